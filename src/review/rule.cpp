#include "review/rule.h"

namespace koers {

std::span<const Rule* const> all_rules() {
  static const std::vector<const Rule*> all = [] {
    std::vector<const Rule*> rules;
    for (auto family : {coherence_rules, executability_rules, budget_rules, involvement_rules,
                        safety_rules, learning_rules})
      for (const Rule& rule : family()) rules.push_back(&rule);
    return rules;
  }();
  return all;
}

const Rule* find_rule(std::string_view id) {
  for (const Rule* rule : all_rules())
    if (rule->id == id) return rule;
  return nullptr;
}

}  // namespace koers
