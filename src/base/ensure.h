// Bugs stop the program, in release too: what is on the disk is safer than what a confused
// program would write next. Not for bad input, which is a Problem.
#pragma once

namespace koers {

using BugHandler = void (*)(const char* what, const char* file, int line);

// The front door may say where the report goes; the default prints it. Either way the program ends.
void on_bug(BugHandler handler);

[[noreturn]] void bug(const char* what, const char* file, int line);

}  // namespace koers

#define KOERS_ENSURE(condition) \
  ((condition) ? static_cast<void>(0) : ::koers::bug(#condition, __FILE__, __LINE__))
