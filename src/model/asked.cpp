#include "model/asked.h"

#include <algorithm>

namespace koers {

namespace {

void add_once(std::vector<std::string>& groups, const std::string& group) {
  if (!group.empty() && std::find(groups.begin(), groups.end(), group) == groups.end())
    groups.push_back(group);
}

}  // namespace

Asked asked_in(const Baseline& baseline) {
  if (!baseline.statement.empty()) return {baseline.statement, {}};
  return {{}, baseline.topic};
}

bool same_words(std::string_view topic, std::string_view statement) {
  const auto bare = [](std::string_view text) {
    const std::size_t last = text.find_last_not_of(" .");
    return text.substr(0, last == std::string_view::npos ? 0 : last + 1);
  };
  return !bare(topic).empty() && bare(topic) == bare(statement);
}

std::vector<std::string> groups_of(const Plan& plan, Id it_plan) {
  std::vector<std::string> groups;
  for (const Baseline& baseline : plan.baselines)
    if (baseline.it_plan == it_plan) add_once(groups, baseline.group);
  for (const Response& response : plan.responses)
    if (response.it_plan == it_plan) add_once(groups, response.group);
  return groups;
}

}  // namespace koers
