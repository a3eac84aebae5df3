// The board: the phases side by side with the activities in them, or one phase at a time where
// there is no room for all.
#include <algorithm>
#include <unordered_map>
#include <utility>

#include <imgui.h>
#include <imgui_internal.h>

#include "app/board.h"
#include "app/cells.h"
#include "calendar/year_scope.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/board_card.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr float column_gap = 8;
constexpr float head_high = 46;
constexpr float goal_gap = 10;  // above the name of a goal
constexpr float card_gap = 8;
constexpr float column_edge = 8;  // between the edge of a column and its cards
constexpr float least_column = 190;
constexpr float two_small_lines = 31.5F;
constexpr float least_touched = 240;  // with room for what a finger presses
constexpr std::size_t most_goals_to_choose = 300;

std::string column_name(const Canvas& canvas, const BoardColumn& column) {
  if (column.phase == Phase::none) return canvas.words(words::board_no_phase);
  return choice_name(canvas.plan(), canvas.language(), ChoiceOf<Phase>::info,
                     static_cast<std::size_t>(column.phase));
}

std::string goal_name(const Canvas& canvas, Id goal) {
  return goal.empty() ? canvas.words(words::board_no_goal)
                      : row_name(canvas.plan(), Entity::goals, goal);
}

// How high each item of the columns is. Cards and names of goals are measured once; a change
// measures only the rows that it touched.
class BoardHeights {
 public:
  const std::vector<float>& tops(std::size_t column) const { return tops_[column]; }

  void measure(Canvas& canvas, const Board& board, std::uint64_t version, float width) {
    const Plan& plan = canvas.plan();
    const bool same_look = width == width_ && language_ == canvas.language() &&
                           touch_ == canvas.around.touch && roles_.same_as(plan.roles) &&
                           indicators_.same_as(plan.indicators) && goals_.same_as(plan.goals) &&
                           labels_.same_as(plan.labels);
    if (same_look && version == version_) return;
    if (!same_look) known_.clear();
    // What is known is of rows of these activities, which are kept: their addresses stay theirs.
    AnyTable::differences(activities_, plan.activities,
                          [this](Id, const void* before, const void*) { known_.erase(before); });
    tops_.assign(board.columns.size(), {});
    for (std::size_t c = 0; c < board.columns.size(); ++c) {
      float y = 0;
      for (const BoardItem& item : board.columns[c].items) {
        tops_[c].push_back(y);
        y += height(canvas, item, width);
      }
      tops_[c].push_back(y);
    }
    keep(canvas, version, width);
  }

 private:
  using Known = std::unordered_map<const void*, float>;  // of rows; no row: of what has no goal

  float height(Canvas& canvas, const BoardItem& item, float width) {
    const Activity* activity = find<Activity>(canvas.plan(), item.activity);
    const void* row = activity;
    if (activity == nullptr) row = find<Goal>(canvas.plan(), item.goal);
    const auto [place, is_new] = known_.try_emplace(row);
    if (!is_new) return place->second;
    if (activity != nullptr)
      place->second = BoardCard::height(canvas, *activity, width) + card_gap;
    else
      place->second = name_height(canvas, item.goal, width);
    return place->second;
  }

  static float name_height(Canvas& canvas, Id goal, float width) {
    return goal_gap + 8 +
           std::min(two_small_lines,
                    text_height(canvas, goal_name(canvas, goal), Style::small, width - 4, true));
  }

  void keep(const Canvas& canvas, std::uint64_t version, float width) {
    activities_ = canvas.plan().activities;
    roles_ = canvas.plan().roles;
    indicators_ = canvas.plan().indicators;
    goals_ = canvas.plan().goals;
    labels_ = canvas.plan().labels;
    version_ = version;
    width_ = width;
    language_ = canvas.language();
    touch_ = canvas.around.touch;
  }

  Table<Activity> activities_;
  Table<Role> roles_;
  Table<Indicator> indicators_;
  Table<Goal> goals_;
  Table<Label> labels_;
  Known known_;
  std::vector<std::vector<float>> tops_;
  std::uint64_t version_ = 0;
  float width_ = 0;
  Language language_{};
  bool touch_ = false;
};

class BoardPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::board, "add.activities", icon::plus);
    search_field(canvas);
    follow_wish(canvas);
    const Ids& rows = list_.rows(canvas, Entity::activities);
    if (said_empty(canvas, rows, Entity::activities, words::view_board_empty)) return;
    show_goals(canvas);
    const Board& board = boards_.of(canvas.plan(), rows, goal_);
    const auto columns = static_cast<float>(board.columns.size());
    const float one = (width_left() - 14 - column_gap * (columns - 1)) / columns;
    if (one < (canvas.around.touch ? least_touched : least_column))
      show_one(canvas, board);
    else
      show_all(canvas, board, one);
  }

 private:
  void follow_wish(Canvas& canvas) {
    Subject& wish = canvas.workspace.show_first;
    if (wish.entity == Entity::goals && !wish.id.empty()) goal_ = wish.id;
    wish = {};
    if (!goal_.empty() && find<Goal>(canvas.plan(), goal_) == nullptr) goal_ = {};
  }

  // One goal, or all of them.
  void show_goals(Canvas& canvas) {
    const Ids goals = rows_of_year(canvas.plan(), Entity::goals);
    if (goals.size() < 2 || goals.size() > most_goals_to_choose) return;
    std::vector<NodeOption> options{{"", canvas.words(words::board_all_goals)}};
    for (Id id : goals)
      options.push_back({std::string(id.view()), row_name(canvas.plan(), Entity::goals, id)});
    FieldOptions field;
    field.hide_label = true;
    field.width = std::min(width_left(), 320.0F);
    const std::string shown = goal_.empty() ? options.front().label : goal_name(canvas, goal_);
    beside_if_fits(field.width);
    const FieldEdit edit = choice(canvas, "goal", canvas.words(words::board_goal), goal_.view(),
                                  shown, options, field);
    if (edit.committed) goal_ = Id::from(edit.text);
  }

  // On a phone: the phases as tabs, and the cards of one of them.
  void show_one(Canvas& canvas, const Board& board) {
    follow_selection(canvas, board);
    phase_ = std::min(phase_, board.columns.size() - 1);
    const float high = target_height(canvas) + 2;
    const Box box = next_box(0, high);
    begin_region(canvas, "phases", NodeRole::tablist, canvas.words(words::board_phases),
                 {box, 0, 0, true});
    for (std::size_t c = 0; c < board.columns.size(); ++c) {
      if (c > 0) beside(0);
      ImGui::PushID(static_cast<int>(c));
      if (tab(canvas, "phase", column_name(canvas, board.columns[c]), high, c == phase_))
        phase_ = c;
      ImGui::PopID();
    }
    end_region(canvas);
    const float width = width_left();
    heights_.measure(canvas, board, boards_.version(), width);
    const BoardColumn& column = board.columns[phase_];
    paragraph(canvas, head_facts(canvas, column), true);
    if (column.items.empty()) return paragraph(canvas, canvas.words(words::board_nothing));
    const Box all = next_box(width, heights_.tops(phase_).back());
    show_column(canvas, board, phase_, all);
    ImGui::SetCursorScreenPos({all.x, all.y});
    take_box(canvas, all);
    follow_move(canvas);
  }

  // What is chosen elsewhere, or moved, is in the phase that shows.
  void follow_selection(const Canvas& canvas, const Board& board) {
    const Subject& selection = canvas.workspace.selection;
    if (selection.entity != Entity::activities) return;
    const Activity* activity = find<Activity>(canvas.plan(), selection.id);
    if (activity == nullptr) return;
    const bool as_before = selection.id == followed_ && activity->phase == followed_phase_;
    if (as_before) return;
    for (std::size_t c = 0; c < board.columns.size(); ++c)
      if (board.columns[c].phase == activity->phase) phase_ = c;
  }

  // The keyboard goes along with a card that was moved by keys.
  void follow_move(Canvas& canvas) {
    if (wanted_ != 0) canvas.focus_wanted = std::exchange(wanted_, 0);
    const Subject& selection = canvas.workspace.selection;
    const Activity* activity = selection.entity == Entity::activities
                                   ? find<Activity>(canvas.plan(), selection.id)
                                   : nullptr;
    followed_ = activity ? activity->id : Id{};
    followed_phase_ = activity ? activity->phase : Phase::none;
  }

  void show_all(Canvas& canvas, const Board& board, float one) {
    if (!canvas.around.touch) paragraph(canvas, canvas.words(words::board_keys), true);
    heights_.measure(canvas, board, boards_.version(), one - 2 * column_edge);
    float highest = 0;
    for (std::size_t c = 0; c < board.columns.size(); ++c)
      highest = std::max(highest, heights_.tops(c).back());
    const float left = std::max(360.0F, ImGui::GetContentRegionAvail().y - 4);
    const Box outer = next_box(0, left);
    begin_region(canvas, "board", NodeRole::group, canvas.words(words::view_board_name),
                 {outer, canvas.style.paper, 0, true});
    const ImVec2 origin = ImGui::GetCursorScreenPos();
    ImGui::Dummy({1, std::max(head_high + highest + column_gap, outer.height - 1)});
    for (std::size_t c = 0; c < board.columns.size(); ++c) {
      const float x = origin.x + static_cast<float>(c) * (one + column_gap);
      const float high = std::max(head_high + highest + column_gap, outer.height - 2);
      paint_box(canvas, {x, origin.y, one, high}, canvas.style.shade, Style::radius + 2);
    }
    ImGui::PushClipRect({outer.x, outer.y + head_high},
                        {outer.x + outer.width, outer.y + outer.height}, true);
    canvas.under_heading = head_high;
    for (std::size_t c = 0; c < board.columns.size(); ++c)
      show_column(canvas, board, c,
                  {origin.x + static_cast<float>(c) * (one + column_gap) + column_edge,
                   origin.y + head_high, one - 2 * column_edge, heights_.tops(c).back()});
    canvas.under_heading = 0;
    ImGui::PopClipRect();
    for (std::size_t c = 0; c < board.columns.size(); ++c)
      paint_head(canvas, board.columns[c],
                 {origin.x + static_cast<float>(c) * (one + column_gap), outer.y, one, head_high});
    show_drag(canvas, board, {origin.x, outer.y, one, outer.height});
    end_region(canvas);
    follow_move(canvas);
  }

  // A card that the pointer has hold of: where it would go, and going there when it is let go. The
  // arrows on the card do the same.
  void show_drag(Canvas& canvas, const Board& board, Box first) {
    const Id id = std::exchange(dragged_, {});
    const Activity* activity = find<Activity>(canvas.plan(), id);
    if (activity == nullptr || canvas.workspace.read_only()) return;
    const float step = first.width + column_gap;
    const float place =
        std::clamp((drag_.x - first.x) / step, 0.0F, static_cast<float>(board.columns.size()) - 1);
    const auto c = static_cast<std::size_t>(place);
    const Phase to = board.columns[c].phase;
    const float x = first.x + step * static_cast<float>(c);
    paint_frame(canvas, {x + 1, first.y + 1, first.width - 2, first.height - 3},
                canvas.style.accent, Style::radius + 2, 2);
    const Box ghost{drag_box_.x + drag_.dx, drag_box_.y + drag_.dy, drag_box_.width, 44};
    paint_box(canvas, ghost, canvas.style.raised, Style::radius);
    paint_frame(canvas, ghost, canvas.style.accent, Style::radius, 2);
    paint_text_in(canvas, {ghost.x + 12, ghost.y, ghost.width - 24, ghost.height}, activity->title,
                  canvas.style.ink, Style::body, true);
    if (!drag_.dropped || to == Phase::none || to == activity->phase) return;
    canvas.run("activity.set_phase",
               {{{"row", std::string(id.view())},
                 {"phase", ChoiceOf<Phase>::values[static_cast<std::size_t>(to)]}}});
  }

  static std::string head_facts(const Canvas& canvas, const BoardColumn& column) {
    std::string facts = canvas.words(words::overview_progress(column.done, column.activities));
    if (column.hours.milli != 0) add_fact(facts, hours(canvas.language(), column.hours));
    return facts;
  }

  // The names of the phases stay in sight while the cards scroll under them.
  static void paint_head(Canvas& canvas, const BoardColumn& column, Box box) {
    paint_box(canvas, box, canvas.style.shade, Style::radius + 2);
    paint_text_in(canvas, {box.x + column_edge, box.y + 5, box.width - 2 * column_edge, 22},
                  column_name(canvas, column), canvas.style.ink, Style::body, true);
    paint_text_in(canvas, {box.x + column_edge, box.y + 25, box.width - 2 * column_edge, 16},
                  head_facts(canvas, column), canvas.style.muted, Style::small);
  }

  void show_column(Canvas& canvas, const Board& board, std::size_t c, Box all) {
    const BoardColumn& column = board.columns[c];
    const std::string name = canvas.words(
        words::board_column(column.done, column_name(canvas, column), column.activities));
    // A card is the same node however the phases stand, so that it keeps the keyboard.
    ImGui::PushOverrideID(ImHashStr("board-cards"));
    const std::string key = "column" + std::to_string(c);
    const NodeId list = id_of(key);
    Node& node = canvas.add(plain_node(list, NodeRole::group, name, all));
    node.count = column.activities;
    canvas.open(list);
    if (column.items.empty())
      paint_wrapped(canvas, {all.x, all.y, all.width, 44}, canvas.words(words::board_nothing),
                    canvas.style.muted, Style::small);
    const std::vector<float>& tops = heights_.tops(c);
    const Box seen = visible_part();
    const auto at = [&](float y) {
      const auto after = std::upper_bound(tops.begin(), tops.end(), y - all.y);
      return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - tops.begin() - 1, 0));
    };
    const std::size_t first = at(seen.y) - std::min<std::size_t>(at(seen.y), 1);
    const std::size_t end = std::min(column.items.size(), at(seen.y + seen.height) + 2);
    for (std::size_t i = first; i < end; ++i)
      show_item(canvas, key, column.items[i],
                {all.x, all.y + tops[i], all.width, tops[i + 1] - tops[i]});
    show_chosen_elsewhere(canvas, key, column, {first, end}, all, tops);
    canvas.close();
    ImGui::PopID();
  }

  // The card that is chosen is there for the keyboard, even when it is scrolled out of sight.
  void show_chosen_elsewhere(Canvas& canvas, const std::string& key, const BoardColumn& column,
                             RowHeights::Range seen, Box all, const std::vector<float>& tops) {
    const Subject& selection = canvas.workspace.selection;
    if (selection.entity != Entity::activities) return;
    for (std::size_t i = 0; i < column.items.size(); ++i)
      if ((i < seen.first || i >= seen.end) && column.items[i].activity == selection.id) {
        show_item(canvas, key, column.items[i],
                  {all.x, all.y + tops[i], all.width, tops[i + 1] - tops[i]});
        return;
      }
  }

  void show_item(Canvas& canvas, const std::string& column, const BoardItem& item, Box box) {
    if (item.activity.empty()) {
      const std::string name = goal_name(canvas, item.goal);
      paint_wrapped(canvas, {box.x + 2, box.y + goal_gap, box.width - 4, box.height - goal_gap - 8},
                    name, canvas.style.muted, Style::small, true);
      Node node =
          plain_node(id_of(column + std::string(item.goal.view())), NodeRole::heading, name, box);
      node.level = 3;
      canvas.add(std::move(node));
      return;
    }
    const Activity* activity = find<Activity>(canvas.plan(), item.activity);
    if (activity == nullptr) return;
    const bool moved = item.activity == followed_ && activity->phase != followed_phase_;
    box.height -= card_gap;
    const Id id = activity->id;
    const BoardCard::Shown shown = card_.show(canvas, *activity, box);
    if (shown.wanted != 0) wanted_ = shown.wanted;
    if (shown.drag.dragging) {
      dragged_ = id;
      drag_ = shown.drag;
      drag_box_ = box;
    }
    ImGui::PushID(std::string(item.activity.view()).c_str());
    if (moved && shown.wanted == 0 && canvas.focused == id_of("card")) wanted_ = id_of("card");
    ImGui::PopID();
  }

  ListView list_;
  Boards boards_;
  BoardHeights heights_;
  BoardCard card_;
  Id goal_;
  std::size_t phase_ = 0;
  NodeId wanted_ = 0;  // what the keyboard goes along with
  Id followed_;
  Phase followed_phase_{};
  Id dragged_;
  DragState drag_;
  Box drag_box_;
};

}  // namespace

std::unique_ptr<Page> make_board_page() { return std::make_unique<BoardPage>(); }

}  // namespace koers
