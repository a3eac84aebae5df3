// Rows by a name that a test can read: `row<Goal>("g-1")`.
#pragma once

#include "model/plan.h"

namespace koers {

inline Id id(const char* text) { return Id::from(text); }

template <class T>
T row(const char* name) {
  T made;
  made.id = id(name);
  return made;
}

}  // namespace koers
