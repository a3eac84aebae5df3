#include "ui/palette.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t most_hits = 9;

constexpr Entity searched[] = {
    Entity::goals,  Entity::activities, Entity::moments,          Entity::budget_lines,
    Entity::themes, Entity::frames,     Entity::vision_statements};

View view_of(Entity entity) {
  switch (entity) {
    case Entity::vision_statements:
      return View::vision;
    case Entity::themes:
    case Entity::frames:
      return View::destination;
    case Entity::goals:
      return View::goals;
    case Entity::activities:
      return View::activities;
    case Entity::moments:
      return View::calendar;
    case Entity::budget_lines:
      return View::budget;
    default:
      return View::overview;
  }
}

}  // namespace

std::vector<Palette::Hit> Palette::hits(const Canvas& canvas) const {
  std::vector<Hit> out;
  const std::string wanted = fold(typed_);
  const Language language = canvas.language();
  for (const Action& action : canvas.registry.all()) {
    if (!action.in_palette || action.blocked(canvas.workspace)) continue;
    Hit hit{say_named(language, std::string("action.") + action.id),
            say_named(language, std::string("group.") + action.group),
            &action,
            {}};
    if (*action.shortcut != 0) hit.kind = action.shortcut;
    if (fold(hit.label).find(wanted) != std::string::npos) out.push_back(std::move(hit));
    if (out.size() == most_hits) return out;
  }
  if (wanted.empty() || !canvas.workspace.has_plan()) return out;
  for (Entity entity : searched) {
    const AnyTable& table = canvas.plan().table(entity);
    for (std::size_t i = 0; i < table.size() && out.size() < most_hits; ++i) {
      std::string name = row_name(canvas.plan(), entity, table.id_at(i));
      if (fold(name).find(wanted) != std::string::npos)
        out.push_back({std::move(name),
                       entity_name(language, entity, false),
                       nullptr,
                       {entity, table.id_at(i)}});
    }
  }
  return out;
}

void Palette::close(Canvas& canvas) {
  canvas.workspace.palette_open = false;
  was_open_ = false;
  canvas.focus_wanted = focus_before_;
  ++canvas.workspace.revision;
}

void Palette::choose(Canvas& canvas, const Hit& hit) {
  close(canvas);
  if (hit.action != nullptr) {
    canvas.run(hit.action->id);
    return;
  }
  canvas.workspace.set_view(view_of(hit.subject.entity));
  canvas.workspace.selection = hit.subject;
}

void Palette::show(Canvas& canvas) {
  if (!canvas.workspace.palette_open) return;
  const Screen& screen = canvas.screen;
  begin_layer("palette-layer", {0, 0, screen.width, screen.height});
  paint_box(canvas, {0, 0, screen.width, screen.height}, 0x66000000U);
  const std::vector<Hit> found = hits(canvas);
  const float width = std::min(620.0F, screen.width - 24);
  const float height = 70 + 44 * static_cast<float>(std::max<std::size_t>(found.size(), 1));
  const Box box{(screen.width - width) / 2, std::min(80.0F, screen.height / 10), width, height};
  ImGui::PushStyleVar(ImGuiStyleVar_ChildRounding, 10);
  canvas.modal =
      begin_region(canvas, "palette", NodeRole::dialog, canvas.words(words::palette_title),
                   {box, canvas.style.raised, 12, false});
  ImGui::PopStyleVar();
  FieldOptions options;
  options.hide_label = true;
  options.example = canvas.words(words::palette_field);
  if (!was_open_) {
    was_open_ = true;
    typed_.clear();
    focus_before_ = canvas.focused;
    canvas.focus_wanted = ImGui::GetID("field");
  }
  const FieldEdit edit =
      text_field(canvas, "field", canvas.words(words::palette_field), typed_, options);
  if (edit.typed || edit.committed) typed_ = edit.text;
  if (edit.next && !found.empty()) choose(canvas, found.front());
  space(2);
  if (found.empty()) paragraph(canvas, canvas.words(words::palette_empty));
  for (std::size_t i = 0; i < found.size() && canvas.workspace.palette_open; ++i) {
    ButtonOptions row;
    row.look = ButtonLook::row;
    row.width = width_left();
    row.trailing = found[i].kind;
    row.current = i == 0 && !typed_.empty();
    if (button(canvas, "hit" + std::to_string(i), found[i].label, row)) choose(canvas, found[i]);
  }
  end_region(canvas);
  end_layer();
}

}  // namespace koers
