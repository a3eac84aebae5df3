// Lists that must stand twice, once in C++ and once in JavaScript, held against each other: events,
// roles, what a node says, codes of answers, what the page calls and what the program asks.
#include <cctype>
#include <map>

#include <doctest/doctest.h>

#include "house/source.h"

using koers::source_file;
using namespace koers::house;

namespace {

using Words = std::vector<std::string>;

// Without `// …`, which both languages have; none of these files holds a `//` in a text.
std::string without_comments(const std::string& text) {
  std::string out;
  for (const std::string& line : lines_of(text)) out += line.substr(0, line.find("//")) + '\n';
  return out;
}

// What stands between `begin` and the first `end` behind it.
std::string between(const std::string& text, const std::string& begin, const std::string& end) {
  const std::size_t at = text.find(begin);
  REQUIRE_MESSAGE(at != std::string::npos, "not found: " << begin);
  const std::size_t start = at + begin.size();
  return text.substr(start, text.find(end, start) - start);
}

bool is_word(char c) { return detail::is_word(c) || c == '-'; }

// The names in it: what is a value stands behind a colon and is left out.
Words names_in(const std::string& text) {
  Words names;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) ++end;
    const std::size_t before = text.find_last_not_of(" \n'\"", at == 0 ? 0 : at - 1);
    const bool value = at > 0 && before != std::string::npos && text[before] == ':';
    if (end > at && !value) names.push_back(text.substr(at, end - at));
    at = std::max(end, at + 1);
  }
  return names;
}

// `{ press: 0, 'too-large': 3 }`: name and number.
std::map<std::string, int> numbered(const std::string& text) {
  std::map<std::string, int> numbers;
  std::size_t at = 0;
  for (const std::string& name : names_in(text)) {
    at = text.find(':', text.find(name, at)) + 1;
    numbers[name] = std::atoi(text.c_str() + at);
  }
  return numbers;
}

// The word behind each `mark`: `behind(text, "node.")` gives "box" for `node.box`.
std::set<std::string> behind(const std::string& text, const std::string& mark) {
  std::set<std::string> words;
  for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at + 1)) {
    if (at > 0 && is_word(mark[0]) && is_word(text[at - 1])) continue;
    std::size_t end = at + mark.size();
    while (end < text.size() && is_word(text[end])) ++end;
    words.insert(text.substr(at + mark.size(), end - at - mark.size()));
  }
  words.erase("");
  return words;
}

// In one text, so that a failing check shows what differs.
std::string joined(const std::set<std::string>& words) {
  std::string out;
  for (const std::string& word : words) out += word + ' ';
  return out;
}
std::string joined(const Words& words) {
  std::string out;
  for (const std::string& word : words) out += word + ' ';
  return out;
}

void add_to(std::set<std::string>& all, const std::set<std::string>& some) {
  all.insert(some.begin(), some.end());
}

std::string camel(const std::string& snake) {
  std::string out;
  for (std::size_t i = 0; i < snake.size(); ++i)
    out += snake[i] == '_' ? static_cast<char>(std::toupper(snake[++i])) : snake[i];
  return out;
}

std::string all_scripts() {
  std::string text;
  for (const char* folder : {"web", "shell"})
    for (const fs::path& path : files_in(folder, {".js"}))
      text += without_comments(koers::bytes_of(path.string()));
  return text;
}

Words enumerators(const std::string& header, const std::string& name) {
  return names_in(between(without_comments(source_file(header)),
                          "enum class " + name + " : std::uint8_t {", "}"));
}

// Codes of JavaScript as the places of an enumeration: what is called the same is the same, and
// every place but the first has a code.
void check_codes(const std::map<std::string, int>& codes, const Words& places) {
  std::set<int> used;
  for (const auto& each : codes) {
    const std::string& name = each.first;
    const int code = each.second;
    REQUIRE_MESSAGE((code > 0 && code < static_cast<int>(places.size())), name);
    used.insert(code);
    std::string snake = name;
    std::replace(snake.begin(), snake.end(), '-', '_');
    const auto same = std::find(places.begin(), places.end(), snake);
    if (same != places.end()) CHECK_MESSAGE(same - places.begin() == code, name);
  }
  CHECK(used.size() == places.size() - 1);
}

}  // namespace

TEST_CASE("the measure of twins sees what it should") {
  CHECK(names_in("press: 0, nextRow: 6,\n  'too-large': 3") ==
        Words{"press", "nextRow", "too-large"});
  CHECK(numbered("a: 1, 'b-c': 2") == std::map<std::string, int>{{"a", 1}, {"b-c", 2}});
  CHECK(behind("node.box, x.node.name; renode.z", "node.") == std::set<std::string>{"box", "name"});
  CHECK(camel("next_row") == "nextRow");
}

TEST_CASE("events: mirror.js sends the numbers that node.h has") {
  const Words kinds = enumerators("src/ui/node.h", "EventKind");
  const auto events =
      numbered(between(without_comments(source_file("web/mirror.js")), "EVENTS = {", "}"));
  CHECK(events.size() == kinds.size());
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    REQUIRE_MESSAGE(events.count(camel(kinds[i])) == 1, kinds[i]);
    CHECK_MESSAGE(events.at(camel(kinds[i])) == static_cast<int>(i), kinds[i]);
  }
}

TEST_CASE(
    "roles: the names stand in the order of the roles, and mirror.js has an element for each") {
  Words roles = enumerators("src/ui/node.h", "NodeRole");
  std::replace(roles.begin(), roles.end(), std::string("image"), std::string("img"));
  CHECK(joined(names_in(between(source_file("src/ui/canvas.cpp"), "node_role_names[] = {", "}"))) ==
        joined(roles));

  const std::string mirror = without_comments(source_file("web/mirror.js"));
  std::set<std::string> known = behind(mirror, "node.role === '");
  for (const auto& list :
       {between(mirror, "TAGS = {", "}"), between(mirror, "WITH_ROLE = new Set([", "]")})
    for (const std::string& name : names_in(list)) known.insert(name);
  CHECK(joined(known) == joined(std::set<std::string>(roles.begin(), roles.end())));
}

TEST_CASE("nodes: what mirror.cpp writes of a node is what mirror.js reads") {
  const std::string writer = without_comments(source_file("web/mirror.cpp"));
  std::set<std::string> written;
  for (const char* how : {"json.key(\"", "text(json, \"", "flag(json, \"", "number(json, \"",
                          "state(json, \"", "box(json, \""})
    add_to(written, behind(writer, how));
  CHECK(written.size() > 15);
  CHECK(joined(written) == joined(behind(without_comments(source_file("web/mirror.js")), "node.")));
}

TEST_CASE("answers: the codes of questions.js are those of the ports") {
  const std::string questions = without_comments(source_file("web/questions.js"));
  check_codes(numbered(between(questions, "STORE_CODES = {", "}")),
              enumerators("src/ports/ports.h", "StoreState"));
  auto files = numbered(between(questions, "FILE_CODES = {", "}"));
  files["by_hand"] = std::atoi(between(questions, "BY_HAND = ", ";").c_str());
  check_codes(files, enumerators("src/ports/ports.h", "FileResult"));
}

TEST_CASE("questions: each that the program asks is known to the page, and none is left over") {
  std::set<std::string> asked;
  for (const char* file : {"web/storage.cpp", "web/files.cpp"})
    for (const char* how : {"ask(\"", "ask_for_file(\""})
      add_to(asked, behind(source_file(file), how));
  CHECK(asked.size() > 10);
  CHECK(joined(asked) == joined(behind(source_file("web/questions.js"), "case '")));
}

TEST_CASE("separators, looks and ways to save are the same on both sides") {
  const std::string questions = source_file("web/questions.js");
  const std::string answers = source_file("web/answers.h");
  CHECK(between(questions, "record: '", "'") == between(answers, "record_separator = '", "'"));
  CHECK(between(questions, "field: '", "'") == between(answers, "field_separator = '", "'"));

  const Words looks = enumerators("src/app/workspace.h", "Look");
  CHECK(names_in(between(source_file("src/app/workspace.h"), "look_names = {", "}")) == looks);
  CHECK(names_in(between(all_scripts(), "LOOKS = [", "]")) == looks);

  const Words ways = enumerators("src/ports/ports.h", "SaveInto");
  CHECK(names_in(between(source_file("web/files.cpp"), "into_names[] = {", "}")) == ways);
  for (const std::string& way : behind(questions, "into === '"))
    CHECK_MESSAGE(std::count(ways.begin(), ways.end(), way) == 1, way);
}

TEST_CASE("calls: the page calls what the program lets it call, and all of it") {
  std::set<std::string> open;
  for (const fs::path& path : files_in("web", {".cpp"}))
    for (const std::string& line : lines_of(koers::bytes_of(path.string())))
      if (line.starts_with("EMSCRIPTEN_KEEPALIVE ")) {
        const std::size_t start = line.find(" koers_") + 1;
        open.insert(line.substr(start, line.find('(') - start));
      }
  std::set<std::string> called;
  for (const std::string& name : behind(all_scripts(), "._")) called.insert(name);
  called.erase("malloc");
  called.erase("free");
  CHECK(open.size() > 15);
  CHECK(joined(called) == joined(open));
}
