// Rows under other ids, and the references that follow them.
#pragma once

#include <functional>
#include <map>

#include "model/plan.h"

namespace koers {

// By which id a row goes on.
using NewIds = std::map<std::pair<Entity, Id>, Id>;

// The references of a record, each led to what `lead` gives for it; nothing empties it.
void lead_references(const RecordInfo& info, void* record,
                     const std::function<Id(Entity, Id)>& lead);

// The plan with these rows under their new ids. Where a row has the new id already, that one stays,
// and what referred to the other refers to it.
Plan with_new_ids(const Plan& plan, const NewIds& ids);

// Without references to rows that are not there.
Plan without_loose_ends(Plan plan);

}  // namespace koers
