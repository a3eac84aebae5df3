#include "app/rows.h"

#include "app/cells.h"
#include "app/columns.h"

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
