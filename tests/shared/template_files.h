// The templates of the repository as the site serves them: those of a language in one sequence.
#pragma once

#include <algorithm>
#include <filesystem>

#include "shared/files.h"

namespace koers {

inline std::string template_pack(const std::string& language) {
  std::vector<std::string> paths;
  const auto folder = std::filesystem::path(KOERS_SOURCE_DIR) / "assets" / "templates";
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().filename().string().ends_with('.' + language + ".koers.json"))
      paths.push_back(entry.path().string());
  std::sort(paths.begin(), paths.end());
  std::string pack;
  for (const std::string& path : paths) pack += '\x1e' + bytes_of(path);
  return pack;
}

}  // namespace koers
