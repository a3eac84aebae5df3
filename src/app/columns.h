// What a list shows of each kind of row. Tables, cards, the search of a list, pasting and the first
// part of a form all take it from here.
#pragma once

#include <span>

#include "model/plan.h"

namespace koers {

struct Column {
  const char* field;   // in the description of the row
  float width;         // CSS pixels; a negative one is a share of what is left
  bool spare = false;  // left out where there is no room for all, the last one first
};

// In the order of reading; empty for rows that no list shows.
std::span<const Column> columns_of(Entity entity);

// Fields that a list does not show but that the row asks for as it stands now: why it waits, whom a
// measure for adoption moves. A form shows them with the first.
bool is_asked_for(Entity entity, const FieldInfo& field, const void* row);

// Records that write themselves, such as the log of an activity: only their words can be changed.
bool writes_itself(Entity entity, const FieldInfo& field);

const FieldInfo& field_of(Entity entity, const Column& column);

}  // namespace koers
