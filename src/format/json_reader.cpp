#include "format/json_reader.h"

#include "format/plan_file.h"
#include "format/record_json.h"
#include "model/limits.h"

namespace koers {

namespace {

std::string quoted(const std::string& text) {
  JsonWriter json{0};
  json.text(text);
  return json.take();
}

}  // namespace

std::string JsonReader::where() const {
  std::string path;
  for (const Place& place : places_) {
    const bool has_row = place.in == In::row && !place.id.empty();
    const std::string part = has_row ? std::string(place.id.view()) : std::string();
    for (const std::string& step : {part, place.name}) {
      if (step.empty()) continue;
      if (!path.empty()) path += '/';
      path += step;
    }
  }
  return path;
}

void JsonReader::note(const char* code, Severity severity, std::string detail) {
  if (draft_.problems.size() < most_problems)
    draft_.problems.push_back({code, severity, where(), shortened(detail)});
  else if (draft_.problems.back().code != "too_many_problems")
    draft_.problems.push_back({"too_many_problems", Severity::warning, where(), {}});
}

bool JsonReader::refuse(const char* code, std::string detail) {
  // An error is never lost behind the limit of what is reported.
  draft_.problems.push_back({code, Severity::error, where(), shortened(detail)});
  stopped_ = true;
  return false;
}

Unknown& JsonReader::unknown_of(Place& place) {
  if (place.in == In::extra) return draft_.extra;
  return place.record ? place.record->unknown_mutable(place.at) : draft_.unknown;
}

// Keeps a value under its name, word for word.
bool JsonReader::keep(std::string json) {
  Place& place = places_.back();
  const bool has_id = place.in == In::row || place.in == In::head;
  if (has_id && place.name == "id") return refuse("bad_id", json);
  // A table that is no list, a header that is no header: written back beside the real one, it would
  // be there twice, and the file could not be opened again.
  const bool at_top = place.in == In::document || place.in == In::extra;
  if (at_top && find_entity(place.name)) return refuse("wrong_type", json);
  for (const char* header : {"format", "version", "minReader", "plan"})
    if (at_top && place.name == header) return refuse("wrong_format", json);
  unknown_of(place).push_back({place.name, std::move(json)});
  return true;
}

// A value that does not fit its field is kept as it was, and said.
bool JsonReader::scalar(std::string_view json, bool fits) {
  Place& place = places_.back();
  if (fits) return true;
  const bool record = place.in == In::head || place.in == In::row || place.in == In::nested;
  if (record) {
    if (place.field != nullptr)
      note(misfit(place.field->kind), Severity::warning, std::string(json));
    return keep(std::string(json));
  }
  if (place.in == In::document || place.in == In::extra) return keep(std::string(json));
  if (place.in == In::items) return misfit_item(json);
  return refuse("wrong_type", std::string(json));
}

bool JsonReader::null() {
  if (capturing()) return captured_.raw("null"), true;
  if (places_.empty()) return refuse("wrong_format");
  return scalar("null", false);
}

bool JsonReader::boolean(bool value) {
  if (capturing()) return captured_.flag(value), true;
  if (places_.empty()) return refuse("wrong_format");
  Place& place = places_.back();
  const bool fits =
      place.record && place.field && place.in != In::items && place.field->kind == Kind::flag;
  if (fits) as_mutable<bool>(*place.field, place.at) = value;
  return scalar(value ? "true" : "false", fits);
}

bool JsonReader::integer(std::int64_t value) {
  if (capturing()) return captured_.number(value), true;
  if (places_.empty()) return refuse("wrong_format");
  Place& place = places_.back();
  if (place.in == In::document && place.name == "version") return draft_.version = value, true;
  if (place.in == In::document && place.name == "minReader") return draft_.min_reader = value, true;
  const bool fits = place.record && place.field && set_from_integer(*place.field, place.at, value);
  return scalar(std::to_string(value), fits);
}

bool JsonReader::decimal(std::string_view digits) {
  if (capturing()) return captured_.raw(digits), true;
  if (places_.empty()) return refuse("wrong_format");
  Place& place = places_.back();
  const bool fits = place.record && place.field && set_from_decimal(*place.field, place.at, digits);
  return scalar(digits, fits);
}

bool JsonReader::text(const std::string& value) {
  if (capturing()) return captured_.text(value), true;
  if (places_.empty()) return refuse("wrong_format");
  Place& place = places_.back();
  switch (place.in) {
    case In::document:
      if (place.name == "format") return draft_.format = value, true;
      return scalar(quoted(value), false);
    case In::extra:
      return keep(quoted(value));
    case In::names:
      return draft_.extra_gone.push_back(value), true;
    case In::items:
      return put_item(value);
    case In::ids: {
      const Id id = Id::from(value);
      if (id.empty()) return refuse("bad_id", value);
      return place.id_list->push_back(id), true;
    }
    case In::head:
    case In::row:
    case In::nested: {
      if (place.name == "id" && place.in != In::nested) {
        place.id = Id::from(value);
        return place.id.empty() ? refuse("bad_id", value) : true;
      }
      if (place.field == nullptr) return scalar(quoted(value), false);
      const bool longer = (place.field->kind == Kind::line && value.size() > longest_line) ||
                          (place.field->kind == Kind::text && value.size() > longest_text);
      if (longer) return note("too_long", Severity::warning, value), keep(quoted(value));
      // "" says the same as a member that is not there.
      if (value.empty()) return true;
      const bool fits = set_from_text(*place.field, place.at, value);
      return scalar(fits ? std::string_view() : std::string_view(quoted(value)), fits);
    }
    default:
      return refuse("wrong_type", value);
  }
}

bool JsonReader::put_item(const std::string& value) {
  Place& place = places_.back();
  const bool lines = place.field->kind == Kind::lines;
  if (lines) {
    Lines& all = as_mutable<Lines>(*place.field, place.at);
    if (value.size() > longest_line || all.size() >= most_nested) return misfit_item(quoted(value));
    place.raw.text(value);
    return all.push_back(value), true;
  }
  const Id id = Id::from(value);
  Ids& ids = as_mutable<Ids>(*place.field, place.at);
  if (id.empty() || ids.size() >= most_nested) return misfit_item(quoted(value));
  place.raw.text(value);
  for (Id other : ids)
    if (other == id) return true;  // a set: twice is once
  return ids.push_back(id), true;
}

bool JsonReader::misfit_item(std::string_view json) {
  Place& place = places_.back();
  place.misfit = true;
  place.raw.raw(json);
  const bool too_long = place.field->kind == Kind::lines && json.front() == '"';
  note(too_long ? "too_long" : misfit(place.field->kind), Severity::warning, std::string(json));
  return true;
}

// A list with an item that could not be understood is kept whole, as any value that does not fit:
// without that item it would be another list.
bool JsonReader::finish_items() {
  Place place = std::move(places_.back());
  places_.pop_back();
  if (!place.misfit) return true;
  if (place.field->kind == Kind::lines)
    as_mutable<Lines>(*place.field, place.at).clear();
  else
    as_mutable<Ids>(*place.field, place.at).clear();
  place.raw.close(']');
  return keep(place.raw.take());
}

bool JsonReader::begin_capture(char bracket) {
  if (capture_depth_ == 0) captured_ = JsonWriter{0};
  captured_.open(bracket);
  ++capture_depth_;
  captured_names_.emplace_back();
  if (static_cast<int>(places_.size()) + capture_depth_ > deepest_nesting)
    return refuse("too_deep");
  return true;
}

bool JsonReader::end_capture(char bracket) {
  captured_.close(bracket);
  captured_names_.pop_back();
  if (--capture_depth_ > 0) return true;
  Place& place = places_.back();
  if (place.in == In::items) return misfit_item(captured_.take());
  if (place.field != nullptr) note(misfit(place.field->kind), Severity::warning);
  return keep(captured_.take());
}

bool JsonReader::open_place(Place place) {
  places_.push_back(std::move(place));
  return true;
}

bool JsonReader::enter_member_object(Place& place) {
  if (place.in == In::document) {
    const bool patch = document_ == Document::patch;
    if (place.name == "plan") {
      draft_.head.emplace();
      return open_place({In::head, {}, &record_info<PlanHead>(), &*draft_.head});
    }
    if (patch && place.name == "set") return open_place({In::set});
    if (patch && place.name == "extra") return open_place({In::extra});
    if (patch && (place.name == "gone" || place.name == "order")) {
      Place tables{In::id_tables};
      tables.of_order = place.name == "order";
      return open_place(std::move(tables));
    }
  }
  if (place.in == In::table) {
    const EntityInfo& of = info(place.entity);
    if (draft_.tables[static_cast<std::size_t>(place.entity)].rows.size() >= most_rows)
      return refuse("too_large");
    Place row{In::row, place.entity, of.record};
    row.row = of.make();
    row.at = of.address(row.row.get());
    return open_place(std::move(row));
  }
  if (place.in == In::list) {
    const ListInfo& list = place.field->list;
    void* records = place.field->get_mutable(place.at);
    const std::size_t size = list.size(records);
    if (size >= most_nested) return refuse("too_large");
    list.resize(records, size + 1);
    return open_place({In::nested, place.entity, list.record(), list.at_mutable(records, size)});
  }
  return begin_capture('{');
}

bool JsonReader::start_object() {
  if (capturing()) return begin_capture('{');
  if (places_.empty()) return open_place({In::document});
  return enter_member_object(places_.back());
}

bool JsonReader::enter_member_array(Place& place) {
  if (place.in == In::set || (place.in == In::document && document_ == Document::plan)) {
    if (const EntityInfo* entity = find_entity(place.name))
      return open_place({In::table, entity->entity});
  }
  if (place.in == In::document && document_ == Document::patch && place.name == "extraGone")
    return open_place({In::names});
  if (place.in == In::id_tables) {
    const EntityInfo* entity = find_entity(place.name);
    if (entity == nullptr) return refuse("wrong_type", place.name);
    TableDraft& table = draft_.tables[static_cast<std::size_t>(entity->entity)];
    Place ids{In::ids, entity->entity};
    ids.id_list = place.of_order ? &table.order.emplace() : &table.gone;
    return open_place(std::move(ids));
  }
  if (place.record && place.field) {
    const Kind kind = place.field->kind;
    Place list{In::items, place.entity, nullptr, place.at, place.field};
    if (kind == Kind::records) list.in = In::list;
    list.raw.open('[');
    if (kind == Kind::records || kind == Kind::lines || kind == Kind::refs)
      return open_place(std::move(list));
  }
  for (const In in : {In::table, In::list, In::ids, In::set, In::names})
    if (place.in == in) return refuse("wrong_type", "[");
  return begin_capture('[');
}

bool JsonReader::start_array() {
  if (capturing()) return begin_capture('[');
  if (places_.empty()) return refuse("wrong_format");
  return enter_member_array(places_.back());
}

// Whether the name is that of a field; sets what its value is for. Fields come in the order of the
// description nearly always, so the next one is tried first.
bool JsonReader::known_member(Place& place, const std::string& name) {
  const auto& fields = place.record->fields;
  place.field = nullptr;
  for (std::size_t tried = 0; tried < fields.size(); ++tried) {
    const std::size_t i = (place.next + tried) % fields.size();
    if (name != fields[i].name) continue;
    place.field = &fields[i];
    place.next = i + 1;
    const std::uint64_t bit = std::uint64_t{1} << i;
    if ((place.seen & bit) != 0) return refuse("duplicate_key", name);
    place.seen |= bit;
    return true;
  }
  if (!place.other_names.insert(name).second) return refuse("duplicate_key", name);
  return true;
}

bool JsonReader::key(std::string& name) {
  if (capturing()) {
    if (!captured_names_.back().insert(name).second) return refuse("duplicate_key", name);
    return captured_.key(name), true;
  }
  Place& place = places_.back();
  place.name = name;
  if (place.record) return known_member(place, name);
  if (!place.other_names.insert(name).second) return refuse("duplicate_key", name);
  return true;
}

bool JsonReader::finish_row(Place& place) {
  if (place.id.empty()) return refuse("missing_id");
  place.row->id = place.id;
  TableDraft& table = draft_.tables[static_cast<std::size_t>(place.entity)];
  table.ids.push_back(place.id);
  table.rows.push_back(std::move(place.row));
  return true;
}

bool JsonReader::end_object() {
  if (capturing()) return end_capture('}');
  Place& place = places_.back();
  place.name.clear();
  if (place.in == In::row && !finish_row(place)) return false;
  if (place.in == In::head) draft_.head->id = place.id;
  places_.pop_back();
  return true;
}

bool JsonReader::end_array() {
  if (capturing()) return end_capture(']');
  if (places_.back().in == In::items) return finish_items();
  places_.pop_back();
  return true;
}

}  // namespace koers
