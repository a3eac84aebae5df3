// The chain of the mission, link by link: the views, in the order in which a plan is made, and the
// rows that each of them is about.
#pragma once

#include "model/plan.h"

namespace koers {

enum class View : std::uint8_t {
  start,
  vision,
  destination,
  goals,
  activities,
  calendar,
  budget,
  overview
};

struct Link {
  View view;
  const char* action;  // that goes there; behind `go.` the name of the view
  std::array<Entity, 2> rows{};
  std::size_t count = 0;  // of `rows`
  bool at_hand = false;   // on a phone: in the bar at the foot rather than in the menu

  constexpr const char* name() const { return action + 3; }
  std::span<const Entity> shown() const { return {rows.data(), count}; }
};

inline constexpr std::array chain = {
    Link{View::start, "go.start", {}, 0, true},
    Link{View::vision, "go.vision", {Entity::vision_statements}, 1},
    Link{View::destination, "go.destination", {Entity::themes, Entity::frames}, 2},
    Link{View::goals, "go.goals", {Entity::goals}, 1, true},
    Link{View::activities, "go.activities", {Entity::activities}, 1, true},
    Link{View::calendar, "go.calendar", {Entity::moments}, 1, true},
    Link{View::budget, "go.budget", {Entity::budget_lines}, 1},
    Link{View::overview, "go.overview"},
};

constexpr const Link& link_of(View view) { return chain[static_cast<std::size_t>(view)]; }
View view_of(Entity entity);  // the one that shows such rows; the overview for those of none
// How many rows a view shows, so that an empty link of the chain can be seen.
std::size_t rows_in(const Plan& plan, const Link& link);

}  // namespace koers
