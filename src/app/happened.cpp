#include "app/happened.h"

#include <algorithm>

#include "app/cells.h"
#include "app/decision_terms.h"
#include "app/gates.h"
#include "app/year_calendar.h"
#include "base/order.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

// Gathers from every kind of row what has a day between two.
class Gathering {
 public:
  Gathering(const Plan& plan, Language language, Date from, Date to)
      : plan_(plan), language_(language), from_(from), to_(to) {}

  std::vector<Happened> all() {
    for (const Activity& activity : plan_.activities) statuses(activity);
    for (const Progress& progress : plan_.progress) noted(progress);
    for (const Indicator& indicator : plan_.indicators) measurements(indicator);
    for (const PhaseGate& gate : plan_.phase_gates) passed(gate);
    talked_of([](Subject) { return true; });
    return in_order();
  }

  std::vector<Happened> about(Subject what) {
    talked_of([&](Subject about) { return about == what; });
    if (what.entity == Entity::destinations)
      for (const Package& package : plan_.packages) went_out(package, what);
    return in_order();
  }

 private:
  // Of what says what it is about, that which is asked for.
  template <class Wanted>
  void talked_of(Wanted wanted) {
    for (const Session& session : plan_.sessions)
      if (wanted(session.about)) held(session);
    for (const Input& input : plan_.inputs)
      if (wanted(input.about)) brought_in(input);
    for (const SupportPoll& poll : plan_.support_polls)
      if (wanted(poll.about)) polled(poll);
    for (const Decision& decision : plan_.decisions)
      if (wanted(decision.about)) asked(decision);
  }

  std::vector<Happened> in_order() {
    put_in_order(out_, [](const Happened& a, const Happened& b) { return a.date > b.date; });
    return std::move(out_);
  }

  bool counts(Date date) const { return !date.empty() && from_ <= date && date <= to_; }

  template <class Choice>
  std::string name_of(Choice value) const {
    return choice_name(plan_, language_, ChoiceOf<Choice>::info, static_cast<std::size_t>(value));
  }

  void add(HappenedKind kind, Date date, Subject subject, std::string what,
           std::initializer_list<std::string_view> facts) {
    std::string said;
    for (std::string_view fact : facts) add_fact(said, fact);
    out_.push_back({kind, date, subject, std::move(what), std::move(said)});
  }

  void statuses(const Activity& activity) {
    for (const StatusChange& change : activity.log)
      if (counts(change.date))
        add(HappenedKind::status, change.date, {Entity::activities, activity.id}, activity.title,
            {name_of(change.to), change.note});
  }

  void noted(const Progress& progress) {
    if (counts(progress.date))
      add(HappenedKind::progress, progress.date, {Entity::goals, progress.goal},
          row_name(plan_, Entity::goals, progress.goal),
          {name_of(progress.colour), progress.note, progress.forecast});
  }

  void measurements(const Indicator& indicator) {
    for (const Measurement& one : indicator.measurements) {
      if (!counts(one.date)) continue;
      std::string value = decimal(language_, one.value);
      if (!indicator.unit.empty()) value += ' ' + indicator.unit;
      add(HappenedKind::measurement, one.date, {Entity::indicators, indicator.id}, indicator.name,
          {value, one.note});
    }
  }

  void passed(const PhaseGate& gate) {
    if (!counts(gate.date)) return;
    const std::string step = say(
        language_, words::gates_from_to(name_of(gate.from), gate_goal(plan_, language_, gate.to)));
    add(HappenedKind::gate, gate.date, {Entity::goals, gate.goal},
        row_name(plan_, Entity::goals, gate.goal), {step, gate.note});
  }

  void held(const Session& session) {
    if (counts(session.date))
      add(HappenedKind::session, session.date, {Entity::sessions, session.id},
          row_title(plan_, language_, Entity::sessions, session.id),
          {present(session), session.outcomes, session.decisions});
  }

  // Who was there: `leraren (12), ouders (3)`.
  std::string present(const Session& session) const {
    std::string out;
    for (const Attendance& some : session.participants) {
      if (some.group.empty() && some.count <= 0) continue;
      std::string who = some.group.empty() ? say(language_, words::happened_people) : some.group;
      if (some.count > 0) who += " (" + number(language_, some.count) + ")";
      out += (out.empty() ? "" : ", ") + who;
    }
    return out;
  }

  void went_out(const Package& package, Subject destination) {
    if (package.kind != PackageKind::frames || !counts(package.date)) return;
    const bool sent = package.direction == Direction::sent;
    add(HappenedKind::version, package.date, destination,
        package.contents.empty() ? say(language_, words::happened_version_none)
                                 : say(language_, words::happened_version(package.contents)),
        {say(language_, sent ? words::happened_sent : words::happened_received)});
  }

  void brought_in(const Input& input) {
    if (!counts(input.date)) return;
    std::string what = input.group;
    add_fact(what, input.text);
    add(HappenedKind::input, input.date, {Entity::inputs, input.id}, what,
        {name_of(input.status), input.response});
  }

  void polled(const SupportPoll& poll) {
    if (counts(poll.date))
      add(HappenedKind::poll, poll.date, {Entity::support_polls, poll.id},
          row_title(plan_, language_, Entity::support_polls, poll.id),
          {say(language_, words::happened_score(decimal(language_, poll.score))), poll.remarks});
  }

  void asked(const Decision& decision) {
    if (counts(decision.requested_on))
      add(HappenedKind::request, decision.requested_on, {Entity::decisions, decision.id},
          decision_name(plan_, language_, decision.id),
          {say(language_, words::happened_asked), name_of(decision.outcome)});
  }

  const Plan& plan_;
  Language language_;
  Date from_;
  Date to_;
  std::vector<Happened> out_;
};

}  // namespace

std::vector<Happened> happened_in_year(const Plan& plan, Language language, Date today) {
  const SchoolCalendar school = own_calendar(plan, today);
  return Gathering(plan, language, school.start(), std::min(today, school.end())).all();
}

std::vector<Happened> happened_about(const Plan& plan, Language language, Subject about,
                                     Date today) {
  return Gathering(plan, language, Date::of(1900, 1, 1), today).about(about);
}

const std::vector<Happened>& HappenedOnes::of(const Plan& plan, Language language, Date today,
                                              Subject about) {
  if (made_on_ == today && language_ == language && about_ == about && same_value(made_of_, plan))
    return all_;
  made_of_ = plan;
  language_ = language;
  made_on_ = today;
  about_ = about;
  all_ = about.id.empty() ? happened_in_year(plan, language, today)
                          : happened_about(plan, language, about, today);
  return all_;
}

}  // namespace koers
