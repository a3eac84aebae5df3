// The chain of the mission, link by link: the views, in the order in which a plan is made, the part
// of the rail that each belongs to, and the rows that it is about.
#pragma once

#include <vector>

#include "model/plan.h"

namespace koers {

enum class View : std::uint8_t {
  start,
  templates,
  vision,
  translation,
  coverage,
  destination,
  frame_checks,
  test_round,
  portfolio,
  baseline,
  answers,
  statements,
  goals,
  priorities,
  activities,
  timeline,
  board,
  phases,
  load,
  calendar,
  month,
  year,
  programme,
  holidays,
  budget,
  funding,
  assets,
  stakeholders,
  involvement,
  sessions,
  inputs,
  support,
  decisions,
  teams,
  progress,
  due,
  happened,
  evaluation,
  next_year,
  overview,
  findings,
  risks,
  organisation,
  own_words,
  talk
};

struct Link {
  View view;
  View part;           // the view that leads its part of the rail; itself for the one that does
  const char* action;  // that goes there; behind `go.` the name of the view
  EntityList rows = {};
  bool at_hand = false;  // on a phone: in the bar at the foot rather than in the menu

  constexpr const char* name() const { return action + 3; }
  constexpr bool leads() const { return view == part; }
};

inline constexpr std::array chain = {
    Link{View::start, View::start, "go.start", {}, true},
    Link{View::templates, View::start, "go.templates", {Entity::templates}},
    Link{View::vision, View::vision, "go.vision", {Entity::vision_statements, Entity::sources}},
    Link{View::translation, View::vision, "go.translation"},
    Link{View::coverage, View::vision, "go.coverage"},
    Link{View::destination, View::destination, "go.destination", {Entity::themes, Entity::frames}},
    Link{View::frame_checks, View::destination, "go.frame_checks"},
    Link{View::test_round, View::destination, "go.test_round", {Entity::reviews}},
    Link{View::portfolio, View::destination, "go.portfolio"},
    Link{View::baseline, View::baseline, "go.baseline"},
    Link{View::answers, View::baseline, "go.answers"},
    Link{View::statements, View::baseline, "go.statements", {Entity::statements}},
    Link{View::goals, View::goals, "go.goals", {Entity::goals}, true},
    Link{View::priorities, View::goals, "go.priorities", {Entity::priority_criteria}},
    Link{View::activities, View::activities, "go.activities", {Entity::activities}, true},
    Link{View::timeline, View::activities, "go.timeline"},
    Link{View::board, View::activities, "go.board"},
    Link{View::phases, View::activities, "go.phases"},
    Link{View::load, View::activities, "go.load"},
    Link{View::calendar, View::calendar, "go.calendar", {Entity::moments}, true},
    Link{View::month, View::calendar, "go.month"},
    Link{View::year, View::calendar, "go.year"},
    Link{View::programme, View::calendar, "go.programme"},
    Link{View::holidays, View::calendar, "go.holidays"},
    Link{View::budget, View::budget, "go.budget", {Entity::budget_lines}},
    Link{View::funding, View::budget, "go.funding", {Entity::fundings, Entity::budget_years}},
    Link{View::assets,
         View::budget,
         "go.assets",
         {Entity::assets, Entity::categories, Entity::allocation_keys}},
    Link{View::stakeholders, View::stakeholders, "go.stakeholders", {Entity::stakeholders}},
    Link{View::involvement, View::stakeholders, "go.involvement", {Entity::involvements}},
    Link{View::sessions, View::stakeholders, "go.sessions", {Entity::sessions}},
    Link{View::inputs, View::stakeholders, "go.inputs", {Entity::inputs}},
    Link{View::support, View::stakeholders, "go.support", {Entity::support_polls}},
    Link{View::decisions, View::stakeholders, "go.decisions", {Entity::decisions, Entity::rights}},
    Link{View::teams, View::teams, "go.teams", {Entity::team_plans}},
    Link{View::progress, View::progress, "go.progress", {Entity::indicators}},
    Link{View::due, View::progress, "go.due"},
    Link{View::happened, View::progress, "go.happened"},
    Link{View::evaluation, View::progress, "go.evaluation"},
    Link{View::next_year, View::progress, "go.next_year"},
    Link{View::overview, View::overview, "go.overview"},
    Link{View::findings, View::overview, "go.findings"},
    Link{View::risks, View::overview, "go.risks", {Entity::risks, Entity::processings}},
    Link{View::organisation,
         View::overview,
         "go.organisation",
         {Entity::organisations, Entity::roles, Entity::school_years, Entity::it_plans,
          Entity::plan_periods}},
    Link{View::own_words, View::overview, "go.own_words", {Entity::labels}},
    Link{View::talk, View::overview, "go.talk"},
};

constexpr const Link& link_of(View view) { return chain[static_cast<std::size_t>(view)]; }
// The views of the part that a view belongs to, the leading one first.
std::span<const Link> part_of(View view);
View view_of(Entity entity);  // the one that shows such rows; the overview for those of none

// How many rows of the year each view shows, so that an empty link of the chain can be seen. Counts
// again only when the plan is another.
class RowCounts {
 public:
  std::size_t of(const Plan& plan, const Link& link);

 private:
  Plan counted_;
  std::vector<std::size_t> rows_;  // in the order of the chain
};

}  // namespace koers
