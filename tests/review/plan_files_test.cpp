// Plans as cases: in `rules/ID/finds` the rule finds what is wrong in each plan, and nothing else;
// in `rules/ID/passes` it finds nothing. What is wrong has an id that begins with `wrong`. What is
// said of it stands in `rules/found.text`. All are read on the same day.
#include <algorithm>
#include <filesystem>
#include <set>

#include <doctest/doctest.h>

#include "format/plan_file.h"
#include "review/findings.h"
#include "shared/files.h"
#include "shared/school_plan.h"

using namespace koers;
namespace fs = std::filesystem;

namespace {

const fs::path folder = fs::path(KOERS_SOURCE_DIR) / "tests/plans/rules";

// In order.
std::vector<fs::path> inside(const fs::path& of) {
  std::vector<fs::path> paths;
  if (!fs::exists(of)) return paths;
  for (const auto& entry : fs::directory_iterator(of)) paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  return paths;
}

bool is_wrong(Id id) { return id.view().starts_with("wrong"); }

std::set<Id> wrong_rows(const Plan& plan) {
  std::set<Id> wrong;
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = of.table(plan);
    for (std::size_t i = 0; i < table.size(); ++i)
      if (is_wrong(table.id_at(i))) wrong.insert(table.id_at(i));
  }
  return wrong;
}

std::vector<Finding> found_by(const Rule& rule, const Plan& plan) {
  for (const RuleFindings& of : findings_of(plan, today).rules)
    if (of.rule == &rule) return of.found;
  return {};
}

std::set<Id> rows_of(const std::vector<Finding>& found) {
  std::set<Id> rows;
  for (const Finding& finding : found) rows.insert(finding.about.id);
  return rows;
}

const char* name_of(Severity severity) {
  if (severity == Severity::error) return "fout";
  return severity == Severity::warning ? "let op" : "tip";
}

std::string joined(const std::set<Id>& ids) {
  std::string out;
  for (Id id : ids) out += std::string(id.view()) + ' ';
  return out;
}

// As the program writes it, so that a difference between two of them is a difference in the plan.
std::optional<Plan> plan_in(const fs::path& path) {
  REQUIRE(path.filename().string().ends_with(".koers.json"));
  const std::string bytes = bytes_of(path.string());
  const ReadOutcome read = read_plan(bytes);
  CHECK(read.problems.empty());
  CHECK(read.plan.has_value());
  if (read.plan) CHECK(write_plan(*read.plan) == bytes);
  return read.plan;
}

}  // namespace

TEST_CASE("every rule has plans in which it finds something, and plans that it lets pass") {
  for (const Rule* rule : all_rules())
    for (const bool finds : {true, false}) {
      const auto paths = inside(folder / rule->id / (finds ? "finds" : "passes"));
      CHECK_MESSAGE(!paths.empty(), rule->id << (finds ? " finds" : " passes"));
      for (const fs::path& path : paths) {
        CAPTURE(path.string());
        const std::optional<Plan> plan = plan_in(path);
        if (!plan) continue;
        const std::set<Id> wrong = wrong_rows(*plan);
        CHECK(wrong.empty() != finds);
        CHECK(joined(rows_of(found_by(*rule, *plan))) == joined(wrong));
      }
    }
}

TEST_CASE("each finding says what is the matter, how bad it is, and how much") {
  std::string told;
  for (const Rule* rule : all_rules())
    for (const fs::path& path : inside(folder / rule->id / "finds")) {
      const std::optional<Plan> plan = plan_in(path);
      if (!plan) continue;
      const std::string name = path.filename().string();
      told += std::string(rule->id) + ' ' + name.substr(0, name.find('.')) + '\n';
      for (const Finding& finding : found_by(*rule, *plan))
        told += "  " + std::string(name_of(finding.severity)) + ", " + line_of(finding);
    }
  CHECK(told == source_file("tests/plans/rules/found.text"));
}

TEST_CASE("each folder of plans belongs to a rule") {
  for (const fs::path& path : inside(folder)) {
    if (!fs::is_directory(path)) continue;
    CHECK_MESSAGE(find_rule(path.filename().string()) != nullptr, path.string());
    for (const fs::path& verdict : inside(path)) {
      const std::string name = verdict.filename().string();
      CHECK_MESSAGE((name == "finds" || name == "passes"), verdict.string());
    }
  }
}
