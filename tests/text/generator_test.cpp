// tools/words.py refuses words that would break at run time, and says where. Not in wasm: there is
// no other program to start.
#ifndef __EMSCRIPTEN__
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include <doctest/doctest.h>
#include <unistd.h>

namespace koers {

namespace {

namespace fs = std::filesystem;

// A folder of texts of its own, gone afterwards.
class Workshop {
 public:
  Workshop() : folder_(fs::temp_directory_path() / ("koers-words-" + std::to_string(getpid()))) {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    fs::create_directories(folder_ / "in", ignored);
  }
  ~Workshop() {
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
  }
  Workshop(const Workshop&) = delete;
  Workshop& operator=(const Workshop&) = delete;

  void write(const char* name, std::string_view text) {
    std::ofstream(folder_ / "in" / name, std::ios::binary) << text;
  }

  // What it complained of; empty when it was content.
  std::string run() {
    const std::string command = "python3 '" KOERS_SOURCE_DIR "/tools/words.py' '" +
                                (folder_ / "in").string() + "' '" + (folder_ / "out").string() +
                                "' 2>&1";
    std::string said;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    for (int c = std::fgetc(pipe); c != EOF; c = std::fgetc(pipe)) said += static_cast<char>(c);
    const int status = pclose(pipe);
    CHECK((status != 0) == !said.empty());
    return said;
  }

  std::string made(const char* name) const {
    std::ostringstream out;
    out << std::ifstream(folder_ / "out" / name).rdbuf();
    return out.str();
  }
  fs::path out(const char* name) const { return folder_ / "out" / name; }

 private:
  fs::path folder_;
};

std::string said_of(std::string_view dutch, std::string_view english) {
  Workshop workshop;
  workshop.write("nl.text", dutch);
  workshop.write("en.text", english);
  return workshop.run();
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("good words become keys and functions") {
  Workshop workshop;
  workshop.write("nl.text", "# zo\nb.two = {school}: {n:d one=één doel|other={} doelen}\\nklaar\n");
  workshop.write("nl_more.text", "a.one = Eén\n");
  workshop.write("en.text", "a.one = One\nb.two = {n:d one=1 goal|other={} goals} of {school}\n");
  CHECK(workshop.run() == "");
  const std::string header = workshop.made("text/words.h");
  CHECK(holds(header, "inline constexpr Key a_one{0};"));
  CHECK(holds(header, "Phrase b_two(std::int64_t n, std::string_view school)"));
  CHECK(holds(workshop.made("words.cpp"), "\"{1}: {0|één doel|# doelen}\\nklaar\""));
  // The page has them brought, behind a mark of the keys.
  CHECK_FALSE(holds(workshop.made("words_apart.cpp"), "klaar"));
  const std::string nul(1, '\0');
  CHECK(workshop.made("nl.txt").substr(11) ==
        nul + "Eén" + nul + "{1}: {0|één doel|# doelen}\nklaar" + nul);
  CHECK(workshop.made("nl.txt").substr(8, 3) == "-nl");
  CHECK(workshop.made("nl.txt").substr(0, 8) == workshop.made("en.txt").substr(0, 8));
}

TEST_CASE("the same words give the same files, left alone") {
  Workshop workshop;
  workshop.write("nl.text", "a.one = Eén\n");
  workshop.write("en.text", "a.one = One\n");
  CHECK(workshop.run() == "");
  const auto before = fs::last_write_time(workshop.out("words.cpp"));
  CHECK(workshop.run() == "");
  CHECK(fs::last_write_time(workshop.out("words.cpp")) == before);
}

TEST_CASE("languages must agree") {
  const std::string missing = said_of("a.one = Eén\na.two = Twee\n", "a.one = One\na.three = 3\n");
  CHECK(holds(missing, "nl.text:2: 'a.two' is missing in en"));
  CHECK(holds(missing, "en.text:2: 'a.three' is missing in nl"));
  CHECK(holds(said_of("a.one = {x}\n", "a.one = {y}\n"), "en.text:1: 'a.one' takes the arguments"));
  CHECK(holds(said_of("a.one = {x}\n", "a.one = {x:d}\n"), "takes the arguments x (number)"));
}

TEST_CASE("what is written wrong is named with its line") {
  const auto wrong = [](std::string_view line) {
    return said_of(std::string("\n") + std::string(line) + "\n", "a.one = x\n");
  };
  CHECK(holds(wrong("a.one: x"), "nl.text:2: neither a comment nor"));
  CHECK(holds(wrong("one = x"), "nl.text:2: neither a comment nor"));
  CHECK(holds(wrong("a.one = x\na.one = y"), "nl.text:3: 'a.one' stands twice"));
  CHECK(holds(wrong("a.one = x "), "ends in a blank"));
  CHECK(holds(wrong("a.one = {x"), "a brace without its other half"));
  CHECK(holds(wrong("a.one = x}"), "a brace without its other half"));
  CHECK(holds(wrong("a.one = {}"), "is malformed"));
  CHECK(holds(wrong("a.one = {X}"), "is malformed"));
  CHECK(holds(wrong("a.one = {n:d one=x}"), "is malformed"));
  CHECK(holds(wrong("a.one = {n one=x|other=y}"), "is malformed"));
  CHECK(holds(wrong("a.one = {n:d one=|other=y}"), "is malformed"));
  CHECK(holds(wrong("a.one = {n:d one=x|other=y|more=z}"), "is malformed"));
  CHECK(holds(wrong("a.one = {n:d one=#|other=y}"), "not #"));
  CHECK(holds(wrong("a.one = {x} {x:d}"), "is one kind of thing here"));
  CHECK(holds(wrong("a.one = {class}"), "cannot be the name"));
  CHECK(holds(wrong("a.one = \\t"), "'\\t' means nothing here"));
  CHECK(holds(wrong("a.one = x\na.b_c = x\na.b.c = x"), "both become a_b_c"));
  CHECK(holds(wrong("a.one = \xFF"), "is not UTF-8"));
}

TEST_CASE("a language without a file is missed") {
  Workshop workshop;
  workshop.write("nl.text", "a.one = Eén\n");
  CHECK(holds(workshop.run(), "holds no en.text"));
}

}  // namespace koers
#endif
