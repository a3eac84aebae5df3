// A rule that a plan is held against, and what it finds. The rules are those of a plan that hangs
// together and can be carried out: each family of them is a file of this room, each rule a
// function, its line in the family's list, and its words (`rule.<id>.name`, `.why`, `.basis`).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"
#include "text/key.h"

namespace koers {

// What a rule goes by: at most two thresholds, and words to look for. Nothing for what a rule does
// not have. Those that it has are called `rule.<id>.threshold`, `.second` and `.words`.
struct Measures {
  Decimal threshold = Decimal::none();
  Decimal second = Decimal::none();
  const Key* words = nullptr;  // see word_lists.h
};

// What a rule looks at, with what it goes by in this plan.
struct Looked {
  const Plan& plan;
  Date today;
  Decimal threshold;
  Decimal second;
  std::string words;
};

// What one press does about a finding: a row is added with these values in it, or the row that it
// is about takes them.
struct Mend {
  // As the field keeps it: what is referred to, the place of a choice, the number of a day.
  struct Value {
    const char* field = nullptr;
    Subject row = {};
    std::int64_t number = 0;
  };
  std::optional<Entity> adds;
  Value values[4] = {};

  bool nothing() const { return !adds && values[0].field == nullptr; }
};

template <class Choice>
Mend::Value chosen(const char* field, Choice choice) {
  return {field, {}, static_cast<std::int64_t>(choice)};
}

struct Finding {
  Subject about;                // what to open
  Phrase says;                  // what is the matter, in words for a line beside the row's name
  Severity severity{};          // error: fout; warning: let op; note: tip
  const char* field = nullptr;  // of the row, where it is mended
  Mend mend = {};               // nothing where it takes thought
  // In which somebody put it aside with a reason; it then counts no more. Without a reason it is
  // not put aside. See findings.h.
  const Dismissal* aside = nullptr;
};

class Findings {
 public:
  explicit Findings(Severity usual) : usual_(usual) {}

  void add(Subject about, Phrase says, const char* field = nullptr) {
    add(usual_, about, std::move(says), field);
  }
  void add(Severity severity, Subject about, Phrase says, const char* field = nullptr) {
    found_.push_back({about, std::move(says), severity, field});
  }
  void mend_last(const Mend& mend) { found_.back().mend = mend; }
  std::vector<Finding> take() { return std::move(found_); }

 private:
  Severity usual_;
  std::vector<Finding> found_;
};

struct Rule {
  std::string_view id;  // as people name it: C1, U2
  Severity severity;    // that most of its findings have
  void (*check)(const Looked&, Findings&);
  // What it reads beside the goals, the school plans and the years: it looks again when one
  // changed.
  EntityList reads = {};
  Measures usual = {};  // where the plan sets nothing else
};

// The families, each in the order in which its rules are read.
std::span<const Rule> coherence_rules();
std::span<const Rule> executability_rules();
std::span<const Rule> budget_rules();
std::span<const Rule> involvement_rules();
std::span<const Rule> safety_rules();
std::span<const Rule> learning_rules();

// All of them.
std::span<const Rule* const> all_rules();
// By its id; null for one that is not known, as in a plan of a newer version.
const Rule* find_rule(std::string_view id);

}  // namespace koers
