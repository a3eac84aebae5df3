#include "app/frame_checks.h"

#include "app/cells.h"
#include "app/listed.h"
#include "app/school_plans.h"
#include "review/plan_rows.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t most_named = 4;

std::string value_words(Language language, MetricKind kind, Decimal value) {
  if (kind == MetricKind::euros) return money(language, {value.milli / 10});
  if (kind == MetricKind::percent) {
    const std::int64_t tenths = (value.milli + 50) / 100;  // a tenth of a percent tells enough
    return percentage(language, {tenths * 100});
  }
  return decimal(language, value);
}

std::string asked_of(const Plan& plan, Language language, const Frame& frame) {
  const FieldInfo& field = *record_info<Frame>().field("metric");
  const Metric* metric = find_metric(frame.metric);
  if (metric == nullptr)
    return frame.metric.empty() ? say(language, words::frames_asks_person)
                                : say(language, words::frames_unknown_metric(frame.metric));
  const std::string name = listed_name(language, field, frame.metric);
  if (metric->kind == MetricKind::named) return name + ": " + named_by(frame);
  if (metric->kind == MetricKind::rows || frame.comparison == Comparison::none) return name;
  const std::string comparison = choice_name(plan, language, ChoiceOf<Comparison>::info,
                                             static_cast<std::size_t>(frame.comparison));
  const std::string value = frame.comparison == Comparison::present || frame.value.empty()
                                ? std::string()
                                : value_words(language, metric->kind, frame.value);
  std::string asks = say(language, words::frames_asks(comparison, name, value));
  while (asks.ends_with(' ')) asks.pop_back();
  return asks;
}

std::string names_of(const Plan& plan, Language language, const std::vector<Subject>& rows) {
  std::string names;
  for (std::size_t i = 0; i < rows.size() && i < most_named; ++i) {
    const std::string code = short_name(plan, rows[i].entity, rows[i].id);
    names += names.empty() ? "" : ", ";
    names += code.empty() ? row_title(plan, language, rows[i].entity, rows[i].id) : code;
  }
  return rows.size() > most_named ? names + " …" : names;
}

SchoolCheck school_check(const Plan& plan, Language language, const FrameCheck& check) {
  SchoolCheck out;
  out.it_plan = check.it_plan;
  out.school = it_plan_name(plan, check.it_plan);
  out.state = check.state;
  out.said = say(language, words_of(check.state));
  const bool tells = check.state == FrameState::holds || check.state == FrameState::broken;
  if (tells && has_number(check.metric->kind))
    out.said = say(language,
                   words::frames_state_with(
                       out.said, value_words(language, check.metric->kind, check.measured.value)));
  if (check.state == FrameState::broken)
    out.rows = names_of(plan, language, check.measured.against);
  out.opens =
      out.rows.empty() ? Subject{Entity::it_plans, check.it_plan} : check.measured.against.front();
  return out;
}

}  // namespace

Key words_of(FrameState state) {
  constexpr Key states[] = {words::frame_state_holds, words::frame_state_broken,
                            words::frame_state_nothing, words::frame_state_person};
  return states[static_cast<std::size_t>(state)];
}

std::string said_in_full(const SchoolCheck& check) {
  return check.rows.empty() ? check.said : check.said + " (" + check.rows + ')';
}

FramesFacts frames_facts(const Plan& plan, Language language, Date today) {
  FramesFacts out;
  for (const Frame& frame : plan.frames) {
    if (!asks_on(frame, today)) continue;
    FrameFacts facts{frame.id,
                     row_title(plan, language, Entity::frames, frame.id),
                     asked_of(plan, language, frame),
                     {}};
    for (const FrameCheck& check : check_frame(plan, frame, today)) {
      facts.schools.push_back(school_check(plan, language, check));
      ++(check.state == FrameState::broken  ? out.broken
         : check.state == FrameState::holds ? out.held
                                            : out.other);
    }
    out.frames.push_back(std::move(facts));
  }
  return out;
}

const FramesFacts& KnownFrames::of(const Plan& plan, Language language, Date today) {
  if (made_on_ == today && language_ == language && same_value(made_of_, plan)) return facts_;
  made_of_ = plan;
  language_ = language;
  made_on_ = today;
  facts_ = frames_facts(plan, language, today);
  return facts_;
}

}  // namespace koers
