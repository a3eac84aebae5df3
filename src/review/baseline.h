// How groups see the present: per statement the mean of each group, the gap between them, and
// whether the score is low. Scores counted on paper and the answers of single people weigh alike,
// by how many answered. Means are rounded to hundredths first; all else follows from what is shown.
#pragma once

#include "model/asked.h"

namespace koers {

inline constexpr Decimal wide_perception_gap{1000};
inline constexpr Decimal low_mean{2500};

// Of one group about one statement.
struct GroupMean {
  std::int64_t answers = 0;  // 0: nobody
  Decimal mean;
};

struct StatementView {
  Asked asked;
  std::string text;
  Pillar pillar{};
  std::vector<GroupMean> groups;  // in the order of Baselines::groups
  std::int64_t answers = 0;
  Decimal mean;  // of all answers
  Decimal gap;   // between the highest and the lowest group
  std::size_t highest = 0;
  std::size_t lowest = 0;
  Id goal;  // that came of it, if it was made

  bool heard() const { return answers > 0; }
  bool wide() const { return gap >= wide_perception_gap; }
  bool low() const { return heard() && mean < low_mean; }
};

struct BaselineFacts {
  std::vector<std::string> groups;
  std::vector<StatementView> statements;  // in the order of the statements, then loose topics
  std::vector<std::size_t> by_gap;        // those that were heard, the largest gap first
  std::int64_t people = 0;                // who answered by themselves
  std::vector<std::int64_t> people_of;    // … of each group
  std::vector<std::string> remarks;       // theirs, sorted by words so that nobody can be traced
  std::size_t wide = 0;
  std::size_t low = 0;
};

BaselineFacts baseline_of(const Plan& plan, Id it_plan);

}  // namespace koers
