#include "ui/cell_field.h"

#include "app/cells.h"
#include "text/words.h"

namespace koers {

namespace {

std::vector<NodeOption> node_options(const Canvas& canvas, const FieldInfo& field) {
  std::vector<NodeOption> out;
  for (Option& option : cell_options(canvas.plan(), canvas.language(), field))
    out.push_back({std::move(option.value), std::move(option.label)});
  return out;
}

std::string key_of(const CellPlace& place) {
  std::string key(place.row.view());
  if (place.list) key += std::string("/") + place.list->name + std::to_string(place.index);
  return key + '/' + place.field->name;
}

// Texts change with every letter; what has to be understood waits until it is done.
bool stored_while_typing(Kind kind) { return kind == Kind::line || kind == Kind::text; }

}  // namespace

void CellEditor::store(Canvas& canvas, const CellPlace& place, const std::string& text,
                       bool typing) {
  const std::string key = key_of(place);
  const Result<FieldValue> value = parse_cell(canvas.plan(), canvas.language(), *place.field, text);
  if (!value) {
    misfits_[key] = {text, say_named(canvas.language(), "problem." + value.problem().code)};
    canvas.workspace.tell(value.problem());
    return;
  }
  misfits_.erase(key);
  const void* row = canvas.plan().table(place.entity).find(place.row);
  if (row == nullptr) return;
  const void* record = place.list ? place.list->list.at(place.list->get(row), place.index) : row;
  if (value_of(*place.field, record) == *value) return;
  Result<Plan> changed =
      place.list ? with_nested_value(canvas.plan(), place.entity, place.row, *place.list,
                                     place.index, *place.field, *value)
                 : with_value(canvas.plan(), place.entity, place.row, *place.field, *value);
  canvas.workspace.commit(std::move(changed), "action.row.set",
                          stored_while_typing(place.field->kind) ? "type/" + key : std::string());
  if (!typing) canvas.workspace.settle();
}

FieldEdit CellEditor::show(Canvas& canvas, const CellPlace& place, const void* record,
                           FieldOptions options) {
  const FieldInfo& field = *place.field;
  const Language language = canvas.language();
  const std::string label = field_label(language, place.entity, field);
  const std::string key = key_of(place);
  options.read_only = options.read_only || canvas.workspace.read_only();
  const auto misfit = misfits_.find(key);
  const bool fits = misfit == misfits_.end();
  if (!fits) options.problem = misfit->second.words;
  FieldEdit edit;
  if (is_chosen(canvas.plan(), field)) {
    edit = choice(canvas, key, label, cell_input(canvas.plan(), language, field, record),
                  cell_text(canvas.plan(), language, field, record), node_options(canvas, field),
                  options);
  } else {
    const std::string text =
        fits ? cell_input(canvas.plan(), language, field, record) : misfit->second.text;
    edit = text_field(canvas, key, label, text, options);
  }
  if (options.read_only) return edit;
  if (edit.committed)
    store(canvas, place, edit.text, false);
  else if (edit.typed && stored_while_typing(field.kind))
    store(canvas, place, edit.text, true);
  if (edit.left) canvas.workspace.settle();
  return edit;
}

}  // namespace koers
