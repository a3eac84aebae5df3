// What cannot be right within one row, whoever typed it and wherever it came from: an end before
// its start, hours below zero. The rule stands here once; the forms and lists show it at the field,
// and `koers check` tells it of a file. A row that is not right is kept as it is all the same.
#pragma once

#include <optional>

#include "base/problem.h"
#include "model/entities.h"
#include "model/field.h"

namespace koers {

// Of one field of a record, or a nested record: `end_before_start`, `below_zero`, `off_scale`,
// `number_out_of_range`. Cheap enough for every field of every frame. `where` is the name of the
// field.
std::optional<Problem> check_field(const RecordInfo& info, const void* record,
                                   const FieldInfo& field);

// Of all fields of a row; `where` is the path within it: `end`, `holidays/2/end`.
Problems check_row(Entity entity, const void* row);

}  // namespace koers
