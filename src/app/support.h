// How much a subject is carried, group by group over time: the last score, how it changed, and how
// far the groups are apart. The chart, the words beside it and the print are all made of this.
#pragma once

#include <optional>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

struct SupportPoint {
  Id poll;
  Date date;
  Decimal score;  // 1 to 5
  std::int64_t respondents = 0;
};

struct SupportGroup {
  std::string name;
  std::vector<SupportPoint> points;  // the oldest first; never empty
  std::optional<Decimal> change;     // since the point before the last
  bool low = false;                  // the last one is below the middle of the scale

  const SupportPoint& last() const { return points.back(); }
};

struct SupportFacts {
  std::vector<Subject> subjects;     // that were asked about, the one asked about last first
  Subject about;                     // the one that is shown
  std::vector<SupportGroup> groups;  // the lowest score first
  Decimal gap;                       // between the last scores of the highest and the lowest
  bool wide = false;                 // so far apart that it is worth a talk
};

inline constexpr Decimal low_support = Decimal::whole(3);
inline constexpr Decimal wide_support_gap = Decimal::whole(1);

// Of the subject, or of the one asked about last. Polls without a score between 1 and 5 count for
// nothing.
SupportFacts support_facts(const Plan& plan, const std::optional<Subject>& about);

std::string score_text(Language language, Decimal score);  // 3,4
// `3,4 bij 52 antwoorden, 0,3 hoger dan 21 sep 2026`
std::string group_words(Language language, const SupportGroup& group);
// What the gap is and between whom; empty for fewer than two groups.
std::string gap_words(Language language, const SupportFacts& facts);
// Since the poll of the same group and subject before this one; empty where there is none.
std::string change_of(const Plan& plan, Language language, Id poll);

// Who can be asked: the stakeholders, then groups that answered before and are none of them.
std::vector<std::string> support_groups(const Plan& plan);

}  // namespace koers
