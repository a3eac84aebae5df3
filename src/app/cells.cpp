#include "app/cells.h"

#include <algorithm>

#include "app/listed.h"
#include "app/own_words.h"
#include "app/subjects.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

std::string text_of(const FieldInfo& field, const void* row) {
  return field.kind == Kind::text ? std::string(as<Text>(field, row)) : as<std::string>(field, row);
}

std::string joined(const std::vector<std::string>& parts, const char* between) {
  std::string out;
  for (const std::string& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

std::vector<std::string> parts_of(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(separator);
    std::string_view part = text.substr(0, end);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ') || part.ends_with('\r')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  }
  return parts;
}

// A row by its id, or by its code as people type it ("T1, T2").
Id row_called(const Plan& plan, Entity entity, std::string_view text) {
  const AnyTable& table = plan.table(entity);
  const Id id = Id::from(text);
  if (table.index_of(id) != AnyTable::npos) return id;
  // A code that comes back each year is that of the year that is shown.
  const YearScope year(plan);
  Id elsewhere;
  for (std::size_t i = 0; i < table.size(); ++i) {
    if (fold(short_name(plan, entity, table.id_at(i))) != fold(text)) continue;
    if (year.holds(entity, table.at(i))) return table.id_at(i);
    if (elsewhere.empty()) elsewhere = table.id_at(i);
  }
  return elsewhere;
}

// What nested records come to in one number: hours together, and of pupils the last count, which
// counts until the next.
Decimal sum_of(const FieldInfo& field, const void* row) {
  if (field.list.record() == &record_info<PupilCount>()) {
    const auto& counts = as<std::vector<PupilCount>>(field, row);
    const auto last = std::max_element(
        counts.begin(), counts.end(), [](const auto& a, const auto& b) { return a.date < b.date; });
    return last == counts.end() ? Decimal{} : Decimal::whole(last->count);
  }
  Decimal total;
  const void* list = field.get(row);
  for (std::size_t i = 0; i < field.list.size(list); ++i)
    for (const FieldInfo& nested : field.list.record()->fields)
      if (nested.kind == Kind::decimal && !empty_field(nested, field.list.at(list, i)))
        total.milli += as<Decimal>(nested, field.list.at(list, i)).milli;
  return total;
}

// A school's plan for a year has no name of its own: it is that school's, of that year.
std::string it_plan_name(const Plan& plan, const ItPlan& it_plan) {
  const Organisation* school = find<Organisation>(plan, it_plan.organisation);
  const SchoolYear* year = find<SchoolYear>(plan, it_plan.school_year);
  std::string name = school ? school->name : std::string();
  if (year) add_fact(name, year->label);
  return name;
}

}  // namespace

const FieldInfo* title_field(Entity entity) {
  for (const FieldInfo& field : info(entity).record->fields)
    if ((field.kind == Kind::line || field.kind == Kind::text) &&
        std::string_view(field.name) != "code")
      return &field;
  return nullptr;
}

std::string short_name(const Plan& plan, Entity entity, Id id) {
  const void* row = plan.table(entity).find(id);
  if (row == nullptr) return std::string(id.view());
  if (entity == Entity::it_plans) return it_plan_name(plan, *static_cast<const ItPlan*>(row));
  const RecordInfo& record = *info(entity).record;
  if (const FieldInfo* code = record.field("code"); code && !empty_field(*code, row))
    return as<std::string>(*code, row);
  const FieldInfo* title = title_field(entity);
  return title ? text_of(*title, row) : std::string(id.view());
}

std::string row_name(const Plan& plan, Entity entity, Id id) {
  const void* row = plan.table(entity).find(id);
  if (row == nullptr) return std::string(id.view());
  if (entity == Entity::it_plans) return it_plan_name(plan, *static_cast<const ItPlan*>(row));
  if (entity == Entity::budget_years)
    return std::to_string(static_cast<const BudgetYear*>(row)->year);
  const RecordInfo& record = *info(entity).record;
  const FieldInfo* title = title_field(entity);
  std::string name = title ? text_of(*title, row) : std::string();
  if (const FieldInfo* code = record.field("code"); code && !empty_field(*code, row))
    name = as<std::string>(*code, row) + (name.empty() ? "" : " · " + name);
  return name;
}

std::string choice_name(const Plan& plan, Language language, const ChoiceInfo& choice,
                        std::size_t index) {
  if (index == 0 || index >= choice.values.size()) return {};
  const std::string key = choice_key(choice, index);
  const std::string* own = own_word(plan, key);
  return own ? *own : say_named(language, key);
}

std::string field_label(Language language, Entity entity, const FieldInfo& field) {
  // A field that means the same everywhere is named once; an entity may say it better.
  const std::string own = std::string("field.") + info(entity).name + '.' + field.name;
  return find_key(own) ? say_named(language, own)
                       : say_named(language, std::string("field.") + field.name);
}

std::string field_label(Language language, Entity entity, const FieldInfo& field, const void* row) {
  if (entity != Entity::rule_settings || row == nullptr || field.kind == Kind::flag)
    return field_label(language, entity, field);
  const std::string key = "rule." + static_cast<const RuleSetting*>(row)->rule + '.' + field.name;
  return find_key(key) ? say_named(language, key) : std::string();
}

std::string entity_name(Language language, Entity entity, bool many) {
  return say_named(language,
                   std::string("entity.") + info(entity).name + (many ? ".many" : ".one"));
}

std::string example_words(const Plan& plan, Language language, std::string_view of) {
  const std::optional<Key> key = find_key(std::string("example.").append(of));
  if (!key) return {};
  return say(language, sector_of(plan) == Sector::secondary ? for_secondary(*key) : *key);
}

std::string cell_text(const Plan& plan, Language language, const FieldInfo& field,
                      const void* row) {
  if (empty_field(field, row)) return {};
  switch (field.kind) {
    case Kind::flag:
      return "✓";
    case Kind::number:
      return std::to_string(as<std::int64_t>(field, row));
    case Kind::decimal:
      return decimal(language, as<Decimal>(field, row));
    case Kind::money:
      return money(language, as<Cents>(field, row));
    case Kind::date:
      return date_short(language, as<Date>(field, row));
    case Kind::month:
      return month_short(language, as<Month>(field, row));
    case Kind::clock:
      return as<Clock>(field, row).iso();
    case Kind::line:
    case Kind::text:
      return is_listed(field) ? listed_name(language, field, text_of(field, row))
                              : text_of(field, row);
    case Kind::lines:
      return joined(as<Lines>(field, row), "\n");
    case Kind::choice:
      return choice_name(plan, language, *field.choice, as<std::uint8_t>(field, row));
    case Kind::ref:
      return short_name(plan, field.target, as<Id>(field, row));
    case Kind::refs: {
      std::vector<std::string> names;
      for (Id id : as<Ids>(field, row)) names.push_back(short_name(plan, field.target, id));
      return joined(names, ", ");
    }
    case Kind::subject:
      return subject_name(plan, language, as<Subject>(field, row));
    case Kind::records:
      return decimal(language, sum_of(field, row));
  }
  return {};
}

std::vector<std::string> history_lines(const Plan& plan, Language language, const FieldInfo& field,
                                       const void* row) {
  std::vector<std::string> lines;
  const void* list = field.get(row);
  for (std::size_t i = 0; i < field.list.size(list); ++i) {
    std::string date;
    std::vector<std::string> states;
    for (const FieldInfo& nested : field.list.record()->fields) {
      const std::string text = cell_text(plan, language, nested, field.list.at(list, i));
      if (nested.kind == Kind::date) date = text;
      if (nested.kind == Kind::choice) states.push_back(text);
    }
    states.resize(2);
    if (date.empty()) date = say(language, words::log_undated);
    lines.push_back(states[0].empty()
                        ? say(language, words::log_entry_new(date, states[1]))
                        : say(language, words::log_entry(date, states[0], states[1])));
  }
  return lines;
}

bool is_chosen(const Plan& plan, const FieldInfo& field) {
  return field.kind == Kind::choice || is_listed(field) ||
         (field.kind == Kind::subject && subject_is_chosen(plan)) ||
         (field.kind == Kind::ref && plan.table(field.target).size() <= most_options);
}

std::string row_title(const Plan& plan, Language language, Entity entity, Id id) {
  std::string name = row_name(plan, entity, id);
  if (name.find_first_not_of(" \n\t") != std::string::npos) return name;
  return entity_name(language, entity, false) + ' ' +
         std::to_string(plan.table(entity).index_of(id) + 1);
}

std::vector<Option> cell_options(const Plan& plan, Language language, const FieldInfo& field,
                                 const void* row) {
  if (field.kind == Kind::subject) return subject_options(plan, language);
  std::vector<Option> options{{"", "—"}};
  if (field.kind == Kind::choice) {
    for (std::size_t i = 1; i < field.choice->values.size(); ++i)
      options.push_back({field.choice->values[i], choice_name(plan, language, *field.choice, i)});
  } else if (is_listed(field)) {
    const std::string held = row == nullptr ? std::string() : text_of(field, row);
    bool known = held.empty();
    for (const std::string& value : listed_values(field)) {
      known = known || value == held;
      options.push_back({value, listed_name(language, field, value)});
    }
    if (!known) options.push_back({held, held});  // of a newer version
  } else if (field.kind == Kind::ref || field.kind == Kind::refs) {
    const AnyTable& table = plan.table(field.target);
    const YearScope year(plan);
    for (std::size_t i = 0; i < table.size(); ++i) {
      const Id id = table.id_at(i);
      const bool held = field.kind == Kind::ref && row != nullptr && as<Id>(field, row) == id;
      if (!held && !year.holds(field.target, table.at(i))) continue;
      options.push_back({std::string(id.view()), row_title(plan, language, field.target, id)});
    }
  }
  return options;
}

std::string cell_input(const Plan& plan, Language language, const FieldInfo& field,
                       const void* row) {
  if (field.kind == Kind::choice) return field.choice->values[as<std::uint8_t>(field, row)];
  if (is_listed(field)) return text_of(field, row);
  if (field.kind == Kind::ref && is_chosen(plan, field))
    return std::string(as<Id>(field, row).view());
  if (field.kind == Kind::subject && is_chosen(plan, field))
    return subject_value(as<Subject>(field, row));
  return cell_text(plan, language, field, row);
}

namespace {

// What one parser or another made of a text; an empty text is the empty value.
template <class Value, class Parse>
std::optional<FieldValue> parsed(std::string_view text, Parse parse) {
  const std::optional<Value> value = text.empty() ? Value{} : parse(text);
  return value ? std::optional<FieldValue>(FieldValue{*value}) : std::nullopt;
}

// One line: a break that came in by pasting is a space.
std::string one_line(std::string_view text) {
  std::string line(text);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

// By the value, as a list of options gives it, or by its words, as people type and paste it.
std::optional<FieldValue> parse_choice(const Plan& plan, Language language,
                                       const ChoiceInfo& choice, std::string_view text) {
  for (std::size_t i = 0; i < choice.values.size(); ++i)
    if (text == choice.values[i]) return FieldValue{static_cast<std::uint8_t>(i)};
  for (std::size_t i = 1; i < choice.values.size(); ++i)
    if (fold(text) == fold(choice_name(plan, language, choice, i)))
      return FieldValue{static_cast<std::uint8_t>(i)};
  return std::nullopt;
}

std::optional<FieldValue> parse_refs(const Plan& plan, Entity target, std::string_view text) {
  Ids ids;
  for (const std::string& part : parts_of(text, ',')) {
    const Id id = row_called(plan, target, part);
    if (id.empty()) return std::nullopt;
    if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(id);
  }
  return FieldValue{std::move(ids)};
}

std::optional<FieldValue> parse_number(std::string_view text, Language language) {
  const auto value = text.empty() ? Decimal{} : parse_decimal(text, language);
  if (!value || value->milli % 1000 != 0) return std::nullopt;
  return FieldValue{value->milli / 1000};
}

const char* problem_of(Kind kind) {
  switch (kind) {
    case Kind::number:
    case Kind::decimal:
      return "bad_number";
    case Kind::money:
      return "bad_money";
    case Kind::date:
      return "bad_date";
    case Kind::month:
      return "bad_month";
    case Kind::clock:
      return "bad_clock";
    case Kind::choice:
      return "unknown_choice";
    case Kind::ref:
    case Kind::refs:
    case Kind::subject:
      return "bad_id";
    default:
      return "wrong_type";
  }
}

std::optional<FieldValue> value_in(const Plan& plan, Language language, const FieldInfo& field,
                                   std::string_view text) {
  const SchoolYear* year = own_school_year(plan);
  const Date hint = year ? year->start : Date{};
  switch (field.kind) {
    case Kind::flag:
      return FieldValue{text == "true"};
    case Kind::number:
      return parse_number(text, language);
    case Kind::decimal:
      if (text.empty()) return FieldValue{nothing_in(field)};
      return parsed<Decimal>(text, [&](auto t) { return parse_decimal(t, language); });
    case Kind::money:
      return parsed<Cents>(text, [](auto t) { return parse_money(t); });
    case Kind::date:
      return parsed<Date>(text, [&](auto t) { return parse_date(t, hint); });
    case Kind::month:
      return parsed<Month>(text, [&](auto t) { return parse_month(t, hint); });
    case Kind::clock:
      return parsed<Clock>(text, [](auto t) { return parse_clock(t); });
    case Kind::line:
      return FieldValue{is_listed(field) ? listed_value(language, field, one_line(text))
                                         : one_line(text)};
    case Kind::text:
      return FieldValue{std::string(text)};
    case Kind::lines:
      return FieldValue{Lines(parts_of(text, '\n'))};
    case Kind::choice:
      return parse_choice(plan, language, *field.choice, text);
    case Kind::ref: {
      const Id id = text.empty() ? Id{} : row_called(plan, field.target, text);
      return text.empty() || !id.empty() ? std::optional<FieldValue>(FieldValue{id}) : std::nullopt;
    }
    case Kind::refs:
      return parse_refs(plan, field.target, text);
    case Kind::subject: {
      const std::optional<Subject> subject = parse_subject(plan, text);
      return subject ? std::optional<FieldValue>(FieldValue{*subject}) : std::nullopt;
    }
    case Kind::records:
      break;
  }
  return std::nullopt;
}

}  // namespace

Result<FieldValue> parse_cell(const Plan& plan, Language language, const FieldInfo& field,
                              std::string_view text) {
  if (std::optional<FieldValue> value = value_in(plan, language, field, text))
    return *std::move(value);
  return Problem{problem_of(field.kind), Severity::error, field.name, shortened(text)};
}

}  // namespace koers
