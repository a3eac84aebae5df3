#include "edit/own_words.h"

namespace koers {

namespace {

Ids rows_of_key(const Plan& plan, const std::string& key) {
  Ids rows;
  for (const Label& label : plan.labels)
    if (label.key == key) rows.push_back(label.id);
  return rows;
}

}  // namespace

Result<Plan> with_own_word(const Plan& plan, const std::string& key, const std::string& words,
                           Id id) {
  const Ids known = rows_of_key(plan, key);
  Plan changed = plan;
  for (std::size_t i = words.empty() ? 0 : 1; i < known.size(); ++i)
    changed = without_row(std::move(changed), Entity::labels, known[i]);
  if (words.empty()) return changed;
  if (known.empty()) {
    Label label;
    label.id = id;
    label.key = key;
    changed = with(std::move(changed), std::move(label));
  }
  return with_value(changed, Entity::labels, known.empty() ? id : known[0],
                    *record_info<Label>().field("words"), words);
}

}  // namespace koers
