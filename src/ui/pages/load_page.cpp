// What the activities ask of each role: a picture of one role through the year, and a table of all
// of them with the same facts.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "calendar/load.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float names_wide = 200;
constexpr float sum_wide = 108;
constexpr float least_month = 52;
constexpr float load_head = 34;
constexpr float chart_high = 150;
constexpr float month_room = 32;  // for its short name

std::string role_name(const Canvas& canvas, Id role) {
  if (role.empty()) return canvas.words(words::load_nobody);
  const std::string name = row_name(canvas.plan(), Entity::roles, role);
  return name.empty() ? entity_name(canvas.language(), Entity::roles, false) : name;
}

// Whole hours, and tenths where there are few.
std::string short_hours(const Canvas& canvas, Decimal hours) {
  const std::int64_t tenths = (hours.milli + 50) / 100;
  const Decimal rounded{tenths >= 100 ? (hours.milli + 500) / 1000 * 1000 : tenths * 100};
  return decimal(canvas.language(), rounded);
}

std::string month_title(const Canvas& canvas, const Load& load, std::size_t i) {
  return month_short_name(canvas.language(), load.first.plus(static_cast<std::int32_t>(i)).month());
}

std::string verdict(const Canvas& canvas, const RoleLoad& role) {
  if (role.available.milli <= 0) return canvas.words(words::load_unknown);
  const int months = role.months_over();
  return months > 0 ? canvas.words(words::load_months_over(months))
                    : canvas.words(words::load_fits);
}

// The months as words, for who does not see the picture.
std::string chart_words(const Canvas& canvas, const Load& load, const RoleLoad& role) {
  std::string months;
  for (std::size_t i = 0; i < load_months; ++i) {
    if (role.months[i].milli == 0) continue;
    if (!months.empty()) months += ", ";
    const std::string asked = short_hours(canvas, role.months[i]);
    const std::string month = month_title(canvas, load, i);
    months +=
        role.available.milli > 0
            ? canvas.words(words::load_chart_room(asked, month, short_hours(canvas, role.room[i])))
            : canvas.words(words::load_chart_month(asked, month));
  }
  return canvas.words(words::load_chart(months, role_name(canvas, role.role)));
}

struct TableLook {
  Box outer;
  float name = 0;
  float month = 0;
  float row = 0;
  float width = 0;
};

class LoadPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::load);
    const Load& load = loads_.of(canvas.plan(), canvas.workspace.ports().world.today());
    if (load.roles.empty()) {
      begin_card(canvas, "empty");
      paragraph(canvas, canvas.words(words::view_load_empty));
      end_card(canvas);
      return;
    }
    show_chart(canvas, load);
    space(6);
    show_table(canvas, load);
  }

 private:
  // The role that is shown: the one that was chosen, else the one with most months too full.
  const RoleLoad& shown_role(const Load& load) const {
    for (const RoleLoad& role : load.roles)
      if (chosen_ && role.role == role_) return role;
    return *std::max_element(
        load.roles.begin(), load.roles.end(), [](const RoleLoad& a, const RoleLoad& b) {
          return std::pair(a.months_over(), a.total) < std::pair(b.months_over(), b.total);
        });
  }

  void show_chart(Canvas& canvas, const Load& load) {
    const RoleLoad role = shown_role(load);
    std::vector<NodeOption> options;
    for (const RoleLoad& one : load.roles)
      options.push_back({std::string(one.role.view()),
                         role_name(canvas, one.role) + " · " + verdict(canvas, one)});
    FieldOptions field;
    field.width = std::min(width_left(), 420.0F);
    const FieldEdit edit = choice(canvas, "role", canvas.words(words::load_role), role.role.view(),
                                  role_name(canvas, role.role), options, field);
    if (edit.committed) {
      role_ = Id::from(edit.text);
      chosen_ = true;
    }
    begin_card(canvas, "chart", std::min(width_left(), 860.0F));
    const std::string name = role_name(canvas, role.role);
    const std::string sums =
        role.available.milli > 0
            ? canvas.words(words::load_sums(short_hours(canvas, role.total),
                                            short_hours(canvas, role.available), name))
            : canvas.words(words::load_sums_unknown(short_hours(canvas, role.total), name));
    std::string facts = sums + " · " + verdict(canvas, role);
    if (role.outside.milli != 0)
      facts += " · " + canvas.words(words::load_outside(short_hours(canvas, role.outside)));
    if (role.undated.milli != 0)
      facts += " · " + canvas.words(words::load_undated(short_hours(canvas, role.undated)));
    paragraph(canvas, facts);
    show_legend(canvas, role);
    paint_bars(canvas, load, role);
    end_card(canvas);
  }

  static void show_legend(Canvas& canvas, const RoleLoad& role) {
    struct Entry {
      Key words;
      Ink ink;
    };
    const Style& style = canvas.style;
    const Entry entries[] = {{words::load_legend_asked, style.accent},
                             {words::load_legend_over, style.error},
                             {words::load_legend_room, style.ink}};
    const std::size_t count = role.available.milli > 0 ? 3 : 1;
    const Box box = next_box(0, 20);
    float x = box.x;
    for (std::size_t i = 0; i < count; ++i) {
      const std::string text = canvas.words(entries[i].words);
      paint_box(canvas, {x, box.y + (i == 2 ? 9.0F : 5.0F), 14, i == 2 ? 2.0F : 10.0F},
                entries[i].ink, i == 2 ? 0.0F : 2.0F);
      const float width = text_width(canvas, text, Style::small);
      paint_text(canvas, x + 20, box.y + 2, text, style.muted, Style::small);
      x += width + 40;
    }
    take_box(canvas, box);
  }

  static void paint_bars(Canvas& canvas, const Load& load, const RoleLoad& role) {
    const Style& style = canvas.style;
    std::int64_t most = 1;
    for (std::size_t i = 0; i < load_months; ++i)
      most = std::max({most, role.months[i].milli, role.room[i].milli});
    const Box box = next_box(0, chart_high);
    const float one = box.width / static_cast<float>(load_months);
    const float ground = box.y + box.height - 22;
    const auto high = [&](Decimal hours) {
      return static_cast<float>(std::max<std::int64_t>(hours.milli, 0)) / static_cast<float>(most) *
             (box.height - 44);
    };
    for (std::size_t i = 0; i < load_months; ++i) {
      const float x = box.x + one * static_cast<float>(i);
      const bool over = role.over(i);
      const float bar = high(role.months[i]);
      if (bar > 0)
        paint_box(canvas, {x + one * 0.2F, ground - bar, one * 0.6F, bar},
                  over ? style.error : style.accent, 2);
      if (role.available.milli > 0)
        paint_box(canvas, {x + one * 0.1F, ground - high(role.room[i]) - 1, one * 0.8F, 2},
                  style.ink);
      if (role.months[i].milli != 0) {
        const std::string text = short_hours(canvas, role.months[i]);
        const float width = text_width(canvas, text, 11);
        paint_text(canvas, x + (one - width) / 2, ground - bar - 16, text, style.ink, 11, over);
      }
      std::string month = month_title(canvas, load, i);
      if (one < month_room) month.resize(1);
      const float width = text_width(canvas, month, Style::small);
      paint_text(canvas, x + (one - width) / 2, ground + 4, month, style.muted, Style::small);
    }
    paint_line(canvas, box.x, ground, box.x + box.width, ground, style.control);
    take_box(canvas, box);
    canvas.add(plain_node(id_of("bars"), NodeRole::image, chart_words(canvas, load, role), box));
  }

  void show_table(Canvas& canvas, const Load& load) {
    TableLook look;
    look.row = std::max(row_height(canvas), 40.0F);
    look.name = std::clamp(width_left() * 0.22F, 130.0F, names_wide);
    const float rest = width_left() - look.name - 2 * sum_wide - 3;
    look.month = std::max(least_month, rest / static_cast<float>(load_months));
    look.width = look.name + look.month * static_cast<float>(load_months) + 2 * sum_wide;
    const float high = load_head + look.row * static_cast<float>(load.roles.size());
    look.outer = next_box(0, high + (look.width > width_left() ? 14.0F : 3.0F));
    ImGui::PushStyleColor(ImGuiCol_ChildBg, canvas.style.surface);
    ImGui::PushStyleColor(ImGuiCol_Border, canvas.style.line);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {0, 0});
    ImGui::SetNextWindowContentSize({look.width, 0});
    ImGui::BeginChild("table", {look.outer.width, look.outer.height}, ImGuiChildFlags_Borders,
                      ImGuiWindowFlags_HorizontalScrollbar | ImGuiWindowFlags_NoNav);
    Node& grid = canvas.add(plain_node(id_of("grid"), NodeRole::grid,
                                       canvas.words(words::view_load_title), look.outer));
    grid.count = static_cast<int>(load.roles.size()) + 1;
    grid.columns = static_cast<int>(load_months) + 3;
    canvas.open(id_of("grid"));
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImGui::Dummy({look.width, high});
    show_head(canvas, load, look, {origin.x, origin.y, look.width, load_head});
    const Box seen = visible_part();
    for (std::size_t r = 0; r < load.roles.size(); ++r) {
      const float y = origin.y + load_head + look.row * static_cast<float>(r);
      if (y + look.row < seen.y - 2 * look.row || y > seen.y + seen.height + 2 * look.row) continue;
      ImGui::PushID(static_cast<int>(r));
      show_row(canvas, load, load.roles[r], r, look, {origin.x, y, look.width, look.row});
      ImGui::PopID();
    }
    canvas.close();
    ImGui::EndChild();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
  }

  static void show_head(Canvas& canvas, const Load& load, const TableLook& look, Box box) {
    paint_box(canvas, box, canvas.style.shade);
    canvas.add(plain_node(id_of("head"), NodeRole::row, {}, box)).index = 1;
    canvas.open(id_of("head"));
    float x = box.x;
    const auto head = [&](const std::string& key, const std::string& text, float width,
                          bool right) {
      paint_text_in(canvas, {x + 10, box.y, width - 16, box.height}, text, canvas.style.muted,
                    Style::small, true, right);
      canvas.add(plain_node(id_of("h" + key), NodeRole::columnheader, text,
                            {x, box.y, width, box.height}));
      x += width;
    };
    head("role", canvas.words(words::load_role), look.name, false);
    for (std::size_t i = 0; i < load_months; ++i)
      head(std::to_string(i), month_title(canvas, load, i), look.month, true);
    head("asked", canvas.words(words::load_total), sum_wide, true);
    head("room", canvas.words(words::load_available), sum_wide, true);
    canvas.close();
  }

  void show_row(Canvas& canvas, const Load& load, const RoleLoad& role, std::size_t r,
                const TableLook& look, Box box) {
    const Style& style = canvas.style;
    const std::string name = role_name(canvas, role.role);
    Node& node = canvas.add(plain_node(id_of("row"), NodeRole::row, name, box));
    node.index = static_cast<int>(r) + 2;
    canvas.open(id_of("row"));
    if (role.role == shown_role(load).role) paint_box(canvas, box, style.soft);
    paint_line(canvas, box.x, box.y + box.height - 0.5F, box.x + box.width,
               box.y + box.height - 0.5F, style.line);
    show_name(canvas, role, name, {box.x, box.y, look.name, box.height});
    float x = box.x + look.name;
    for (std::size_t i = 0; i < load_months; ++i) {
      show_month(canvas, role, i, {x, box.y, look.month, box.height});
      x += look.month;
    }
    const auto sum = [&](const char* key, const std::string& text, bool strong) {
      const Box cell{x, box.y, sum_wide, box.height};
      paint_text_in(canvas, {x + 4, box.y, sum_wide - 10, box.height}, text, style.ink, Style::body,
                    strong, true);
      canvas.add(plain_node(id_of(key), NodeRole::gridcell, text, cell));
      x += sum_wide;
    };
    sum("asked", short_hours(canvas, role.total), true);
    sum("room", role.available.milli > 0 ? short_hours(canvas, role.available) : "–", false);
    canvas.close();
  }

  void show_name(Canvas& canvas, const RoleLoad& role, const std::string& name, Box box) {
    canvas.add(plain_node(id_of("cell"), NodeRole::gridcell, {}, box));
    canvas.open(id_of("cell"));
    const bool over = role.months_over() > 0;
    if (over)
      paint_icon(canvas, {box.x + 6, box.y, 18, box.height}, icon::warning, canvas.style.warning,
                 15);
    const float left = over ? 28.0F : 10.0F;
    const float width = box.width - left - 4;
    const float high = std::min(31.4F, text_height(canvas, name, Style::small, width));
    paint_wrapped(canvas, {box.x + left, box.y + (box.height - high) / 2, width, high + 1}, name,
                  canvas.style.ink, Style::small);
    const std::string label = role.role.empty() ? name : canvas.words(words::load_open_role(name));
    if (pressable(canvas, "open", NodeRole::button, label, box, false, verdict(canvas, role))) {
      role_ = role.role;
      chosen_ = true;
      if (!role.role.empty()) canvas.workspace.selection = {Entity::roles, role.role};
    }
    canvas.close();
  }

  static void show_month(Canvas& canvas, const RoleLoad& role, std::size_t i, Box box) {
    const Style& style = canvas.style;
    const bool over = role.over(i);
    const std::string text =
        role.months[i].milli == 0 ? std::string() : short_hours(canvas, role.months[i]);
    if (over) {
      paint_box(canvas, {box.x + 1, box.y + 1, box.width - 2, box.height - 3},
                faded(style.error, 0.14F));
      paint_box(canvas, {box.x + 5, box.y + box.height - 7, box.width - 10, 3}, style.error);
    }
    paint_text_in(canvas, {box.x + 2, box.y, box.width - 8, box.height}, text,
                  over ? style.error : style.ink, Style::body, over, true);
    const std::string name =
        over ? canvas.words(words::load_over_cell(text, short_hours(canvas, role.room[i]))) : text;
    canvas.add(plain_node(id_of("m" + std::to_string(i)), NodeRole::gridcell, name, box));
  }

  Loads loads_;
  Id role_;
  bool chosen_ = false;
};

}  // namespace

std::unique_ptr<Page> make_load_page() { return std::make_unique<LoadPage>(); }

}  // namespace koers
