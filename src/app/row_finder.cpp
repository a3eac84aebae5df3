#include "app/row_finder.h"

#include <algorithm>

#include "app/cells.h"
#include "app/chain.h"
#include "app/columns.h"
#include "text/speech.h"

namespace koers {

namespace {

// All that lists show: first what stands in the chain, in its order, then the rest.
std::vector<Entity> listed_entities() {
  std::vector<Entity> all;
  const auto add = [&](Entity entity) {
    if (!columns_of(entity).empty() && std::find(all.begin(), all.end(), entity) == all.end())
      all.push_back(entity);
  };
  for (const Link& link : chain)
    for (Entity entity : link.rows) add(entity);
  for (const EntityInfo& of : entities()) add(of.entity);
  return all;
}

}  // namespace

const std::vector<Subject>& RowFinder::of(const Plan& plan, const std::string& words,
                                          std::size_t most) {
  if (words_ == words && most_ == most && same_value(plan_, plan)) return found_;
  plan_ = plan;
  words_ = words;
  most_ = most;
  found_.clear();
  const std::string wanted = fold(words);
  if (wanted.empty()) return found_;
  for (Entity entity : listed_entities()) {
    const AnyTable& table = plan.table(entity);
    for (std::size_t i = 0; i < table.size() && found_.size() < most; ++i)
      if (fold(row_name(plan, entity, table.id_at(i))).find(wanted) != std::string::npos)
        found_.push_back({entity, table.id_at(i)});
  }
  return found_;
}

}  // namespace koers
