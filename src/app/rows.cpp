#include "app/rows.h"

#include "app/cells.h"
#include "app/columns.h"
#include "app/goal_order.h"
#include "calendar/year_scope.h"

namespace koers {

namespace {

bool holds(const Plan& plan, Entity entity, Language language, const void* row,
           const std::string& folded_search) {
  std::string all;
  for (const Column& column : columns_of(entity))
    all += fold(cell_text(plan, language, field_of(entity, column), row)) + '\n';
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

bool RowList::up_to_date(const Plan& plan, const AnyTable& table) const {
  return made_of_.same_as(table) && head_ == plan.head && years_.same_as(plan.school_years) &&
         it_plans_.same_as(plan.it_plans) && goals_.same_as(plan.goals) &&
         labels_.same_as(plan.labels);
}

const Ids& RowList::of(const Plan& plan, Entity entity, Language language,
                       const std::string& search) {
  const AnyTable& table = plan.table(entity);
  if (made_ && search_ == search && language_ == language && up_to_date(plan, table)) return ids_;
  const std::string folded = fold(search);
  const YearScope year(plan);
  ids_.clear();
  for (std::size_t i = 0; i < table.size(); ++i)
    if (year.holds(entity, table.at(i)) &&
        (folded.empty() || holds(plan, entity, language, table.at(i), folded)))
      ids_.push_back(table.id_at(i));
  put_in_reading_order(plan, entity, ids_);
  if (entity == Entity::goals) ids_ = in_goal_order(plan, ids_);
  made_of_ = table;
  head_ = plan.head;
  years_ = plan.school_years;
  it_plans_ = plan.it_plans;
  goals_ = plan.goals;
  labels_ = plan.labels;
  search_ = search;
  language_ = language;
  made_ = true;
  return ids_;
}

}  // namespace koers
