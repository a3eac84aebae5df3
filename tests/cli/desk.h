// The command line on a disk in memory.
#pragma once

#include <map>
#include <sstream>

#include "cli/cli.h"
#include "format/plan_file.h"

namespace koers {

class CliDesk {
 public:
  CliDesk() {
    disk().clear();
    full() = false;
  }

  // The functions of CliMachine carry nothing along, so that the disk is one for all.
  static std::map<std::string, std::string>& disk() {
    static std::map<std::string, std::string> files;
    return files;
  }
  static bool& full() {
    static bool is_full = false;
    return is_full;
  }

  CliOutcome does(const std::vector<std::string>& arguments) const {
    return run_cli(arguments, {[](const std::string& path, std::string& bytes) {
                                 const auto found = disk().find(path);
                                 if (found != disk().end()) bytes = found->second;
                                 return found != disk().end();
                               },
                               [](const std::string& path, const std::string& bytes) {
                                 if (!full()) disk()[path] = bytes;
                                 return !full();
                               },
                               [] { return Date::of(2026, 11, 23); },
                               [] {
                                 static std::uint64_t next = 0;
                                 return ++next;
                               },
                               [](const std::string& folder, std::vector<std::string>& files) {
                                 for (const auto& [path, bytes] : disk())
                                   if (path.starts_with(folder + "/")) files.push_back(path);
                                 return !files.empty();
                               }});
  }

  Plan plan(const std::string& path) const { return read_plan(disk()[path]).plan.value_or(Plan{}); }

  std::vector<std::string> actions() const {
    std::vector<std::string> out;
    std::istringstream in(does({"actions"}).out);
    for (std::string line; std::getline(in, line);) out.push_back(line.substr(0, line.find(' ')));
    return out;
  }
};

}  // namespace koers
