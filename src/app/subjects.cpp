#include "app/subjects.h"

#include "calendar/year_scope.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr Entity choosable[] = {Entity::destinations, Entity::it_plans, Entity::goals,
                                Entity::themes};

}  // namespace

std::string subject_name(const Plan& plan, Language language, const Subject& subject) {
  if (subject.id.empty()) return {};
  if (subject.entity == Entity::it_plans)
    if (const ItPlan* it_plan = find<ItPlan>(plan, subject.id)) {
      const Organisation* school = find<Organisation>(plan, it_plan->organisation);
      return school && !school->name.empty() ? say(language, words::subject_plan_of(school->name))
                                             : say(language, words::subject_plan);
    }
  const std::string name = row_name(plan, subject.entity, subject.id);
  return name.empty() ? entity_name(language, subject.entity, false) : name;
}

std::string short_subject(const Plan& plan, Language language, const Subject& subject) {
  if (subject.entity == Entity::goals || subject.entity == Entity::themes)
    return short_name(plan, subject.entity, subject.id);
  return subject_name(plan, language, subject);
}

std::string subject_value(const Subject& subject) {
  if (subject.id.empty()) return {};
  return std::string(info(subject.entity).name) + '/' + std::string(subject.id.view());
}

Subject subject_of(const Plan& plan, std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash == std::string_view::npos) return {};
  const EntityInfo* entity = find_entity(value.substr(0, slash));
  const Id id = Id::from(value.substr(slash + 1));
  if (entity == nullptr || plan.table(entity->entity).find(id) == nullptr) return {};
  return {entity->entity, id};
}

std::vector<Option> subject_options(const Plan& plan, Language language) {
  std::vector<Option> options{{"", "—"}};
  for (Entity entity : choosable)
    for (Id id : rows_of_year(plan, entity)) {
      const Subject subject{entity, id};
      options.push_back({subject_value(subject), subject_name(plan, language, subject)});
    }
  return options;
}

bool subject_is_chosen(const Plan& plan) {
  std::size_t rows = 0;
  for (Entity entity : choosable) rows += plan.table(entity).size();
  return rows <= 2 * most_options;
}

std::optional<Subject> parse_subject(const Plan& plan, std::string_view text) {
  if (text.empty()) return Subject{};
  if (const Subject subject = subject_of(plan, text); !subject.id.empty()) return subject;
  for (Entity entity : choosable)
    for (std::size_t i = 0; i < plan.table(entity).size(); ++i) {
      const Id id = plan.table(entity).id_at(i);
      if (fold(short_name(plan, entity, id)) == fold(text) ||
          fold(row_name(plan, entity, id)) == fold(text))
        return Subject{entity, id};
    }
  return std::nullopt;
}

}  // namespace koers
