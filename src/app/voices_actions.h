// What other files need of the actions about voices and priorities: reasons, and the moves that
// pages make themselves. All are one step of undo with words.
#pragma once

#include "app/actions.h"
#include "app/baseline.h"
#include "app/priorities.h"
#include "app/school_plans.h"

namespace koers {

// The school plan that is looked at.
Id shown_it_plan(const Workspace& workspace);

// More than sixteen statements is more than people answer.
std::optional<Key> needs_room_for_statement(const Workspace& workspace);

// What was typed or pasted into a table of facts, cell by cell, and what of it was refused and why.
struct TypedCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::string text;
};
struct RefusedCell {
  TypedCell cell;
  Problem problem;
};
using TypedCells = std::vector<TypedCell>;
using RefusedCells = std::vector<RefusedCell>;

// Rows are statements; each group has two columns, its mean and how many answered. One step of
// undo.
RefusedCells type_answers(Workspace& workspace, const BaselineFacts& facts,
                          const std::vector<std::string>& groups, const TypedCells& cells);
// What stands in such a cell: only what was typed, not what people answered themselves.
std::string typed_answer(const Workspace& workspace, const Asked& asked, const std::string& group,
                         bool mean);
void add_group(Workspace& workspace, const std::string& group);
std::optional<Problem> rename_group(Workspace& workspace, const std::string& from,
                                    const std::string& to);
// A goal of a statement, selected; the one that is there already when it was made before.
void make_goal_of(Workspace& workspace, const StatementView& view, const BaselineFacts& facts);

// One place up or down among the goals of its school, past the line under the speerpunten too.
void move_goal(Workspace& workspace, Id goal, int step);
bool can_move_goal(const Plan& plan, Id goal, int step);
void move_goal_to(Workspace& workspace, Id goal, std::size_t place);  // as edit/priorities.h
// In the conversation: past the line it pushes another goal over it, so that no more than are
// agreed stand above.
void move_talk_goal(Workspace& workspace, Id goal, int step);
void park_goal(Workspace& workspace, Id goal, bool parked);
// Problem: `too_long`, of the idea or of the list.
std::optional<Problem> park_idea(Workspace& workspace, const std::string& idea);
void make_goal_of_idea(Workspace& workspace, std::size_t idea);
// Rows are goals, columns the criteria.
RefusedCells type_scores(Workspace& workspace, const Ids& goals, const TypedCells& cells);
// 0 is the usual number. Gives whether it could be.
bool set_most_spearheads(Workspace& workspace, std::int64_t most);
bool set_dots_each(Workspace& workspace, std::int64_t dots);

}  // namespace koers
