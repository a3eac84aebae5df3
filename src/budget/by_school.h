// What each school costs in a year: what it pays itself, and its part of what is paid for all of
// them. How such a part is worked out is said by the allocation keys of the plan.
#pragma once

#include <optional>

#include "budget/cost.h"

namespace koers {

struct SchoolCost {
  Id school;
  Cents own;
  Cents allocated;
  std::int64_t pupils = 0;  // at the last count before the day; 0 when nobody counted

  Cents total() const { return own + allocated; }
  Cents per_pupil() const { return pupils > 0 ? share(total(), 1, pupils) : Cents{}; }
};

// Who pays a line: what it says, else whose plan it is.
Id payer_of(const Plan& plan, const BudgetLine& line);

// A part of what a line costs.
struct SchoolPart {
  std::size_t school = 0;  // by its place in `SchoolDivision::schools`
  Cents cost;
  bool own = true;  // the school pays the line itself
  // Of the weight of all schools, that of this one and of those before it.
  std::int64_t until = 1;
  std::int64_t of = 1;
};

// Gives each part its cost of the whole. They add up to it.
void divide(Cents cost, std::vector<SchoolPart>& parts);

// How lines are divided over the schools of a plan. A line that a school or a team of it pays is
// its own, and so is one without a payer in the plan of a school; any other is divided over the
// schools that it is for, or over all of them when it does not say: by its own key, else by the key
// of its payer, else by pupils. Points into the plan.
class SchoolDivision {
 public:
  SchoolDivision(const Plan& plan, Date today);

  // In the order of the plan, with their pupils and without costs.
  const std::vector<SchoolCost>& schools() const { return schools_; }
  // The school that it is, or that it is a team of; past the end for any other.
  std::size_t school_of(Id organisation) const;
  // None where the plan has no schools.
  std::vector<SchoolPart> parts_of(const BudgetLine& line, Cents cost) const;

 private:
  std::vector<std::size_t> meant_by(const BudgetLine& line) const;
  const AllocationKey* key_of(const BudgetLine& line) const;
  std::int64_t weight(std::size_t school, const AllocationKey* key) const;

  const Plan& plan_;
  std::vector<const Organisation*> organisations_;
  std::vector<SchoolCost> schools_;
};

// What each has of all lines of the plan in that year, in the order of the plan. In the plan of a
// school what its board says that it bears, where that came in with the frames, goes before what
// the plan itself has of lines that others pay.
std::vector<SchoolCost> costs_by_school(const Plan& plan, int calendar_year, Date today);

// What the board said with its frames that the school bears in that year; nothing in the plan of a
// board, and where it said nothing of that year.
std::optional<Cents> share_by_board(const Plan& plan, Id school, int calendar_year);

// What a board says to its schools: for each of them and each of the coming years, from that in
// which its school year begins.
std::vector<BoardShare> board_shares(const Plan& plan, Date today);

}  // namespace koers
