// The activities on a board: a column for each phase, in it the activities below the goal that they
// belong to. Which card stands where, what it says, and where it can go.
#pragma once

#include <string>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "text/speech.h"

namespace koers {

// Of a column: the name of a goal, or a card.
struct BoardItem {
  Id goal;
  Id activity;  // empty: the goal's name stands here
};

struct BoardColumn {
  Phase phase{};  // none: of activities that have no phase yet
  std::vector<BoardItem> items;
  int activities = 0;
  int done = 0;
  Decimal hours;
};

// The four phases, and before them those without one where there are any.
struct Board {
  std::vector<BoardColumn> columns;
};

// Of these activities; of one goal when it is given.
Board board_of(const Plan& plan, const Ids& activities, Id goal);

class Boards {
 public:
  const Board& of(const Plan& plan, const Ids& activities, Id goal);
  std::uint64_t version() const { return version_; }  // goes up when the board is another

 private:
  Table<Activity> activities_;
  Table<Goal> goals_;
  Ids shown_;
  Id goal_;
  std::uint64_t version_ = 0;
  Board board_;
};

// What a card says below its title, in one line: who, when, how long.
std::string card_facts(const Plan& plan, Language language, const Activity& activity);
// Whom a measure for adoption moves, to what, and by which indicator that shows. Empty where
// nothing is said, and for activities of other phases.
std::string adoption_facts(const Plan& plan, Language language, const Activity& activity);
bool says_adoption(const Activity& activity);

// The phase after or before; the same at either end.
Phase neighbour(Phase phase, int step);

}  // namespace koers
