// A row of a list of facts: an icon, what it is about, and what is said of it. Pressing it opens
// what it is about.
#pragma once

#include "ui/widgets.h"

namespace koers {

struct Fact {
  const char* icon = "";
  std::string what;
  std::string said;
  Subject subject;
  bool late = false;
};

// `id` tells it apart from the others of the list.
void fact_row(Canvas& canvas, int id, const Fact& fact);

}  // namespace koers
