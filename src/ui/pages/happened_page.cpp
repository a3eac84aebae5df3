// What happened in the year so far, month by month, the last first.
#include <algorithm>

#include <imgui.h>

#include "app/cells.h"
#include "app/happened.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_shown = 120;

const char* icon_of(HappenedKind kind) {
  switch (kind) {
    case HappenedKind::status:
      return icon::activity;
    case HappenedKind::progress:
    case HappenedKind::measurement:
      return icon::progress;
    case HappenedKind::gate:
      return icon::arrow_right;
    case HappenedKind::session:
    case HappenedKind::poll:
      return icon::people;
    case HappenedKind::request:
      return icon::board;
  }
  return icon::info;
}

class HappenedPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::happened);
    const std::vector<Happened>& all =
        ones_.of(canvas.plan(), canvas.language(), canvas.workspace.today());
    if (all.empty()) {
      begin_card(canvas, "none");
      paragraph(canvas, canvas.words(words::view_happened_empty));
      return end_card(canvas);
    }
    const std::size_t shown = std::min(most_shown, all.size());
    for (std::size_t first = 0; first < shown;) {
      const Month month = Month::of(all[first].date);
      std::size_t end = first;
      while (end < shown && Month::of(all[end].date) == month) ++end;
      show_month(canvas, all, first, end);
      first = end;
    }
    if (all.size() > shown)
      paragraph(canvas, canvas.words(words::due_more(static_cast<int>(all.size() - shown))), true);
  }

 private:
  static void show_month(Canvas& canvas, const std::vector<Happened>& all, std::size_t first,
                         std::size_t end) {
    const Date date = all[first].date;
    heading(canvas, month_name(canvas.language(), date.month()) + ' ' + std::to_string(date.year()),
            2);
    begin_card(canvas, "month" + std::to_string(first));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
    for (std::size_t i = first; i < end; ++i) {
      const Happened& one = all[i];
      std::string said = date_in_year(canvas.language(), one.date);
      if (!one.said.empty()) add_fact(said, one.said);
      const std::string what =
          one.what.empty() ? entity_name(canvas.language(), one.subject.entity, false) : one.what;
      fact_row(canvas, static_cast<int>(i), {icon_of(one.kind), what, said, one.subject, false});
    }
    ImGui::PopStyleVar();
    end_card(canvas);
  }

  HappenedOnes ones_;
};

}  // namespace

std::unique_ptr<Page> make_happened_page() { return std::make_unique<HappenedPage>(); }

}  // namespace koers
