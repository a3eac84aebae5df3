// The conversation of a study day, on one projector: one question at a time, and everything that is
// said lands in the plan. Here is what is asked, of which rows, and how the clock runs.
#pragma once

#include <optional>
#include <vector>

#include "model/plan.h"
#include "text/key.h"

namespace koers {

enum class TalkStep : std::uint8_t { vision, priorities, activities, costs, test };
inline constexpr std::size_t talk_steps = 5;

// A clock that counts down the time for one question. It is given the time by who holds it, in
// milliseconds of the device.
class TalkClock {
 public:
  static constexpr int usual_minutes = 10;
  static constexpr int most_minutes = 120;

  void set_minutes(int minutes);  // 1 … most_minutes; the clock stands still then
  void add_minutes(int minutes, double now_ms);
  void start(double now_ms);
  void pause(double now_ms);
  bool running() const { return ends_ms_ >= 0; }
  // Whole seconds that are left, rounded up; 0 when the time is over.
  int seconds_left(double now_ms) const;
  // Milliseconds until another second shows; negative when nothing changes by itself.
  double next_tick(double now_ms) const;

 private:
  double left_ms_ = usual_minutes * 60'000.0;  // while it stands still
  double ends_ms_ = -1;                        // while it runs
};

struct Talk {
  TalkStep step = TalkStep::vision;
  TalkClock clock;
};

// All goals of a school that are meant for this year, in their order (edit/priorities.h).
Ids goals_to_choose(const Plan& plan, Id it_plan);
// The first of them, that the conversation goes on about: its focus goals, at most as many as a
// year may have; without any, the first goals.
Ids talk_goals(const Plan& plan, Id it_plan);

// What is asked about under a goal in a step: its activities, or its budget lines. Without a goal:
// the statements of the vision.
Ids talk_rows(const Plan& plan, TalkStep step, Id goal);

// What is still missing, in words, and what to open for it. Empty when nothing is.
struct TalkGap {
  Subject subject;
  Phrase words;
};
std::vector<TalkGap> talk_gaps(const Plan& plan, Id it_plan);

// "9:05".
std::string clock_text(int seconds);

}  // namespace koers
