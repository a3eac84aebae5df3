// Plan files whose folder and name are the verdict: rejected/bad_id.plan.koers.json must be refused
// with `bad_id` first; what stands between the dots only tells such files apart.
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/files.h"

using namespace koers;
namespace fs = std::filesystem;

namespace {

template <class Check>
void each_file(const char* folder, Check check) {
  std::size_t count = 0;
  for (const auto& entry :
       fs::directory_iterator(fs::path(KOERS_SOURCE_DIR) / "tests/plans" / folder)) {
    const std::string name = entry.path().filename().string();
    CAPTURE(name);
    REQUIRE(name.ends_with(".koers.json"));
    check(name.substr(0, name.find('.')), read_plan(bytes_of(entry.path().string())));
    ++count;
  }
  CHECK(count > 0);
}

// All codes, so that a failure shows what there was instead.
std::string codes(const ReadOutcome& outcome) {
  std::string out;
  for (const Problem& problem : outcome.problems) out += (out.empty() ? "" : " ") + problem.code;
  return out;
}

std::string first_code(const ReadOutcome& outcome) {
  return outcome.problems.empty() ? "" : outcome.problems[0].code;
}

// Written, read and written again, a plan stays what it is.
ReadOutcome check_round(const Plan& plan) {
  const std::string written = write_plan(plan);
  ReadOutcome again = read_plan(written);
  CHECK(again.plan.has_value());
  if (!again.plan) return again;
  CHECK(equal(plan, *again.plan));
  CHECK(write_plan(*again.plan) == written);
  return again;
}

// The codes that stand in the source of the reader.
std::set<std::string> codes_in_source() {
  std::set<std::string> found;
  const std::string words = source_file("assets/text/en.text");
  for (const auto& entry : fs::directory_iterator(fs::path(KOERS_SOURCE_DIR) / "src/format")) {
    const std::string source = bytes_of(entry.path().string());
    for (std::size_t at = 0; (at = source.find('"', at)) != std::string::npos; ++at) {
      const std::string word = source.substr(at + 1, source.find('"', at + 1) - at - 1);
      if (words.find("\nproblem." + word + " =") != std::string::npos) found.insert(word);
    }
  }
  return found;
}

}  // namespace

TEST_CASE("files in accepted/ are read without a problem, and written as the same plan") {
  each_file("accepted", [](const std::string&, const ReadOutcome& read) {
    CHECK(codes(read).empty());
    CHECK(read.plan.has_value());
    if (read.plan) CHECK(check_round(*read.plan).problems.empty());
  });
}

TEST_CASE("files in mended/ are read with that one warning, and nothing of them is lost") {
  each_file("mended", [](const std::string& code, const ReadOutcome& read) {
    CHECK(codes(read) == code);
    CHECK(read.plan.has_value());
    for (const Problem& problem : read.problems) {
      CHECK(problem.severity == Severity::warning);
      CHECK_FALSE(problem.where.empty());
    }
    // What was not understood is still there after writing and reading.
    if (read.plan) CHECK(check_round(*read.plan).problems == read.problems);
  });
}

TEST_CASE("files in rejected/ give no plan, and their name is the first problem") {
  each_file("rejected", [](const std::string& code, const ReadOutcome& read) {
    CHECK_FALSE(read.plan.has_value());
    CHECK_MESSAGE(first_code(read) == code, codes(read));
  });
}

TEST_CASE("every problem that the reader can report has its file") {
  // These need files of megabytes, or hundreds of other problems: limits_test.cpp makes them.
  std::set<std::string> covered{"too_large", "too_many_problems"};
  for (const char* folder : {"mended", "rejected"})
    each_file(folder, [&](const std::string& code, const ReadOutcome&) { covered.insert(code); });
  const std::set<std::string> known = codes_in_source();
  CHECK(known.size() > 15);
  for (const std::string& code : known) CHECK_MESSAGE(covered.count(code) == 1, code);
  for (const std::string& code : covered) CHECK_MESSAGE(known.count(code) == 1, code);
}
