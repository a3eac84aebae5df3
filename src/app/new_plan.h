// Plans and rows that begin: what is filled in before anyone has typed.
#pragma once

#include "edit/edits.h"
#include "text/speech.h"

namespace koers {

// A plan for the school year of the day, with one school, its destination and an IT plan.
Plan empty_plan(Language language, Date today, IdSource& ids);

// The same plan under an id of its own: an example or template that someone goes on with.
Plan as_new_plan(Plan plan, Date today, IdSource& ids);

// The first of `letter` 1, 2, 3 … that no row of the entity has as its code.
std::string free_code(const Plan& plan, Entity entity, const char* letter);

struct NewRow {
  Plan plan;  // with the row in it
};
// A row behind the others, with what can be known: the plan it belongs to, a code that is free, the
// row that is selected as what it is a part of. A goal that follows from no selection belongs to
// the school plan that is shown; without one, to that of the plan's own school.
NewRow new_row(const Plan& plan, Entity entity, Id id, Subject selected, Date today, IdSource& ids,
               Id shown_it_plan = {});

}  // namespace koers
