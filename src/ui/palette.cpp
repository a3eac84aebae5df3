#include "ui/palette.h"

#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t most_hits = 9;

}  // namespace

// The other school years of the plan, each to be shown.
void Palette::add_years(const Canvas& canvas, const std::string& wanted, std::vector<Hit>& out) {
  const Action* show = canvas.registry.find("year.show");
  if (show->blocked(canvas.workspace)) return;
  for (const SchoolYear& year : canvas.plan().school_years) {
    if (year.id == canvas.plan().head->school_year || out.size() == most_hits) continue;
    Hit hit{canvas.words(words::year_show_named(year.label)),
            say_named(canvas.language(), std::string("group.") + show->group),
            show,
            {},
            {{{"year", std::string(year.id.view())}}}};
    if (fold(hit.label).find(wanted) != std::string::npos) out.push_back(std::move(hit));
  }
}

std::vector<Palette::Hit> Palette::hits(const Canvas& canvas) {
  std::vector<Hit> out;
  const std::string wanted = fold(typed_);
  const Language language = canvas.language();
  for (const Action& action : canvas.registry.all()) {
    if (!action.in_palette || action.blocked(canvas.workspace)) continue;
    Hit hit{canvas.words(action_words(action.id)),
            say_named(language, std::string("group.") + action.group),
            &action,
            {},
            {}};
    if (*action.shortcut != 0) hit.kind = action.shortcut;
    if (fold(hit.label).find(wanted) != std::string::npos) out.push_back(std::move(hit));
    if (out.size() == most_hits) return out;
  }
  if (wanted.empty() || !canvas.workspace.has_plan()) return out;
  add_years(canvas, wanted, out);
  for (Subject row : finder_.of(canvas.plan(), typed_, most_hits - out.size()))
    out.push_back({row_name(canvas.plan(), row.entity, row.id),
                   entity_name(language, row.entity, false),
                   nullptr,
                   row,
                   {}});
  return out;
}

// What is found is said aloud: the keyboard stays in the field above it.
void Palette::type(Canvas& canvas, const std::string& text) {
  if (text == typed_) return;
  typed_ = text;
  const std::vector<Hit> found = hits(canvas);
  if (typed_.empty()) return;
  canvas.announced =
      found.empty()
          ? canvas.words(words::palette_empty)
          : canvas.words(words::live_hits(static_cast<int>(found.size()), found.front().label));
}

void Palette::close(Canvas& canvas) {
  canvas.workspace.palette_open = false;
  ++canvas.workspace.revision;
}

void Palette::choose(Canvas& canvas, const Hit& hit) {
  close(canvas);
  if (hit.action != nullptr) {
    canvas.run(hit.action->id, hit.arguments);
    return;
  }
  canvas.workspace.set_view(view_of(hit.subject.entity));
  canvas.workspace.selection = hit.subject;
}

void Palette::show(Canvas& canvas) {
  const bool came = keeper_.opened(canvas, canvas.workspace.palette_open);
  if (!canvas.workspace.palette_open) return;
  if (came) typed_.clear();
  const Screen& screen = canvas.screen;
  const std::vector<Hit> found = hits(canvas);
  const float width = std::min(620.0F, screen.width - 24);
  const float row_pitch = target_height(canvas) + Style::gap;
  const float height = target_height(canvas) + 40 +
                       row_pitch * static_cast<float>(std::max<std::size_t>(found.size(), 1));
  const float top = std::min(80.0F, screen.height / 10);
  begin_dialog(
      canvas, "palette", canvas.words(words::palette_title),
      {(screen.width - width) / 2, top, width, std::min(height, screen.height - top - 12)});
  FieldOptions options;
  options.hide_label = true;
  options.example = canvas.words(screen.narrow() ? words::frame_commands : words::palette_field);
  if (came) canvas.focus_wanted = id_of("field");
  const FieldEdit edit =
      text_field(canvas, "field", canvas.words(words::palette_field), typed_, options);
  if (edit.typed || edit.committed) type(canvas, edit.text);
  const Hit* chosen = edit.next && !found.empty() ? &found.front() : nullptr;
  space(2);
  if (found.empty()) paragraph(canvas, canvas.words(words::palette_empty));
  for (std::size_t i = 0; i < found.size(); ++i) {
    ButtonOptions row;
    row.look = ButtonLook::row;
    row.width = width_left();
    row.trailing = found[i].kind;
    row.marked = i == 0 && !typed_.empty();
    if (button(canvas, "hit" + std::to_string(i), found[i].label, row)) chosen = &found[i];
  }
  end_dialog(canvas);
  if (chosen != nullptr) choose(canvas, *chosen);
}

}  // namespace koers
