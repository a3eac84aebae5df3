// A row of a list of facts: an icon, what it is about, and what is said of it. Pressing it opens
// what it is about.
#pragma once

#include "app/happened.h"
#include "ui/widgets.h"

namespace koers {

struct Fact {
  const char* icon = "";
  std::string what;  // empty: what kind of thing it is
  std::string said;
  Subject subject;
  bool late = false;
  const char* field = nullptr;  // of the subject, to which the keyboard goes
};

// `id` tells it apart from the others of the list.
void fact_row(Canvas& canvas, int id, const Fact& fact);
// Something that happened, with its day.
void happened_row(Canvas& canvas, int id, const Happened& one);

}  // namespace koers
