// The JSON Schema (2020-12) of plan files, made from the descriptions in the model: what people and
// other programs can hold a file against. assets/schema/koers-plan.schema.json is this text; a test
// holds the two together.
#pragma once

#include <string>

namespace koers {

std::string json_schema();

}  // namespace koers
