#include "app/columns.h"

#include "review/metrics.h"

namespace koers {

namespace {

constexpr Column vision_statements[] = {
    {"code", 66}, {"text", -3}, {"level", 210, true}, {"source", 220, true}};
constexpr Column sources[] = {
    {"title", -2}, {"kind", 190}, {"period", 170, true}, {"location", -1.4F, true}};
constexpr Column themes[] = {
    {"code", 66}, {"title", -1}, {"target", -2}, {"current", -1.4F, true}, {"level", 210, true}};
constexpr Column frames[] = {
    {"code", 66}, {"text", -3}, {"theme", 80}, {"force", 105}, {"level", 210, true}};
constexpr Column goals[] = {{"code", 74},          {"what", -2},      {"how", -1.5F, true},
                            {"who", -1.25F, true}, {"roleOfIt", 150}, {"themes", 96},
                            {"kind", 112, true},   {"rank", 92}};
constexpr Column statements[] = {{"text", -3}, {"pillar", 200}};
constexpr Column priority_criteria[] = {{"name", -1}, {"weight", 96}, {"explanation", -2, true}};
constexpr Column activities[] = {{"title", -2},          {"goal", 76},   {"phase", 130},
                                 {"owner", -0.9F, true}, {"start", 118}, {"end", 118},
                                 {"hours", 70, true},    {"status", 112}};
constexpr Column moments[] = {{"start", 125},   {"end", 125, true},     {"title", -2},
                              {"kind", 180},    {"audience", -1, true}, {"from", 104, true},
                              {"to", 104, true}};
constexpr Column budget_lines[] = {
    {"code", 66},        {"description", -2}, {"theme", 80},           {"purpose", 118, true},
    {"kind", 118, true}, {"quantity", 78},    {"unitPriceCents", 112}, {"start", 100, true},
    {"level", 200, true}};
constexpr Column indicators[] = {{"name", -2},     {"goal", 76},    {"unit", 90, true},
                                 {"baseline", 90}, {"target", 110}, {"targetDate", 118}};
constexpr Column roles[] = {{"label", -2},
                            {"organisation", -1.4F},
                            {"person", -1, true},
                            {"party", 120, true},
                            {"hoursPerYear", 110}};
constexpr Column organisations[] = {
    {"name", -2}, {"kind", 170}, {"pupils", 100}, {"region", 135}, {"sector", 170, true}};
constexpr Column school_years[] = {{"label", -1}, {"start", 130}, {"end", 130}, {"region", 135}};
constexpr Column it_plans[] = {
    {"organisation", -1.4F}, {"schoolYear", 110}, {"oneLine", -2}, {"status", 150}};
constexpr Column destinations[] = {
    {"title", -2}, {"version", 80}, {"startYear", 90}, {"endYear", 90}, {"status", 120}};
constexpr Column stakeholders[] = {{"group", -1.5F},
                                   {"influence", 118},
                                   {"attitude", 136},
                                   {"interest", -2, true},
                                   {"organisation", 170, true}};
constexpr Column involvements[] = {{"stakeholder", 180},  {"about", -1},         {"level", 140},
                                   {"planned", -1, true}, {"moment", 150, true}, {"done", 80}};
constexpr Column sessions[] = {{"date", 118},
                               {"aim", -1.2F},
                               {"method", -0.8F, true},
                               {"outcomes", -2, true},
                               {"decisions", -1.4F, true},
                               {"about", 170, true}};
constexpr Column inputs[] = {{"group", 170},  {"text", -2},         {"response", -2},
                             {"status", 150}, {"about", 170, true}, {"date", 118}};
constexpr Column support_polls[] = {{"date", 118},       {"group", -1}, {"about", -1, true},
                                    {"respondents", 92}, {"score", 92}, {"remarks", -1.4F, true}};
constexpr Column rights[] = {
    {"subject", -1.6F}, {"body", 160}, {"type", 128}, {"weeks", 84}, {"source", -1, true}};
constexpr Column decisions[] = {{"subject", -1.4F},       {"body", 150},       {"type", 120, true},
                                {"requestedOn", 118},     {"answerBy", 118},   {"outcome", 150},
                                {"conditions", -1, true}, {"level", 200, true}};
constexpr Column team_plans[] = {{"organisation", -1}, {"goals", -1}, {"agreements", 100}};
constexpr Column templates[] = {{"title", -2}, {"kind", 170}};

}  // namespace

std::span<const Column> columns_of(Entity entity) {
  switch (entity) {
    case Entity::vision_statements:
      return vision_statements;
    case Entity::sources:
      return sources;
    case Entity::themes:
      return themes;
    case Entity::frames:
      return frames;
    case Entity::goals:
      return goals;
    case Entity::statements:
      return statements;
    case Entity::priority_criteria:
      return priority_criteria;
    case Entity::activities:
      return activities;
    case Entity::moments:
      return moments;
    case Entity::budget_lines:
      return budget_lines;
    case Entity::indicators:
      return indicators;
    case Entity::roles:
      return roles;
    case Entity::organisations:
      return organisations;
    case Entity::destinations:
      return destinations;
    case Entity::stakeholders:
      return stakeholders;
    case Entity::involvements:
      return involvements;
    case Entity::sessions:
      return sessions;
    case Entity::inputs:
      return inputs;
    case Entity::support_polls:
      return support_polls;
    case Entity::rights:
      return rights;
    case Entity::decisions:
      return decisions;
    case Entity::team_plans:
      return team_plans;
    case Entity::school_years:
      return school_years;
    case Entity::it_plans:
      return it_plans;
    case Entity::templates:
      return templates;
    default:
      return {};
  }
}

namespace {

// What is measured, and then what it must be: a number is compared, a kind of thing is named.
bool asks_check(std::string_view name, const Frame& frame) {
  if (name == "metric") return true;
  const Metric* metric = find_metric(frame.metric);
  if (metric == nullptr) return false;
  if (name == "comparison" || name == "value") return has_number(metric->kind);
  return name == "unit" && metric->kind == MetricKind::named;
}

}  // namespace

bool is_asked_for(Entity entity, const FieldInfo& field, const void* row) {
  const std::string_view name = field.name;
  if (entity == Entity::frames && row != nullptr)
    return asks_check(name, *static_cast<const Frame*>(row));
  if (entity == Entity::goals) return name == "visions";  // what a goal comes of is its first link
  if (entity != Entity::activities || row == nullptr) return false;
  const auto& activity = *static_cast<const Activity*>(row);
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
