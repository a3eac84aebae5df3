// The front door without a screen: reads plan files, says what is in them, and does actions.
#pragma once

#include <string>
#include <vector>

namespace koers {

// What a command came to: what it prints, and 0 done, 1 not possible, 2 unreadable or wrongly
// called.
struct CliOutcome {
  int code = 0;
  std::string out;
  std::string err;
};

// The files of the machine, so that the commands can be tested without any.
struct CliFiles {
  bool (*read)(const std::string& path, std::string& bytes);
  bool (*write)(const std::string& path, const std::string& bytes);
};

CliOutcome run_cli(const std::vector<std::string>& arguments, const CliFiles& files);

}  // namespace koers
