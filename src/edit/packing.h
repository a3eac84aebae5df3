// What the packages have in common (edit/packages.h).
#pragma once

#include "edit/edits.h"
#include "edit/packages.h"
#include "edit/references.h"

namespace koers {

// Enough of a row to be known again, and no more.
Organisation outline(const Organisation& was);
Role outline(const Role& was);
SchoolYear outline(const SchoolYear& was);
ItPlan outline(const ItPlan& was);

// The row as it is known elsewhere, where the plan does not have it.
template <class T>
void put_outline_unless_there(Plan& plan, const Plan& from, Id id) {
  const T* was = find<T>(from, id);
  if (was == nullptr || find<T>(plan, id) != nullptr) return;
  T row = outline(*was);
  row.id = id;
  rows<T>(plan).put(std::move(row));
}

// The file made a package: with its row, its head, and without references to what stayed behind.
// The plan that made it gets the same row.
Sent sealed(Plan file, const Plan& plan, Package package, Date today, IdSource& ids);

// The plan with the row of a package that came in.
Plan with_received(Plan plan, const Package& package, Date today, IdSource& ids);

inline Problem broken_package(const char* where) {
  return {"package_broken", Severity::error, where, {}};
}

}  // namespace koers
