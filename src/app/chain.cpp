#include "app/chain.h"

#include <algorithm>

namespace koers {

// `chain` is looked up by view.
static_assert([] {
  for (std::size_t i = 0; i < chain.size(); ++i)
    if (static_cast<std::size_t>(chain[i].view) != i) return false;
  return true;
}());

View view_of(Entity entity) {
  for (const Link& link : chain) {
    const auto shown = link.shown();
    if (std::find(shown.begin(), shown.end(), entity) != shown.end()) return link.view;
  }
  return View::overview;
}

std::size_t rows_in(const Plan& plan, const Link& link) {
  std::size_t rows = 0;
  for (Entity entity : link.shown()) rows += plan.table(entity).size();
  return rows;
}

}  // namespace koers
