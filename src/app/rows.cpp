#include "app/rows.h"

#include "app/cells.h"

namespace koers {

namespace {

constexpr const char* statement_fields[] = {"code", "text", "level", "source"};
constexpr const char* theme_fields[] = {"code", "title", "target", "current"};
constexpr const char* frame_fields[] = {"code", "text", "theme", "force", "level"};
constexpr const char* goal_fields[] = {"code", "what", "how", "who", "roleOfIt", "themes", "kind"};
constexpr const char* activity_fields[] = {"title", "goal", "phase", "owner",
                                           "start", "end",  "hours", "status"};
constexpr const char* moment_fields[] = {"start", "end", "title", "kind", "audience"};
constexpr const char* line_fields[] = {"code", "description", "theme",          "purpose",
                                       "kind", "quantity",    "unitPriceCents", "start"};
constexpr const char* role_fields[] = {"label", "organisation", "hoursPerYear"};
constexpr const char* organisation_fields[] = {"name", "kind", "sector", "pupils"};
constexpr const char* destination_fields[] = {"title", "version", "startYear", "endYear", "status"};

bool holds(const Plan& plan, Entity entity, Language language, const void* row,
           const std::string& folded_search) {
  std::string all;
  for (const char* name : main_fields(entity)) {
    const FieldInfo* field = info(entity).record->field(name);
    all += fold(cell_text(plan, language, *field, row)) + '\n';
  }
  std::string_view words = folded_search;
  while (!words.empty()) {
    const std::size_t end = words.find(' ');
    const std::string_view word = words.substr(0, end);
    if (!word.empty() && all.find(word) == std::string::npos) return false;
    words = end == std::string_view::npos ? std::string_view() : words.substr(end + 1);
  }
  return true;
}

}  // namespace

std::span<const char* const> main_fields(Entity entity) {
  switch (entity) {
    case Entity::vision_statements:
      return statement_fields;
    case Entity::themes:
      return theme_fields;
    case Entity::frames:
      return frame_fields;
    case Entity::goals:
      return goal_fields;
    case Entity::activities:
      return activity_fields;
    case Entity::moments:
      return moment_fields;
    case Entity::budget_lines:
      return line_fields;
    case Entity::roles:
      return role_fields;
    case Entity::organisations:
      return organisation_fields;
    case Entity::destinations:
      return destination_fields;
    default:
      return {};
  }
}

const Ids& RowList::of(const Plan& plan, Entity entity, Language language,
                       const std::string& search) {
  const AnyTable& table = plan.table(entity);
  if (made_ && made_of_.same_as(table) && search_ == search && language_ == language) return ids_;
  const std::string folded = fold(search);
  ids_.clear();
  for (std::size_t i = 0; i < table.size(); ++i)
    if (folded.empty() || holds(plan, entity, language, table.at(i), folded))
      ids_.push_back(table.id_at(i));
  made_of_ = table;
  search_ = search;
  language_ = language;
  made_ = true;
  return ids_;
}

}  // namespace koers
