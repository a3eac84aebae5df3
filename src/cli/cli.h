// The front door without a screen: reads plan files, says what is in them, and does actions.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.h"

namespace koers {

// What a command came to: what it prints, and 0 done, 1 not possible or a fault found, 2 unreadable
// or wrongly called.
struct CliOutcome {
  int code = 0;
  std::string out;
  std::string err;
};

// The machine as the commands see it, so that they can be tested without any.
struct CliMachine {
  bool (*read)(const std::string& path, std::string& bytes);
  bool (*write)(const std::string& path, const std::string& bytes);
  Date (*today)();
  std::uint64_t (*seed)();  // another number at every call: no two plans may have one id
  // The plan files (`*.koers.json`) of a folder by path, in order; false when it cannot be read.
  bool (*list)(const std::string& folder, std::vector<std::string>& files);
};

CliOutcome run_cli(const std::vector<std::string>& arguments, const CliMachine& machine);

}  // namespace koers
