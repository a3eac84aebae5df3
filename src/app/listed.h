// Fields of one line that hold one of a list of the program, such as the metric of a frame. A value
// that this version does not know stays what it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/field.h"
#include "text/speech.h"

namespace koers {

bool is_listed(const FieldInfo& field);
std::vector<std::string> listed_values(const FieldInfo& field);
// The words for a value; the value itself where there are none.
std::string listed_name(Language language, const FieldInfo& field, const std::string& value);
// The value that a typed text stands for: by its name in the file or by its words, else the text.
std::string listed_value(Language language, const FieldInfo& field, std::string_view text);

}  // namespace koers
