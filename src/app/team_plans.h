// Each team's view on the plan: its goals and their activities, its own agreements, when it looks
// back. On paper that is half a sheet, for the wall of the team room.
#pragma once

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

struct TeamActivity {
  Id id;
  std::string title;
  std::string facts;  // phase, when, who
  bool done = false;
  bool chosen = false;  // by the team, rather than its own
};

struct TeamGoal {
  Id id;
  std::string name;
  std::vector<TeamActivity> activities;  // by the day on which they begin
};

struct TeamView {
  Id team;  // an organisation
  Id plan;  // the team's plan for the school year; empty as long as it has none
  std::string name;
  std::string school;
  std::vector<TeamGoal> goals;
  std::vector<std::string> agreements;  // `Woensdag is maakdag · elke bouw · 7 okt 2026`
  std::vector<std::string> reviews;     // `26 okt 2026 · Studiedag`
};

// Of every team, in the order of the organisations.
std::vector<TeamView> team_views(const Plan& plan, Language language);

// The plan of the team for the plan's school year; null for none.
const TeamPlan* team_plan_of(const Plan& plan, Id team);

// What a team may choose: the goals of its school in the year, the activities of a goal that are
// not its own, and the moments of the year, each under its name.
Ids goals_for(const Plan& plan, Id team);
Ids activities_for(const Plan& plan, Id team, Id goal);
Ids moments_for_review(const Plan& plan);

// Names of teams that a school of its sector usually has and does not have yet.
std::vector<std::string> usual_teams(const Plan& plan, Language language, Id school);
// Where a new team belongs: the schools of the plan, the plan's own first.
Ids schools_of(const Plan& plan);

// A team of the school with a plan for the year. An empty school is one that is not there.
struct TeamIds {
  Id team;
  Id plan;
};
Plan with_team(Plan plan, Id school, std::string name, TeamIds ids);
Plan with_team_plan(Plan plan, Id team, Id id);

// A line of half a sheet; `goal` lines are bold, `activity` lines stand under them.
struct HalfLine {
  enum class Kind : std::uint8_t { goal, activity, more };
  Kind kind{};
  std::string text;
  std::string beside;
  bool done = false;
};
struct HalfPage {
  std::vector<HalfLine> left;
  std::vector<std::string> agreements;
  std::vector<std::string> reviews;
  int left_out = 0;  // activities, agreements and moments for which there is no room
};
// What fits on half an A4 in letters that can be read from two steps away. What does not fit is
// counted in words, never dropped in silence; a text that is too long ends in an ellipsis.
HalfPage half_page(const TeamView& view, Language language);

inline constexpr std::size_t half_page_lines = 19;
inline constexpr std::size_t half_page_left = 50;   // letters in a line of the goals
inline constexpr std::size_t half_page_right = 30;  // … of the agreements

}  // namespace koers
