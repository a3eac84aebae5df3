// What a poll comes to where it was counted how many gave each score.
#include <doctest/doctest.h>

#include "edit/edits.h"
#include "edit/support.h"

using namespace koers;

namespace {

SupportPoll poll_of(std::array<std::int64_t, 5> counts) {
  SupportPoll poll;
  poll.id = Id::from("sp-1");
  poll.count_1 = counts[0];
  poll.count_2 = counts[1];
  poll.count_3 = counts[2];
  poll.count_4 = counts[3];
  poll.count_5 = counts[4];
  return poll;
}

}  // namespace

TEST_CASE("the mean of the counts, in thousandths") {
  CHECK(mean_of(poll_of({0, 0, 4, 0, 0})).milli == 3000);
  CHECK(mean_of(poll_of({1, 0, 0, 0, 1})).milli == 3000);
  CHECK(mean_of(poll_of({0, 1, 0, 0, 2})).milli == 4000);
  CHECK(mean_of(poll_of({0, 0, 0, 2, 1})).milli == 4333);
  CHECK(mean_of(poll_of({0, 0, 0, 1, 2})).milli == 4667);
  CHECK(mean_of(poll_of({-7, 0, 0, 1, 0})).milli == 4000);  // less than nothing is nothing
}

TEST_CASE("without counts the score is what was filled in") {
  SupportPoll poll = poll_of({});
  poll.score = {2'900};
  CHECK(mean_of(poll).milli == 2'900);
  const Plan plan = with(Plan{}, poll);
  CHECK(same_value(with_poll_means(Plan{}, plan), plan));
}

TEST_CASE("answers and score of a poll follow from its counts, and other polls stay") {
  SupportPoll other = poll_of({0, 0, 0, 0, 9});  // as a file might hold it: counts without a score
  other.id = Id::from("sp-2");
  const Plan before = with(with(Plan{}, poll_of({})), other);
  SupportPoll changed = poll_of({0, 1, 2, 7, 3});
  changed.score = {1'000};
  changed.respondents = 5;
  const Plan after = with_poll_means(before, with(before, changed));
  CHECK(after.support_polls[0].respondents == 13);
  CHECK(after.support_polls[0].score.milli == 3'923);
  CHECK(after.support_polls[1].respondents == 0);
  CHECK(same_value(with_poll_means(after, after), after));
}
