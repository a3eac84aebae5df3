// The rules of the house, held against the code as it stands.
#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "shared/files.h"

using koers::bytes_of;
using koers::source_file;
namespace fs = std::filesystem;

namespace {

const fs::path root = KOERS_SOURCE_DIR;

// Today's worst, which may only shrink.
constexpr std::size_t longest_file_lines = 400;
constexpr std::size_t longest_line_bytes = 140;

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

std::vector<fs::path> files_in(const char* folder, const std::set<std::string>& endings) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder))
    if (endings.count(entry.path().extension().string()) != 0) files.push_back(entry.path());
  return files;
}

std::set<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  words.erase("-");
  return words;
}

// Room -> the rooms that it may enter, from the table in src/README.md.
std::map<std::string, std::set<std::string>> rooms() {
  std::map<std::string, std::set<std::string>> table;
  for (const std::string& line : lines_of(source_file("src/README.md"))) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '|');) cells.push_back(cell);
    if (cells.size() < 6 || cells[2].find('`') == std::string::npos) continue;
    const std::size_t start = cells[2].find('`') + 1;
    table[cells[2].substr(start, cells[2].find('`', start) - start)] = words_of(cells[4]);
  }
  return table;
}

}  // namespace

TEST_CASE("each room of the table has a folder, and each folder a row") {
  std::set<std::string> folders;
  for (const auto& entry : fs::directory_iterator(root / "src"))
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  std::set<std::string> named;
  for (const auto& [room, enters] : rooms()) named.insert(room);
  CHECK(folders == named);
}

TEST_CASE("a room includes only rooms that it may enter") {
  const auto table = rooms();
  REQUIRE(table.size() > 5);
  for (const fs::path& path : files_in("src", {".h", ".cpp"})) {
    const std::string room = fs::relative(path, root / "src").begin()->string();
    for (const std::string& line : lines_of(bytes_of(path.string()))) {
      if (!line.starts_with("#include \"")) continue;
      const std::string other = line.substr(10, line.find('/') - 10);
      const bool mine = other == room || table.at(room).count(other) != 0;
      CHECK_MESSAGE(mine, path.string() << " includes " << other);
    }
  }
}

TEST_CASE("src/ never mentions the browser's compiler") {
  for (const fs::path& path : files_in("src", {".h", ".cpp"})) {
    std::string text = bytes_of(path.string());
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    CHECK_MESSAGE(text.find("emscripten") == std::string::npos, path.string());
  }
}

TEST_CASE("files and lines stay short") {
  for (const char* folder : {"src", "web", "shell"})
    for (const fs::path& path : files_in(folder, {".h", ".cpp", ".js", ".css"})) {
      const auto lines = lines_of(bytes_of(path.string()));
      CHECK_MESSAGE(lines.size() <= longest_file_lines, path.string());
      for (const std::string& line : lines) CHECK_MESSAGE(line.size() <= longest_line_bytes, path.string() << ": " << line);
    }
}

TEST_CASE("headers are included once and say what they are") {
  for (const fs::path& path : files_in("src", {".h"})) {
    const std::string text = bytes_of(path.string());
    if (path.filename() == "imgui_config.h") continue;
    CHECK_MESSAGE(text.find("#pragma once") != std::string::npos, path.string());
    CHECK_MESSAGE(text.starts_with("// "), path.string());
  }
}
