// Plan files whose folder and name are the verdict.
#include <filesystem>

#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "shared/files.h"

using namespace koers;
namespace fs = std::filesystem;

namespace {

template <class Check>
void each_file(const char* folder, Check check) {
  const fs::path path = fs::path(KOERS_SOURCE_DIR) / "tests/plans" / folder;
  std::size_t count = 0;
  for (const auto& entry : fs::directory_iterator(path)) {
    const std::string name = entry.path().filename().string();
    const ReadOutcome read = read_plan(bytes_of(entry.path().string()));
    check(name.substr(0, name.find('.')), read);
    ++count;
  }
  CHECK(count > 0);
}

}  // namespace

TEST_CASE("files in accepted/ are read without a problem, and written as the same plan") {
  each_file("accepted", [](const std::string& name, const ReadOutcome& read) {
    REQUIRE_MESSAGE(read.plan.has_value(), name);
    CHECK_MESSAGE(read.problems.empty(), name);
    const std::string written = write_plan(*read.plan);
    const ReadOutcome again = read_plan(written);
    REQUIRE(again.plan.has_value());
    CHECK_MESSAGE(equal(*read.plan, *again.plan), name);
    CHECK_MESSAGE(write_plan(*again.plan) == written, name);
  });
}

TEST_CASE("files in mended/ are read with that one warning, and nothing of them is lost") {
  each_file("mended", [](const std::string& name, const ReadOutcome& read) {
    REQUIRE_MESSAGE(read.plan.has_value(), name);
    REQUIRE_MESSAGE(read.problems.size() == 1, name);
    CHECK_MESSAGE(read.problems[0].code == name, name);
    CHECK_FALSE(read.problems[0].where.empty());
    // What was not understood is still there after writing and reading.
    const ReadOutcome again = read_plan(write_plan(*read.plan));
    REQUIRE(again.problems.size() == 1);
    CHECK_MESSAGE(again.problems[0].code == name, name);
  });
}

TEST_CASE("files in rejected/ give no plan, and their name is the first problem") {
  each_file("rejected", [](const std::string& name, const ReadOutcome& read) {
    CHECK_MESSAGE(!read.plan.has_value(), name);
    REQUIRE_MESSAGE(!read.problems.empty(), name);
    CHECK_MESSAGE(read.problems[0].code == name, name << " was " << read.problems[0].code);
  });
}
