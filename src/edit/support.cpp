#include "edit/support.h"

#include <algorithm>
#include <numeric>

#include "edit/edits.h"

namespace koers {

namespace {

std::int64_t answers_of(const SupportPoll& poll) {
  const auto counts = counts_of(poll);
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

}  // namespace

std::array<std::int64_t, 5> counts_of(const SupportPoll& poll) {
  std::array counts = {poll.count_1, poll.count_2, poll.count_3, poll.count_4, poll.count_5};
  for (std::int64_t& count : counts) count = std::max<std::int64_t>(count, 0);
  return counts;
}

Decimal mean_of(const SupportPoll& poll) {
  const std::int64_t answers = answers_of(poll);
  if (answers == 0) return poll.score;
  const auto counts = counts_of(poll);
  std::int64_t total = 0;
  for (std::size_t i = 0; i < counts.size(); ++i)
    total += counts[i] * static_cast<std::int64_t>(i + 1);
  return {(total * 1000 + answers / 2) / answers};
}

Plan with_poll_means(const Plan& before, Plan after) {
  std::vector<SupportPoll> follow;
  AnyTable::differences(before.support_polls, after.support_polls,
                        [&](Id, const void*, const void* now) {
                          if (now == nullptr) return;
                          SupportPoll poll = *static_cast<const SupportPoll*>(now);
                          const std::int64_t answers = answers_of(poll);
                          if (answers == 0) return;
                          poll.score = mean_of(poll);
                          poll.respondents = answers;
                          follow.push_back(std::move(poll));
                        });
  for (SupportPoll& poll : follow) after = with(std::move(after), std::move(poll));
  return after;
}

}  // namespace koers
