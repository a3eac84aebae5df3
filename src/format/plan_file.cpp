#include "format/plan_file.h"

#include <algorithm>
#include <unordered_set>

#include "base/order.h"
#include "format/draft.h"
#include "format/record_json.h"

namespace koers {

namespace {

constexpr int rows_on_lines = 3;  // document, table, row

using KnownIds = std::array<std::unordered_set<Id>, entity_count>;

std::vector<AnyTable::AnyRow> shared_rows(const EntityInfo& of, TableDraft& table) {
  std::vector<AnyTable::AnyRow> rows;
  rows.reserve(table.rows.size());
  for (std::shared_ptr<Row>& row : table.rows) rows.push_back(of.shared(std::move(row)));
  return rows;
}

void check_header(const Draft& draft, Problems& problems) {
  if (draft.format != format_name)
    problems.push_back({"wrong_format", Severity::error, "format", shortened(draft.format)});
  else if (draft.min_reader > format_version)
    problems.push_back(
        {"newer_version", Severity::error, "minReader", std::to_string(draft.min_reader)});
  else if (draft.version < 1)
    problems.push_back({"wrong_format", Severity::error, "version", {}});
  else if (!draft.head || draft.head->id.empty())
    problems.push_back({"missing_id", Severity::error, "plan", {}});
}

void check_references(const RecordInfo& record, const void* at, const KnownIds& known,
                      const std::string& where, Problems& problems) {
  const auto missing = [&](Entity entity, Id id) {
    return !id.empty() && known[static_cast<std::size_t>(entity)].count(id) == 0;
  };
  const auto report = [&](const FieldInfo& field, Id id) {
    if (problems.size() < most_problems)
      problems.push_back({"unknown_reference", Severity::warning, where + '/' + field.name,
                          std::string(id.view())});
  };
  for (const FieldInfo& field : record.fields) {
    if (field.kind == Kind::ref) {
      const Id id = as<Id>(field, at);
      if (missing(field.target, id)) report(field, id);
    } else if (field.kind == Kind::refs) {
      for (Id id : as<Ids>(field, at))
        if (missing(field.target, id)) report(field, id);
    } else if (field.kind == Kind::subject) {
      const Subject& subject = as<Subject>(field, at);
      if (missing(subject.entity, subject.id)) report(field, subject.id);
    } else if (field.kind == Kind::records) {
      const void* list = field.get(at);
      for (std::size_t i = 0; i < field.list.size(list); ++i)
        check_references(*field.list.record(), field.list.at(list, i), known,
                         where + '/' + field.name, problems);
    }
  }
}

void check_all_references(const Plan& plan, const KnownIds& known, Problems& problems) {
  check_references(record_info<PlanHead>(), plan.head.get(), known, "plan", problems);
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = plan.table(of.entity);
    for (std::size_t i = 0; i < table.size(); ++i)
      check_references(*of.record, table.at(i), known,
                       std::string(of.name) + '/' + std::string(table.id_at(i).view()), problems);
  }
}

// Errors first, so that the first line says why a file cannot be opened.
void sort_problems(Problems& problems) {
  put_in_order(problems,
               [](const Problem& a, const Problem& b) { return a.severity > b.severity; });
}

}  // namespace

ReadOutcome read_plan(std::string_view bytes) {
  Draft draft = read_draft(bytes, Document::plan);
  ReadOutcome out;
  // A newer file may hold anything: only that it is newer is worth saying.
  if (draft.format == format_name && draft.min_reader > format_version) draft.problems.clear();
  out.problems = std::move(draft.problems);
  if (!any_error(out.problems)) check_header(draft, out.problems);
  if (any_error(out.problems)) return sort_problems(out.problems), out;

  Plan plan;
  KnownIds known;
  for (const EntityInfo& of : entities()) {
    TableDraft& table = draft.tables[static_cast<std::size_t>(of.entity)];
    auto& ids = known[static_cast<std::size_t>(of.entity)];
    ids.reserve(table.ids.size());
    for (Id id : table.ids)
      if (!ids.insert(id).second)
        out.problems.push_back({"duplicate_id",
                                Severity::error,
                                std::string(of.name) + '/' + std::string(id.view()),
                                {}});
    std::vector<AnyTable::AnyRow> rows = shared_rows(of, table);
    plan.table(of.entity).assign(std::move(table.ids), std::move(rows));
  }
  plan.head = std::make_shared<const PlanHead>(*std::move(draft.head));
  if (!draft.unknown.empty())
    plan.unknown = std::make_shared<const Unknown>(std::move(draft.unknown));
  check_all_references(plan, known, out.problems);
  sort_problems(out.problems);
  if (!any_error(out.problems)) out.plan = std::move(plan);
  return out;
}

std::string write_plan(const Plan& plan) {
  JsonWriter json{rows_on_lines};
  json.open('{');
  json.key("format");
  json.text(format_name);
  json.key("version");
  json.number(format_version);
  json.key("minReader");
  json.number(format_reader);
  json.key("plan");
  write_row(json, record_info<PlanHead>(), plan.head->id, plan.head.get());
  for (const EntityInfo& of : entities()) {
    const AnyTable& table = plan.table(of.entity);
    if (table.empty()) continue;
    json.key(of.name);
    json.open('[');
    for (std::size_t i = 0; i < table.size(); ++i)
      write_row(json, *of.record, table.id_at(i), table.at(i));
    json.close(']');
  }
  if (plan.unknown)
    for (const UnknownMember& member : *plan.unknown) {
      json.key(member.name);
      json.raw(member.json);
    }
  json.close('}');
  return json.take() + '\n';
}

}  // namespace koers
