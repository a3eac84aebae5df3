// Rows that registers begin with: what a school owns, who pays, what could go wrong, what apps do
// with data about people.
#pragma once

#include <memory>

#include "model/plan.h"

namespace koers {

// Null for an entity of another kind. Its id is for the caller to give.
std::shared_ptr<Row> new_register_row(const Plan& plan, Entity entity, Date today);

}  // namespace koers
