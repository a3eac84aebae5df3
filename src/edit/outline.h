// A row as it is known elsewhere: by a few of its fields, under its own id.
#pragma once

#include <span>

#include "model/plan.h"

namespace koers {

// The row with these fields and nothing else. A field is none of nested records.
AnyTable::AnyRow outline(Entity entity, const void* row, std::span<const char* const> fields);

}  // namespace koers
