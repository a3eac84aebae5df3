#include "app/template_library.h"

#include <algorithm>

#include "app/cells.h"
#include "base/order.h"
#include "calendar/public_holidays.h"
#include "calendar/year_scope.h"
#include "format/plan_file.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr char record_begins = '\x1e';
constexpr std::size_t names_shown = 3;

// Rows that others lean on, and that a plan has of its own.
bool is_scaffold(Entity entity) {
  switch (entity) {
    case Entity::organisations:
    case Entity::school_years:
    case Entity::it_plans:
    case Entity::destinations:
      return true;
    default:
      return false;
  }
}

bool is_open_place(const Goal& goal) { return goal.what.empty(); }

bool adds(Entity entity, const void* row) {
  if (entity == Entity::organisations)
    return static_cast<const Organisation*>(row)->kind == OrganisationKind::team;
  if (entity == Entity::goals) return !is_open_place(*static_cast<const Goal*>(row));
  return !is_scaffold(entity);
}

std::vector<TemplateContents> contents_of(const Plan& fragment) {
  std::vector<TemplateContents> contents;
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = fragment.table(of.entity);
    TemplateContents here{of.entity, 0, {}};
    for (std::size_t i = 0; i < table.size(); ++i) {
      if (!adds(of.entity, table.at(i))) continue;
      ++here.count;
      std::string name = row_name(fragment, of.entity, table.id_at(i));
      if (name.ends_with('.')) name.pop_back();  // it stands in a row of names
      if (here.names.size() < names_shown && !name.empty()) here.names.push_back(name);
    }
    if (here.count > 0) contents.push_back(std::move(here));
  }
  return contents;
}

std::string facts_of(const Plan& fragment, Language language, const Goal& goal) {
  std::string facts;
  for (const Indicator& indicator : fragment.indicators)
    if (indicator.goal == goal.id) add_fact(facts, indicator.name);
  std::int64_t activities = 0;
  std::int64_t milli_hours = 0;
  for (const Activity& activity : fragment.activities) {
    if (activity.goal != goal.id) continue;
    ++activities;
    for (const RoleHours& hours : activity.hours) milli_hours += hours.hours.milli;
  }
  add_fact(facts, say(language, words::templates_work(activities, milli_hours / 1000)));
  return facts;
}

Holiday day_off(Date date) {
  Holiday holiday;
  holiday.start = holiday.end = date;
  return holiday;
}

Id goal_of(const Plan& plan, Subject selected) {
  if (selected.entity == Entity::goals) return selected.id;
  if (const void* row = plan.table(selected.entity).find(selected.id))
    for (const FieldInfo& field : info(selected.entity).record->fields)
      if (field.kind == Kind::ref && field.target == Entity::goals) return as<Id>(field, row);
  return {};
}

}  // namespace

TemplateCard card_of(Plan plan, Language language) {
  const Template about = plan.templates[0];
  plan.templates.erase(0);
  TemplateCard card{about.origin, about.title, about.content, about.kind, about.sector, {}};
  card.contents = contents_of(plan);
  for (const Goal& goal : plan.goals)
    if (is_open_place(goal))
      card.for_a_goal = true;
    else
      card.goals.push_back(
          {goal.id, goal.what, goal.how, goal.role_of_it, facts_of(plan, language, goal)});
  // A single goal is taken with its card.
  if (card.goals.size() < 2) card.goals.clear();
  card.fragment = std::move(plan);
  return card;
}

bool TemplateCard::is_for(Sector wanted) const {
  // Special education follows the ways of primary schools unless there is something of its own.
  const Sector like = wanted == Sector::secondary ? Sector::secondary : Sector::primary;
  return sector == Sector::none || sector == wanted || sector == like;
}

std::vector<TemplateCard> read_templates(std::string_view text_sequence, Language language) {
  std::vector<TemplateCard> cards;
  for (std::size_t at = text_sequence.find(record_begins); at != std::string_view::npos;) {
    const std::size_t next = text_sequence.find(record_begins, at + 1);
    ReadOutcome read = read_plan(text_sequence.substr(at + 1, next - at - 1));
    if (read.plan && !read.plan->templates.empty())
      cards.push_back(card_of(*std::move(read.plan), language));
    at = next;
  }
  put_in_order(cards, [](const TemplateCard& a, const TemplateCard& b) { return a.kind < b.kind; });
  return cards;
}

void TemplateLibrary::want(Files& files, Language language, std::function<void()> then) {
  const bool same = language == language_ && state_ != State::unasked;
  if (same && state_ != State::loading) return then();
  waiting_.push_back(std::move(then));
  if (same) return;
  state_ = State::loading;
  language_ = language;
  // The pseudo-language has no content of its own.
  const std::string_view code = code_of(language == Language::dutch ? language : Language::english);
  files.bring(Shipped::templates, std::string(code),
              [this, language](FileResult result, OpenedFile file) {
                if (language != language_) return;  // another language was asked for meanwhile
                cards_.clear();
                if (result == FileResult::done) cards_ = read_templates(file.bytes, language);
                state_ = cards_.empty() ? State::failed : State::ready;
                const auto waiting = std::exchange(waiting_, {});
                for (const auto& each : waiting) each();
              });
}

const TemplateCard* TemplateLibrary::find(std::string_view name, Sector sector) const {
  const auto found = std::find_if(cards_.begin(), cards_.end(), [&](const TemplateCard& card) {
    return card.name == name && card.is_for(sector);
  });
  return found == cards_.end() ? nullptr : &*found;
}

Joint joint_of(const Plan& plan, Subject selected, Place chosen) {
  Joint joint;
  if (chosen.goal.empty() && chosen.it_plan.empty()) chosen.goal = goal_of(plan, selected);
  const Goal* goal = find<Goal>(plan, chosen.goal);
  const Ids of_the_year = rows_of_year(plan, Entity::goals);
  joint.goal = goal ? goal->id : of_the_year.empty() ? Id{} : of_the_year[0];
  const ItPlan* it_plan = find<ItPlan>(plan, goal ? goal->it_plan : chosen.it_plan);
  if (it_plan == nullptr) it_plan = own_it_plan(plan);
  if (it_plan) joint.it_plan = it_plan->id;
  const Organisation* school = it_plan ? find<Organisation>(plan, it_plan->organisation) : nullptr;
  if (school == nullptr) school = own_organisation(plan);
  if (school) joint.school = school->id;
  for (const Organisation& each : plan.organisations)
    if (each.kind == OrganisationKind::board && joint.board.empty()) joint.board = each.id;
  if (const SchoolYear* year = own_school_year(plan)) {
    joint.school_year = year->id;
    for (const PublicHoliday& day : public_holidays(year->start, year->end))
      joint.days_off.push_back(day_off(day.date));
  }
  const Destination* destination =
      it_plan ? find<Destination>(plan, it_plan->destination) : nullptr;
  if (destination == nullptr && !plan.destinations.empty()) destination = &plan.destinations[0];
  if (destination) joint.destination = destination->id;
  return joint;
}

}  // namespace koers
