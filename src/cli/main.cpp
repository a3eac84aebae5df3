#include <algorithm>
#include <cstdio>
#include <ctime>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "cli/cli.h"

namespace {

bool read_file(const std::string& path, std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  char buffer[65536];
  for (std::size_t got = 0; (got = std::fread(buffer, 1, sizeof buffer, file)) > 0;)
    bytes.append(buffer, got);
  const bool good = std::ferror(file) == 0;
  std::fclose(file);
  return good;
}

bool write_file(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return false;
  const bool good = std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size();
  return std::fclose(file) == 0 && good;
}

bool list_plans(const std::string& folder, std::vector<std::string>& files) {
  std::error_code failed;
  for (const auto& entry : std::filesystem::directory_iterator(folder, failed))
    if (const std::string path = entry.path().string(); path.ends_with(".koers.json"))
      files.push_back(path);
  std::sort(files.begin(), files.end());
  return !failed;
}

koers::Date today() {
  const std::time_t now = std::time(nullptr);
  const std::tm* local = std::localtime(&now);
  return koers::Date::of(local->tm_year + 1900, static_cast<unsigned>(local->tm_mon + 1),
                         static_cast<unsigned>(local->tm_mday));
}

std::uint64_t seed() {
  std::random_device random;
  return (std::uint64_t{random()} << 32U) | random();
}

}  // namespace

int main(int count, char** values) {
  const std::vector<std::string> arguments(values + 1, values + count);
  const koers::CliOutcome outcome =
      koers::run_cli(arguments, {read_file, write_file, today, seed, list_plans});
  std::fputs(outcome.out.c_str(), stdout);
  std::fputs(outcome.err.c_str(), stderr);
  return outcome.code;
}
