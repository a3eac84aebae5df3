#include "app/listed.h"

#include "review/metrics.h"

namespace koers {

namespace {

std::string key_of(const FieldInfo& field, const std::string& value) {
  return std::string(field.listed) + '.' + value;
}

}  // namespace

bool is_listed(const FieldInfo& field) { return *field.listed != '\0'; }

std::vector<std::string> listed_values(const FieldInfo& field) {
  std::vector<std::string> values;
  if (field.listed == std::string_view("metric"))
    for (const Metric& metric : all_metrics()) values.emplace_back(metric.name);
  return values;
}

std::string listed_name(Language language, const FieldInfo& field, const std::string& value) {
  const std::string key = key_of(field, value);
  return find_key(key) ? say_named(language, key) : value;
}

std::string listed_value(Language language, const FieldInfo& field, std::string_view text) {
  for (std::string& value : listed_values(field))
    if (text == value || fold(text) == fold(say_named(language, key_of(field, value))))
      return std::move(value);
  return std::string(text);
}

}  // namespace koers
