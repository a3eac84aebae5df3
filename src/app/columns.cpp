#include "app/columns.h"

#include <algorithm>

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
constexpr Column fundings[] = {{"name", -1.4F}, {"kind", 196}, {"amountPerYearCents", 130},
                               {"start", 118},  {"end", 118},  {"conditions", -1, true}};
constexpr Column budget_years[] = {
    {"year", 90}, {"status", 170}, {"ceilingCents", 140}, {"ceilingPerPupilCents", 140}};
constexpr Column assets[] = {{"model", -1.4F},        {"organisation", -1.1F, true},
                             {"category", 150, true}, {"count", 80},
                             {"inUse", 104},          {"costCents", 112},
                             {"supportEnd", 112},     {"replaceInYear", 112},
                             {"condition", 100, true}};
constexpr Column categories[] = {{"label", -1},
                                 {"depreciationYears", 140},
                                 {"purpose", 140},
                                 {"benchmarkCents", 140, true},
                                 {"source", -1, true}};
constexpr Column allocation_keys[] = {
    {"name", -1.2F}, {"by", 150}, {"payer", -1}, {"line", 110, true}};
constexpr Column risks[] = {{"code", 66},         {"text", -2},   {"category", 130, true},
                            {"chance", 80},       {"impact", 80}, {"measure", -1.5F, true},
                            {"owner", 150, true}, {"due", 118},   {"status", 130}};
constexpr Column processings[] = {{"app", -1},          {"supplier", -0.8F, true},
                                  {"use", -1.2F, true}, {"personalData", 120},
                                  {"agreement", 150},   {"dpia", 130},
                                  {"usesAi", 100}};
constexpr Column plan_periods[] = {
    {"name", -1}, {"kind", 190}, {"startYear", 100}, {"endYear", 100}};
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

struct Columns {
  Entity entity;
  std::span<const Column> columns;
};
constexpr Columns all[] = {
    {Entity::vision_statements, vision_statements},
    {Entity::sources, sources},
    {Entity::themes, themes},
    {Entity::frames, frames},
    {Entity::goals, goals},
    {Entity::statements, statements},
    {Entity::priority_criteria, priority_criteria},
    {Entity::activities, activities},
    {Entity::moments, moments},
    {Entity::budget_lines, budget_lines},
    {Entity::fundings, fundings},
    {Entity::budget_years, budget_years},
    {Entity::assets, assets},
    {Entity::categories, categories},
    {Entity::allocation_keys, allocation_keys},
    {Entity::risks, risks},
    {Entity::processings, processings},
    {Entity::plan_periods, plan_periods},
    {Entity::indicators, indicators},
    {Entity::roles, roles},
    {Entity::organisations, organisations},
    {Entity::destinations, destinations},
    {Entity::stakeholders, stakeholders},
    {Entity::involvements, involvements},
    {Entity::sessions, sessions},
    {Entity::inputs, inputs},
    {Entity::support_polls, support_polls},
    {Entity::rights, rights},
    {Entity::decisions, decisions},
    {Entity::team_plans, team_plans},
    {Entity::school_years, school_years},
    {Entity::it_plans, it_plans},
    {Entity::templates, templates},
};

}  // namespace

std::span<const Column> columns_of(Entity entity) {
  const auto found = std::find_if(std::begin(all), std::end(all),
                                  [&](const Columns& one) { return one.entity == entity; });
  return found == std::end(all) ? std::span<const Column>() : found->columns;
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
