// One record as JSON, by its description. Used for rows of the file and of the journal alike.
#pragma once

#include <string>

#include "format/json_writer.h"
#include "model/record.h"

namespace koers {

// The members of a record that hold something, then what was not understood when it was read.
void write_members(JsonWriter& json, const RecordInfo& info, const void* record);
// `id` and the members, as an object.
void write_row(JsonWriter& json, const RecordInfo& info, Id id, const void* row);

// Reading a scalar. Each gives false when the JSON value is no such value.
bool set_from_text(const FieldInfo& field, void* record, std::string_view text);
bool set_from_integer(const FieldInfo& field, void* record, std::int64_t value);
bool set_from_decimal(const FieldInfo& field, void* record, std::string_view digits);

// The code of the problem when a value does not fit the field: `bad_date`, `unknown_choice` …
const char* misfit(Kind kind);

// `goals/g-1` as a subject; an empty id when it is none.
Subject subject_from(std::string_view text);

}  // namespace koers
