#include "ui/cell_field.h"

#include <imgui.h>

#include "app/cells.h"
#include "model/row_checks.h"
#include "text/words.h"

namespace koers {

namespace {

std::vector<NodeOption> node_options(const Canvas& canvas, const FieldInfo& field,
                                     const void* record) {
  std::vector<NodeOption> out;
  for (Option& option : cell_options(canvas.plan(), canvas.language(), field, record))
    out.push_back({std::move(option.value), std::move(option.label)});
  return out;
}

std::string key_of(const CellPlace& place) {
  if (place.list == nullptr) return cell_key(place.row, *place.field);
  return std::string(place.row.view()) + '/' + place.list->name + std::to_string(place.index) +
         '/' + place.field->name;
}

const RecordInfo& record_of(const CellPlace& place) {
  return place.list ? *place.list->list.record() : *info(place.entity).record;
}

bool is_amount(Kind kind) {
  return kind == Kind::number || kind == Kind::decimal || kind == Kind::money;
}

// Texts and amounts change with every letter. A date waits until it is done: half of one could take
// its row out of the year that is shown, and the keyboard with it.
bool stored_while_typing(Kind kind) {
  return kind == Kind::line || kind == Kind::text || is_amount(kind);
}

// What is changed bit by bit, until the keyboard leaves the field, is one step of undo: letters of
// a text, and the arrow keys that pass by other choices on the way to the one that is meant.
std::string merge_key_of(const FieldInfo& field, const std::string& key) {
  if (field.kind == Kind::choice) return "choose/" + key;
  return stored_while_typing(field.kind) ? "type/" + key : std::string();
}

// What was pasted here and could not be taken is shown as if it had been typed.
void take_pasted(Canvas& canvas, const std::string& key, std::string value) {
  const auto found = canvas.pasted.find(key);
  if (found == canvas.pasted.end()) return;
  RefusedText& held = canvas.refused[id_of(key)];
  held = std::move(found->second);
  held.value = std::move(value);
  canvas.pasted.erase(found);
}

}  // namespace

std::string cell_key(Id row, const FieldInfo& field) {
  return std::string(row.view()) + '/' + field.name;
}

void CellEditor::store(Canvas& canvas, const CellPlace& place, const FieldEdit& edit) {
  const FieldInfo& field = *place.field;
  const Result<FieldValue> value = parse_cell(canvas.plan(), canvas.language(), field, edit.text);
  if (!value && !edit.committed) return;  // half a number is no mistake
  if (!value) return refuse(canvas, edit, value.problem());
  const void* row = canvas.plan().table(place.entity).find(place.row);
  if (row == nullptr) return;
  const void* record = place.list ? place.list->list.at(place.list->get(row), place.index) : row;
  if (value_of(field, record) == *value) return;
  Result<Plan> changed = place.list
                             ? with_nested_value(canvas.plan(), place.entity, place.row,
                                                 *place.list, place.index, field, *value)
                             : with_value(canvas.plan(), place.entity, place.row, field, *value);
  if (!changed) return refuse(canvas, edit, changed.problem());
  canvas.workspace.commit(std::move(changed), "action.row.set", merge_key_of(field, key_of(place)));
  if (edit.committed && field.kind != Kind::choice) canvas.workspace.settle();
}

FieldEdit CellEditor::show(Canvas& canvas, const CellPlace& place, const void* record,
                           FieldOptions options) {
  const FieldInfo& field = *place.field;
  const Language language = canvas.language();
  const std::string label =
      field_label(language, place.entity, field, place.list ? nullptr : record);
  const std::string key = key_of(place);
  options.read_only = options.read_only || canvas.workspace.read_only();
  if (field.kind == Kind::line) options.longest = longest_line;
  if (const std::optional<Problem> problem = check_field(record_of(place), record, field))
    options.problem = say_named(language, "problem." + problem->code);
  if (typed_key_ == key && canvas.focused != id_of(key)) typed_key_.clear();
  const std::string value = cell_input(canvas.plan(), language, field, record);
  take_pasted(canvas, key, value);
  FieldEdit edit;
  if (is_chosen(canvas.plan(), field)) {
    edit = choice(canvas, key, label, value, cell_text(canvas.plan(), language, field, record),
                  node_options(canvas, field, record), options);
  } else {
    edit = text_field(canvas, key, label, typed_key_ == key ? typed_text_ : value, options);
    edit.value = value;
  }
  if (options.read_only) return edit;
  if (edit.committed) {
    typed_key_.clear();
    store(canvas, place, edit);
  } else if (edit.typed && stored_while_typing(field.kind)) {
    if (is_amount(field.kind)) typed_key_ = key, typed_text_ = edit.text;
    store(canvas, place, edit);
  }
  if (edit.left) canvas.workspace.settle();
  return edit;
}

}  // namespace koers
