#include "calendar/study_day.h"

#include <algorithm>

namespace koers {

namespace {

constexpr int longest_round = 24 * 60;
constexpr int most_days = 5;

}  // namespace

bool is_half_day(const Moment& moment) {
  return moment.part == DayPart::none ? moment.kind == MomentKind::study_afternoon
                                      : moment.part != DayPart::whole_day;
}

int minutes_of(const Moment& moment) {
  const int day = is_half_day(moment) ? half_day_minutes : 2 * half_day_minutes;
  if (moment.start.empty() || moment.end <= moment.start) return day;
  return day * std::min(moment.end.days - moment.start.days + 1, most_days);
}

int minutes_of(const AgendaItem& round) {
  return static_cast<int>(std::clamp<std::int64_t>(round.minutes, 0, longest_round));
}

}  // namespace koers
