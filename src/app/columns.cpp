#include "app/columns.h"

namespace koers {

namespace {

constexpr Column vision_statements[] = {
    {"code", 66}, {"text", -3}, {"level", 210, true}, {"source", 220, true}};
constexpr Column themes[] = {{"code", 66}, {"title", -1}, {"target", -2}, {"current", -1.4F, true}};
constexpr Column frames[] = {
    {"code", 66}, {"text", -3}, {"theme", 80}, {"force", 105}, {"level", 210, true}};
constexpr Column goals[] = {{"code", 74},         {"what", -2},      {"how", -1.5F, true},
                            {"who", -1.1F, true}, {"roleOfIt", 150}, {"themes", 96},
                            {"kind", 112, true}};
constexpr Column activities[] = {{"title", -2},          {"goal", 76},   {"phase", 130},
                                 {"owner", -0.9F, true}, {"start", 118}, {"end", 118},
                                 {"hours", 70, true},    {"status", 112}};
constexpr Column moments[] = {
    {"start", 125}, {"end", 125, true}, {"title", -2}, {"kind", 180}, {"audience", -1, true}};
constexpr Column budget_lines[] = {
    {"code", 66},        {"description", -2}, {"theme", 80},           {"purpose", 118, true},
    {"kind", 118, true}, {"quantity", 78},    {"unitPriceCents", 112}, {"start", 100, true}};
constexpr Column roles[] = {{"label", -2}, {"organisation", -1}, {"hoursPerYear", 100}};
constexpr Column organisations[] = {{"name", -2}, {"kind", 130}, {"sector", 130}, {"pupils", 100}};
constexpr Column destinations[] = {
    {"title", -2}, {"version", 80}, {"startYear", 90}, {"endYear", 90}, {"status", 120}};

}  // namespace

std::span<const Column> columns_of(Entity entity) {
  switch (entity) {
    case Entity::vision_statements:
      return vision_statements;
    case Entity::themes:
      return themes;
    case Entity::frames:
      return frames;
    case Entity::goals:
      return goals;
    case Entity::activities:
      return activities;
    case Entity::moments:
      return moments;
    case Entity::budget_lines:
      return budget_lines;
    case Entity::roles:
      return roles;
    case Entity::organisations:
      return organisations;
    case Entity::destinations:
      return destinations;
    default:
      return {};
  }
}

bool is_asked_for(Entity entity, const FieldInfo& field, const void* row) {
  if (entity != Entity::activities || row == nullptr) return false;
  const auto& activity = *static_cast<const Activity*>(row);
  const std::string_view name = field.name;
  if (name == "waitReason") return activity.status == ActivityStatus::waiting;
  if (name == "adoptionTarget" || name == "adoptionSegment" || name == "usageIndicator")
    return activity.phase == Phase::adopting;
  return false;
}

bool writes_itself(Entity entity, const FieldInfo& field) {
  return entity == Entity::activities && std::string_view(field.name) == "log";
}

const FieldInfo& field_of(Entity entity, const Column& column) {
  return *info(entity).record->field(column.field);
}

}  // namespace koers
