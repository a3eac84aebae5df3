#include "app/judging.h"

#include <algorithm>

#include "app/cells.h"
#include "app/rule_words.h"
#include "review/portfolio.h"
#include "text/words.h"

namespace koers {

std::string Judging::of_frame(Id frame) const {
  const auto found = std::find_if(frames.begin(), frames.end(),
                                  [&](const FrameSaid& one) { return one.frame == frame; });
  return found == frames.end() ? std::string() : found->said;
}

namespace {

FindingSaid said_of(const Plan& plan, Language language, const FindingByRule& one) {
  return {one.finding.severity,
          row_title(plan, language, one.finding.about.entity, one.finding.about.id),
          said_by(language, *one.rule, one.finding), false};
}

// The board reads the reason of the school, and judges.
void say_aside(FindingSaid& said, Language language, const Dismissal* aside) {
  if (aside == nullptr) return;
  said.what = say(language, words::testround_put_aside(aside->reason, said.what));
  said.aside = true;
}

}  // namespace

Judging judging_of(const Plan& board, const SchoolPlansIn& in, Id it_plan, Language language,
                   Date today) {
  Judging out;
  const SchoolPlanIn* came = in.find(it_plan);
  if (came == nullptr) return out;
  const Plan both = joined_alone(with_schools_as_sent(board, in), came->file);
  for (const FrameFacts& of : frames_facts(both, language, today).frames)
    for (const SchoolCheck& check : of.schools)
      if (check.it_plan == it_plan) out.frames.push_back({of.frame, said_in_full(check)});
  // What the board has of the school itself is not in there any more.
  for (const FindingByRule& one : findings_about(board, it_plan, today))
    if (is_about_sum(*one.rule)) out.findings.push_back(said_of(board, language, one));
  const std::vector<FindingByRule> found = findings_about(both, it_plan, today);
  for (const bool put_aside : {false, true})
    for (const FindingByRule& one : found) {
      const Dismissal* aside = dismissal_of(came->file, *one.rule, one.finding);
      if ((aside != nullptr) != put_aside) continue;
      out.findings.push_back(said_of(both, language, one));
      say_aside(out.findings.back(), language, aside);
    }
  out.faults = faults_among(found, both, it_plan, today);
  return out;
}

const Judging& KnownJudging::of(const Plan& board, const SchoolPlansIn& in, Id it_plan,
                                Language language, Date today) {
  Plan key = board;
  key.reviews = {};
  const bool same = it_plan_ == it_plan && version_ == in.version() && language_ == language &&
                    today_ == today && same_value(board_, key);
  if (same) return judging_;
  board_ = std::move(key);
  version_ = in.version();
  it_plan_ = it_plan;
  language_ = language;
  today_ = today;
  judging_ = judging_of(board, in, it_plan, language, today);
  return judging_;
}

}  // namespace koers
