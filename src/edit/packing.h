// What the packages have in common (edit/packages.h).
#pragma once

#include <functional>

#include "edit/edits.h"
#include "edit/packages.h"
#include "edit/references.h"

namespace koers {

// Enough of a row of the other plan to be known again, where this one does not have it: of
// organisations, roles, school years, budget years and school plans.
void put_outline_unless_there(Plan& plan, const Plan& from, Entity entity, Id id);

// Takes out the rows of which that is true, with all that is a part of them.
void leave_out(Plan& plan, Entity entity, const std::function<bool(const void* row)>& is);

// The file made a package: with its row, its head, and without references to what stayed behind.
Plan sealed(Plan file, const Plan& plan, Package package, Date today, IdSource& ids);

// The plan with the row of a package that came in.
Plan with_received(Plan plan, const Package& package, Date today, IdSource& ids);

// Whether one of its kind, about the same, came in before: this very file as the last, or later
// ones.
enum class Freshness : std::uint8_t { fresh, known, older };
Freshness freshness(const Plan& plan, const Package& package);

// Whether a frame went that way with frames once: it may have gone since.
bool had_frame(const Plan& plan, Id frame, Direction direction);

inline Problem broken_package(const char* where) {
  return {"package_broken", Severity::error, where, {}};
}

}  // namespace koers
