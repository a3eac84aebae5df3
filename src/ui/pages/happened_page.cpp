// What happened in the year so far, month by month, the last first.
#include <algorithm>

#include <imgui.h>

#include "app/happened.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_told = 120;

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
    const std::size_t shown = std::min(most_told, all.size());
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
    heading(canvas, month_long(canvas.language(), Month::of(all[first].date)), 2);
    begin_card(canvas, "month" + std::to_string(first));
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
    for (std::size_t i = first; i < end; ++i) happened_row(canvas, static_cast<int>(i), all[i]);
    ImGui::PopStyleVar();
    end_card(canvas);
  }

  HappenedOnes ones_;
};

}  // namespace

std::unique_ptr<Page> make_happened_page() { return std::make_unique<HappenedPage>(); }

}  // namespace koers
