// Files of the repository, for tests and benches.
#pragma once

#include <cstdio>
#include <string>

namespace koers {

// The bytes of a file; empty when it cannot be read.
inline std::string bytes_of(const std::string& path) {
  std::string bytes;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return bytes;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    bytes.append(buffer, got);
  std::fclose(file);
  return bytes;
}

inline std::string source_file(const std::string& path) {
  return bytes_of(std::string(KOERS_SOURCE_DIR) + "/" + path);
}

}  // namespace koers
