#include "ui/form.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/columns.h"
#include "calendar/year_scope.h"
#include "text/words.h"
#include "ui/icons.h"

namespace koers {

namespace {

// More references than this are typed as codes instead of ticked.
constexpr std::size_t most_ticks = 14;

constexpr int rounds = 3;

int round_of(Entity entity, const FieldInfo& field, const void* row) {
  if (is_asked_for(entity, field, row)) return 0;
  const auto columns = columns_of(entity);
  const bool shown = std::any_of(columns.begin(), columns.end(), [&](const Column& column) {
    return std::string_view(column.field) == field.name;
  });
  return columns.empty() || shown ? 0 : field.kind == Kind::text ? 1 : 2;
}

std::string example_of(const Canvas& canvas, Entity entity, const FieldInfo& field) {
  return canvas.example(std::string(info(entity).name) + '.' + field.name);
}

const void* row_of(const Canvas& canvas, Subject subject) {
  return canvas.plan().table(subject.entity).find(subject.id);
}

// The keyboard goes to the first thing painted since then that takes it.
void focus_first(Canvas& canvas, std::size_t since) {
  for (std::size_t i = since; i < canvas.nodes.size(); ++i)
    if (is_interactive(canvas.nodes[i].role)) {
      canvas.focus_wanted = canvas.nodes[i].id;
      return;
    }
}

// What the row is called, else the first that is empty, in the order of reading.
const FieldInfo* first_to_fill(Entity entity, const void* row) {
  const FieldInfo* title = title_field(entity);
  if (title != nullptr && empty_field(*title, row)) return title;
  for (int round = 0; round < rounds; ++round)
    for (const FieldInfo& field : info(entity).record->fields)
      if (round_of(entity, field, row) == round && field.kind != Kind::flag &&
          empty_field(field, row))
        return &field;
  return title;
}

}  // namespace

bool Form::folds_away(Entity entity, const FieldInfo& field, const void* row) const {
  if (all_fields_ || static_cast<const Row*>(row)->id == unfolded_) return false;
  return round_of(entity, field, row) == rounds - 1 && (field.owner || empty_field(field, row));
}

// Takes what the workspace wants the keyboard to go to; null for nothing in this row.
const FieldInfo* Form::take_wanted(Canvas& canvas, Subject subject) {
  const FieldWanted wanted = std::exchange(canvas.workspace.focus_field, {});
  const void* row = row_of(canvas, subject);
  if (wanted.row != subject || row == nullptr) return nullptr;
  if (wanted.field == nullptr)
    canvas.announced =
        canvas.words(words::live_added(entity_name(canvas.language(), subject.entity, false)));
  const FieldInfo* field = wanted.field == nullptr
                               ? first_to_fill(subject.entity, row)
                               : info(subject.entity).record->field(wanted.field);
  if (field != nullptr && folds_away(subject.entity, *field, row)) unfolded_ = subject.id;
  return field;
}

void Form::show(Canvas& canvas, Subject subject) {
  const RecordInfo& record = *info(subject.entity).record;
  const FieldInfo* wanted = take_wanted(canvas, subject);
  ImGui::PushID(std::string(subject.id.view()).c_str());
  // What a list shows of the row comes first, then its long texts, then the rest.
  for (int round = 0; round < rounds; ++round)
    for (const FieldInfo& field : record.fields) {
      const void* row = row_of(canvas, subject);
      if (row == nullptr || field.unseen || round_of(subject.entity, field, row) != round) continue;
      if (folds_away(subject.entity, field, row)) continue;
      if (field_label(canvas.language(), subject.entity, field, row).empty()) continue;
      const std::size_t before = canvas.nodes.size();
      show_field(canvas, subject, field);
      if (&field == wanted) focus_first(canvas, before);
      space(2);
    }
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  const bool all = all_fields_ || subject.id == unfolded_;
  options.icon = all ? icon::chevron_up : icon::chevron_down;
  if (button(canvas, "all-fields", canvas.words(all ? words::form_fewer : words::form_all),
             options)) {
    all_fields_ = !all;
    unfolded_ = {};
  }
  options.icon = examples_ ? icon::chevron_up : icon::help;
  if (button(canvas, "examples",
             canvas.words(examples_ ? words::form_hide_examples : words::form_show_examples),
             options))
    examples_ = !examples_;
  ImGui::PopID();
}

void Form::show_field(Canvas& canvas, Subject subject, const FieldInfo& field) {
  const void* row = row_of(canvas, subject);
  if (writes_itself(subject.entity, field)) return show_history(canvas, subject, field);
  if (field.kind == Kind::records) return show_records(canvas, subject, field);
  if (field.kind == Kind::refs && canvas.plan().table(field.target).size() <= most_ticks)
    return show_references(canvas, subject, field);
  if (field.kind == Kind::flag) {
    const bool on = as<bool>(field, row);
    if (checkbox(canvas, field.name, field_label(canvas.language(), subject.entity, field), on,
                 canvas.workspace.read_only()))
      canvas.workspace.commit(with_value(canvas.plan(), subject.entity, subject.id, field, !on),
                              "action.row.set");
    return;
  }
  FieldOptions options;
  options.multiline = field.kind == Kind::text || field.kind == Kind::lines;
  if (options.multiline) options.least_lines = 3;
  if (options.multiline || field.kind == Kind::line) options.most_lines = 12;
  options.example = example_of(canvas, subject.entity, field);
  editor_.show(canvas, {subject.entity, subject.id, &field}, row, options);
  show_way_out(canvas, subject, field);
  if (examples_) show_example(canvas, subject, field);
}

// A choice of roles, when there is no role to choose yet: one is made here.
void Form::show_way_out(Canvas& canvas, Subject subject, const FieldInfo& field) {
  if (field.kind != Kind::ref || field.owner || !canvas.plan().table(field.target).empty()) return;
  const char* name = info(field.target).name;
  if (canvas.registry.find(std::string("add.") + name) == nullptr) return;
  ButtonOptions options;
  options.look = ButtonLook::quiet;
  options.icon = icon::plus;
  options.disabled = canvas.workspace.read_only();
  options.shown = say_named(canvas.language(), std::string("action.add.") + name);
  const std::string label = field_label(canvas.language(), subject.entity, field);
  const std::string id = std::string("new-") + field.name;
  if (button(canvas, id, options.shown + ": " + label, options))
    canvas.run("row.refer_to_new", {{{"table", info(subject.entity).name},
                                     {"row", std::string(subject.id.view())},
                                     {"field", field.name}}});
}

// How another school wrote it, beside the field where the grey words in it are gone once one types.
void Form::show_example(Canvas& canvas, Subject subject, const FieldInfo& field) {
  const std::string example = example_of(canvas, subject.entity, field);
  if (example.empty()) return;
  ImGui::PushID(field.name);
  paragraph(canvas, canvas.words(words::form_example(example)), true);
  const void* row = row_of(canvas, subject);
  const bool words_only = field.kind == Kind::text || field.kind == Kind::line;
  if (row != nullptr && words_only && empty_field(field, row) && !canvas.workspace.read_only()) {
    ButtonOptions take;
    take.look = ButtonLook::quiet;
    take.icon = icon::copy;
    take.shown = canvas.words(words::form_from_example);
    const std::string label = field_label(canvas.language(), subject.entity, field);
    if (button(canvas, "take-example", take.shown + ": " + label, take))
      canvas.workspace.commit(with_value(canvas.plan(), subject.entity, subject.id, field, example),
                              "action.row.set");
  }
  ImGui::PopID();
}

void Form::show_references(Canvas& canvas, Subject subject, const FieldInfo& field) {
  const AnyTable& targets = canvas.plan().table(field.target);
  if (targets.empty()) return;
  const std::string label = field_label(canvas.language(), subject.entity, field);
  paragraph(canvas, label, true);
  begin_group(canvas, field.name, NodeRole::group, label);
  const Plan shown = canvas.plan();
  const YearScope year(shown);
  for (std::size_t i = 0; i < targets.size(); ++i) {
    const Id target = targets.id_at(i);
    Ids ids = as<Ids>(field, row_of(canvas, subject));
    const auto found = std::find(ids.begin(), ids.end(), target);
    const bool on = found != ids.end();
    if (!on && !year.holds(field.target, targets.at(i))) continue;
    if (!checkbox(canvas, target.view(),
                  row_title(canvas.plan(), canvas.language(), field.target, target), on,
                  canvas.workspace.read_only()))
      continue;
    if (on)
      ids.erase(found);
    else
      ids.push_back(target);
    canvas.workspace.commit(with_value(canvas.plan(), subject.entity, subject.id, field, ids),
                            "action.row.set");
  }
  end_group(canvas);
}

// What was written down by itself, the last first: as a sentence, with a note that can be changed.
void Form::show_history(Canvas& canvas, Subject subject, const FieldInfo& field) {
  const std::string label = field_label(canvas.language(), subject.entity, field);
  const std::vector<std::string> entries =
      history_lines(canvas.plan(), canvas.language(), field, row_of(canvas, subject));
  paragraph(canvas, label, true);
  begin_group(canvas, field.name, NodeRole::group, label);
  if (entries.empty()) paragraph(canvas, canvas.words(words::log_none));
  for (std::size_t i = entries.size(); i-- > 0;) {
    begin_group(canvas, std::to_string(i), NodeRole::group, entries[i]);
    paragraph(canvas, entries[i]);
    for (const FieldInfo& nested : field.list.record()->fields) {
      const void* list = field.get(row_of(canvas, subject));
      if (nested.kind != Kind::line || i >= field.list.size(list)) continue;
      FieldOptions options;
      options.most_lines = 4;
      options.hide_label = true;
      options.example = canvas.words(words::log_note);
      editor_.show(canvas, {subject.entity, subject.id, &nested, &field, i}, field.list.at(list, i),
                   options);
    }
    end_group(canvas);
    space(4);
  }
  end_group(canvas);
}

void Form::show_records(Canvas& canvas, Subject subject, const FieldInfo& field) {
  const std::string label = field_label(canvas.language(), subject.entity, field);
  paragraph(canvas, label, true);
  begin_group(canvas, field.name, NodeRole::group, label);
  const RecordInfo& record = *field.list.record();
  for (std::size_t i = 0; i < field.list.size(field.get(row_of(canvas, subject))); ++i) {
    const std::string nth = label + ' ' + std::to_string(i + 1);
    begin_group(canvas, std::to_string(i), NodeRole::group, nth);
    const float width = (width_left() - 44) / 2 - Style::gap;
    std::size_t shown = 0;
    for (const FieldInfo& nested : record.fields) {
      const void* list = field.get(row_of(canvas, subject));
      if (i >= field.list.size(list) || nested.kind == Kind::flag) continue;
      if (shown % 2 == 1) beside();
      ++shown;
      ImGui::BeginGroup();
      FieldOptions options;
      options.width = width;
      if (nested.kind == Kind::line) options.most_lines = 4;
      editor_.show(canvas, {subject.entity, subject.id, &nested, &field, i}, field.list.at(list, i),
                   options);
      ImGui::EndGroup();
    }
    ButtonOptions remove;
    remove.look = ButtonLook::quiet;
    remove.icon = icon::trash;
    remove.icon_only = true;
    remove.disabled = canvas.workspace.read_only();
    if (shown % 2 == 0 && shown > 0) beside();
    if (button(canvas, "remove", canvas.words(words::form_remove(nth)), remove))
      canvas.workspace.commit(
          with_nested_removed(canvas.plan(), subject.entity, subject.id, field, i),
          "action.row.set");
    end_group(canvas);
    space(4);
  }
  ButtonOptions add;
  add.look = ButtonLook::quiet;
  add.icon = icon::plus;
  add.disabled = canvas.workspace.read_only();
  if (button(canvas, "add", canvas.words(words::form_add(label)), add))
    canvas.workspace.commit(with_nested_added(canvas.plan(), subject.entity, subject.id, field),
                            "action.row.set");
  end_group(canvas);
}

}  // namespace koers
