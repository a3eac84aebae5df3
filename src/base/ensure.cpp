#include "base/ensure.h"

#include <cstdio>
#include <cstdlib>

namespace koers {

namespace {
BugHandler handler_of_bugs = nullptr;  // the one way out that must work when nothing else does
}

void on_bug(BugHandler handler) { handler_of_bugs = handler; }

void bug(const char* what, const char* file, int line) {
  if (handler_of_bugs != nullptr) handler_of_bugs(what, file, line);
  std::fprintf(stderr, "koers: bug: %s (%s:%d)\n", what, file, line);
  std::abort();
}

}  // namespace koers
