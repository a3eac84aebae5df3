#include "model/row_checks.h"

#include <array>
#include <string>

#include "model/plan.h"

namespace koers {

namespace {

// The field that must not come before another of the same record, wherever both are.
struct Order {
  std::string_view first;
  std::string_view last;
};
constexpr std::array orders = {
    Order{"start", "end"},         Order{"from", "to"},
    Order{"startYear", "endYear"}, Order{"baselineDate", "targetDate"},
    Order{"validFrom", "validTo"}, Order{"requestedOn", "answerBy"},
};

// Amounts of time and of people, which are never less than nothing.
constexpr std::array<std::string_view, 17> counted = {
    "weight",     "hours",    "minutes",           "hoursPerYear", "count", "groups",
    "staffHeads", "staffFte", "quantity",          "respondents",  "weeks", "count1",
    "count2",     "count3",   "depreciationYears", "count4",       "count5"};

// A poll of support is answered with 1 to 5; nothing is no answer yet.
bool off_scale(const RecordInfo& info, const FieldInfo& field, const void* record) {
  if (std::string_view(field.name) != "score" || field.kind != Kind::decimal) return false;
  const Decimal score = as<Decimal>(field, record);
  const bool polled = info.field("count5") != nullptr;
  return polled && score.milli != 0 && (score < Decimal::whole(1) || score > Decimal::whole(5));
}

bool comes_before(const FieldInfo& field, const void* record, const FieldInfo& other) {
  if (field.kind != other.kind || empty_field(field, record) || empty_field(other, record))
    return false;
  switch (field.kind) {
    case Kind::date:
      return as<Date>(field, record) < as<Date>(other, record);
    case Kind::month:
      return as<Month>(field, record) < as<Month>(other, record);
    case Kind::clock:
      return as<Clock>(field, record) < as<Clock>(other, record);
    case Kind::number:
      return as<std::int64_t>(field, record) < as<std::int64_t>(other, record);
    default:
      return false;
  }
}

// Then it may begin at noon and end in the morning.
bool goes_on_for_days(const RecordInfo& info, const void* record) {
  const FieldInfo* start = info.field("start");
  const FieldInfo* end = info.field("end");
  return start != nullptr && end != nullptr && comes_before(*start, record, *end);
}

// What is so much of so dear that it leaves the range of money.
bool too_much(const RecordInfo& info, const FieldInfo& field, const void* record) {
  if (std::string_view(field.name) != "unitPriceCents") return false;
  const FieldInfo* quantity = info.field("quantity");
  return quantity != nullptr && !multiply(as<Cents>(field, record), as<Decimal>(*quantity, record));
}

bool below_zero(const FieldInfo& field, const void* record) {
  if (empty_field(field, record)) return false;
  if (field.kind == Kind::number) return as<std::int64_t>(field, record) < 0;
  if (field.kind == Kind::decimal) return as<Decimal>(field, record).milli < 0;
  return false;
}

void check_record(const RecordInfo& info, const void* record, const std::string& path,
                  Problems& problems) {
  for (const FieldInfo& field : info.fields) {
    if (std::optional<Problem> problem = check_field(info, record, field)) {
      problem->where = path + field.name;
      problems.push_back(*std::move(problem));
    }
    if (field.kind != Kind::records) continue;
    const void* list = field.get(record);
    for (std::size_t i = 0; i < field.list.size(list); ++i)
      check_record(*field.list.record(), field.list.at(list, i),
                   path + field.name + '/' + std::to_string(i) + '/', problems);
  }
}

}  // namespace

std::optional<Problem> check_field(const RecordInfo& info, const void* record,
                                   const FieldInfo& field) {
  const std::string_view name = field.name;
  for (const Order& order : orders) {
    if (name != order.last || (field.kind == Kind::clock && goes_on_for_days(info, record)))
      continue;
    const FieldInfo* first = info.field(order.first);
    if (first != nullptr && comes_before(field, record, *first))
      return Problem{"end_before_start", Severity::warning, field.name, {}};
  }
  for (std::string_view one : counted)
    if (name == one && below_zero(field, record))
      return Problem{"below_zero", Severity::warning, field.name, {}};
  if (off_scale(info, field, record))
    return Problem{"off_scale", Severity::warning, field.name, {}};
  if (too_much(info, field, record))
    return Problem{"number_out_of_range", Severity::warning, field.name, {}};
  return std::nullopt;
}

Problems check_row(Entity entity, const void* row) {
  Problems problems;
  if (row != nullptr) check_record(*info(entity).record, row, {}, problems);
  return problems;
}

}  // namespace koers
