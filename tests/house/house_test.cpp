// The rules of the house, held against the code as it stands.
#include <map>
#include <set>

#include <doctest/doctest.h>

#include "house/source.h"

using koers::bytes_of;
using koers::source_file;
using namespace koers::house;

namespace {

const fs::path root = KOERS_SOURCE_DIR;

constexpr std::size_t longest_file_lines = 400;
constexpr std::size_t longest_line = 100;  // in letters

std::set<std::string> words_of(const std::string& text) {
  std::istringstream in(text);
  std::set<std::string> words;
  for (std::string word; in >> word;) words.insert(word);
  words.erase("-");
  return words;
}

std::size_t letters(const std::string& line) {
  const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), begins));
}

struct Room {
  int floor = 0;
  std::set<std::string> enters;
  std::set<std::string> foreign;
};

// From the table in src/README.md.
std::map<std::string, Room> rooms() {
  std::map<std::string, Room> table;
  for (const std::string& line : lines_of(source_file("src/README.md"))) {
    std::vector<std::string> cells;
    std::istringstream in(line);
    for (std::string cell; std::getline(in, cell, '|');) cells.push_back(cell);
    if (cells.size() < 6 || cells[2].find('`') == std::string::npos) continue;
    const std::size_t start = cells[2].find('`') + 1;
    table[cells[2].substr(start, cells[2].find('`', start) - start)] = {
        std::atoi(cells[1].c_str()), words_of(cells[4]), words_of(cells[5])};
  }
  return table;
}

}  // namespace

TEST_CASE("each room of the table has a folder and tests, and each folder a row") {
  std::set<std::string> folders;
  for (const auto& entry : fs::directory_iterator(root / "src"))
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  std::set<std::string> named;
  for (const auto& row : rooms()) {
    const std::string& name = row.first;
    named.insert(name);
    CHECK_MESSAGE(!files_in("tests/" + name, {".cpp"}).empty(), name << " has no tests");
  }
  CHECK(folders == named);
}

TEST_CASE("a room enters rooms of lower floors only, and all that those enter") {
  const auto table = rooms();
  for (const auto& row : table)
    for (const std::string& other : row.second.enters) {
      const std::string& name = row.first;
      const auto& room = row.second;
      REQUIRE_MESSAGE(table.count(other) == 1, name << " enters " << other);
      CHECK_MESSAGE(table.at(other).floor < room.floor, name << " enters " << other);
      // Doors pass on what is behind them: the row must not say less than what compiles.
      for (const std::string& behind : table.at(other).enters)
        CHECK_MESSAGE(room.enters.count(behind) == 1,
                      name << " enters " << behind << " through " << other);
    }
}

TEST_CASE("a room includes only what its row allows: rooms, and libraries that are not ours") {
  const auto table = rooms();
  REQUIRE(table.size() > 5);
  const std::map<std::string, std::string> libraries = {{"fmt", "fmt"},
                                                        {"nlohmann", "nlohmann_json"},
                                                        {"imgui.h", "imgui"},
                                                        {"imgui_internal.h", "imgui"}};
  std::size_t includes = 0;
  for (const fs::path& path : files_in("src", {".h", ".cpp"})) {
    const std::string name = fs::relative(path, root / "src").begin()->string();
    const Room& room = table.at(name);
    for (const std::string& line : lines_of(bytes_of(path.string()))) {
      if (!line.starts_with("#include ")) continue;
      ++includes;
      const std::string what = line.substr(10, line.find_first_of("/\">", 10) - 10);
      const auto library = libraries.find(what);
      if (library != libraries.end()) {
        CHECK_MESSAGE(room.foreign.count(library->second) == 1, short_name(path) << ": " << line);
        // JSON is a matter of .cpp files: its headers cost seconds in everything that includes
        // them.
        CHECK_MESSAGE((what != "nlohmann" || path.extension() == ".cpp"), short_name(path));
      } else if (line[9] == '"') {
        const bool mine = what == name || room.enters.count(what) != 0;
        CHECK_MESSAGE(mine, short_name(path) << " includes " << what);
      } else {
        CHECK_MESSAGE(line.find('/') == std::string::npos, short_name(path) << ": " << line);
      }
    }
  }
  CHECK(includes > 200);
}

TEST_CASE("src/ never mentions the browser's compiler") {
  for (const fs::path& path : files_in("src", {".h", ".cpp", ".md"})) {
    std::string text = bytes_of(path.string());
    for (char& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    CHECK_MESSAGE(text.find("emscripten") == std::string::npos, short_name(path));
  }
}

TEST_CASE("what the page formats is compiled: it does not bring how floats are printed") {
  for (const fs::path& path : files_in("src", {".h", ".cpp"}))
    if (!short_name(path).starts_with("src/cli/"))
      CHECK_MESSAGE(bytes_of(path.string()).find("fmt::format(\"") == std::string::npos,
                    short_name(path));
}

TEST_CASE("every icon that is sent along is shown somewhere") {
  constexpr std::string_view before = "icon::";
  constexpr std::string_view letters_of_names = "abcdefghijklmnopqrstuvwxyz_";
  std::set<std::string> shown;
  for (const fs::path& path : files_in("src/ui", {".h", ".cpp"})) {
    const std::string code = bytes_of(path.string());
    for (std::size_t at = code.find(before); at != std::string::npos; at = code.find(before, at)) {
      at += before.size();
      shown.insert(code.substr(at, code.find_first_not_of(letters_of_names, at) - at));
    }
  }
  for (const std::string& line : lines_of(source_file("assets/icons.txt"))) {
    if (line.empty() || line[0] == '#') continue;
    const std::string name = line.substr(0, line.find(' '));
    CHECK_MESSAGE(shown.count(name) == 1, name);
  }
}

TEST_CASE("files and lines stay short") {
  for (const char* folder : {"src", "web", "shell", "tests"})
    for (const fs::path& path : files_in(folder, {".h", ".cpp", ".js", ".css", ".html"})) {
      const auto lines = lines_of(bytes_of(path.string()));
      CHECK_MESSAGE(lines.size() <= longest_file_lines, short_name(path) << ": " << lines.size());
      for (const std::string& line : lines) {
        // A policy or a path that cannot be cut may stand in HTML.
        if (path.extension() == ".html") continue;
        CHECK_MESSAGE(letters(line) <= longest_line, short_name(path) << ": " << line);
      }
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
