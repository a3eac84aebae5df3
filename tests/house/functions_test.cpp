// How long functions are. A body is what stands in braces behind `)`, `const`, `override` or the
// like; blocks and lambdas within are shorter than the function that holds them.
#include <doctest/doctest.h>

#include "house/source.h"

using namespace koers::house;

namespace {

constexpr std::size_t longest_function = 60;  // today 56

bool opens_function(const std::string& code, std::size_t brace) {
  const std::size_t end = code.find_last_not_of(" \n\t", brace == 0 ? 0 : brace - 1);
  if (end == std::string::npos) return false;
  if (code[end] == ')') return true;
  for (const std::string word : {"const", "override", "noexcept"})
    if (end + 1 >= word.size() && code.compare(end + 1 - word.size(), word.size(), word) == 0)
      return true;
  // `-> bool {` of a lambda
  const std::size_t before = code.find_last_of(";{}\n", end);
  const std::size_t start = before == std::string::npos ? 0 : before;
  return code.substr(start, end - start).find("-> ") != std::string::npos;
}

std::size_t lines_to_matching_brace(const std::string& code, std::size_t brace) {
  std::size_t lines = 1;
  int depth = 0;
  for (std::size_t at = brace; at < code.size(); ++at) {
    if (code[at] == '\n') ++lines;
    if (code[at] == '{') ++depth;
    if (code[at] == '}' && --depth == 0) return lines;
  }
  return lines;
}

std::size_t longest_in(const std::string& code) {
  std::size_t longest = 0;
  for (std::size_t at = code.find('{'); at != std::string::npos; at = code.find('{', at + 1))
    if (opens_function(code, at)) longest = std::max(longest, lines_to_matching_brace(code, at));
  return longest;
}

}  // namespace

TEST_CASE("the measure of functions sees what it should") {
  const auto measured = [](const std::string& text) { return longest_in(taken_apart(text).code); };
  CHECK(measured("int f() {\n  return 1;\n}\n") == 3);
  CHECK(measured("int f() const {\n  g(\"{{{\");\n  // {\n}\n") == 4);
  CHECK(measured("struct A {\n\n\n\n\n};\n") == 0);
  CHECK(measured("namespace a {\n\n\nint f() { return 1'000; }\n\n}\n") == 1);
  CHECK(measured("void f(\n    int a) {\n  if (a) {\n    b();\n  }\n}\n") == 5);
  CHECK(measured("auto f = [](int a) -> bool {\n\n\n};\n") == 4);
  CHECK(measured("const char* s = R\"({\n(}\n)\";\nvoid f() {\n}\n") == 2);
}

TEST_CASE("no function is longer than 60 lines") {
  std::size_t functions = 0;
  for (const std::string folder : {"src", "web", "tests"})
    for (const fs::path& path : files_in(folder, {".h", ".cpp"})) {
      const std::size_t longest = longest_in(taken_apart(koers::bytes_of(path.string())).code);
      CHECK_MESSAGE(longest <= longest_function, short_name(path)
                                                     << ": a function of " << longest << " lines");
      if (longest > 0) ++functions;
    }
  CHECK(functions > 50);  // the measure itself works
}
