#include "app/judging.h"

#include <algorithm>

#include "app/cells.h"
#include "review/portfolio.h"

namespace koers {

std::string Judging::of_frame(Id frame) const {
  const auto found = std::find_if(frames.begin(), frames.end(),
                                  [&](const FrameSaid& one) { return one.frame == frame; });
  return found == frames.end() ? std::string() : found->said;
}

Judging judging_of(const Plan& board, const SchoolPlanIn& in, Language language, Date today) {
  Judging out;
  const Plan both = joined_alone(board, in.file);
  for (const FrameFacts& of : frames_facts(both, language, today).frames)
    for (const SchoolCheck& check : of.schools)
      if (check.it_plan == in.it_plan)
        out.frames.push_back(
            {of.frame, check.rows.empty() ? check.said : check.said + " (" + check.rows + ')'});
  for (const FindingByRule& one : findings_about(both, in.it_plan, today))
    out.findings.push_back(
        {one.finding.severity,
         row_title(both, language, one.finding.about.entity, one.finding.about.id),
         say(language, one.finding.says) + " (" + std::string(one.rule->id) + ')'});
  return out;
}

const Judging& KnownJudging::of(const Plan& board, const SchoolPlanIn& in, Language language,
                                Date today) {
  const bool same = language_ == language && today_ == today && same_value(board_, board) &&
                    same_value(file_, in.file) && !today_.empty();
  if (same) return judging_;
  board_ = board;
  file_ = in.file;
  language_ = language;
  today_ = today;
  judging_ = judging_of(board, in, language, today);
  return judging_;
}

}  // namespace koers
