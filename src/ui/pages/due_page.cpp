// What asks for attention before the next study day.
#include <algorithm>

#include <imgui.h>

#include "app/progress.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/fact_row.h"
#include "ui/icons.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_listed = 80;

const char* icon_of(DueKind kind) {
  switch (kind) {
    case DueKind::begins:
    case DueKind::ends:
      return icon::activity;
    case DueKind::agreement:
      return icon::people;
    case DueKind::decision:
      return icon::board;
    case DueKind::risk:
      return icon::risk;
    case DueKind::measurement:
    case DueKind::status:
      return icon::progress;
  }
  return icon::info;
}

Phrase words_of(Language language, const DueItem& item) {
  const std::string date = date_in_year(language, item.date);
  switch (item.kind) {
    case DueKind::begins:
      return words::due_begins(date);
    case DueKind::ends:
      return words::due_ends(date);
    case DueKind::agreement:
      return words::due_agreement(date);
    case DueKind::decision:
      return words::due_decision(date);
    case DueKind::risk:
      return words::due_risk(date);
    case DueKind::measurement:
      return words::due_measurement;
    case DueKind::status:
      return words::due_status;
  }
  return words::due_status;
}

class DuePage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::due);
    const Due& due = facts_.due(canvas.plan(), canvas.workspace.ports().world.today());
    show_until(canvas, due);
    space(4);
    if (due.items.empty()) {
      begin_card(canvas, "none");
      paragraph(canvas, canvas.words(words::view_due_empty));
      end_card(canvas);
      return;
    }
    begin_card(canvas, "items");
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {Style::gap, 2});
    for (std::size_t i = 0; i < std::min(most_listed, due.items.size()); ++i)
      show_item(canvas, due.items[i], static_cast<int>(i));
    ImGui::PopStyleVar();
    if (due.items.size() > most_listed)
      paragraph(canvas,
                canvas.words(words::due_more(static_cast<int>(due.items.size() - most_listed))),
                true);
    end_card(canvas);
  }

 private:
  static void show_until(Canvas& canvas, const Due& due) {
    const Moment* moment = find<Moment>(canvas.plan(), due.moment);
    const std::string date = date_long(canvas.language(), due.until);
    paragraph(canvas, canvas.words(moment ? words::due_until(date, moment->title)
                                          : words::due_until_date(date)));
  }

  static void show_item(Canvas& canvas, const DueItem& item, int index) {
    std::string said = canvas.words(words_of(canvas.language(), item));
    add_fact(said, item.who);
    fact_row(canvas, index, {icon_of(item.kind), item.text, said, item.subject, item.late});
  }

  ProgressFacts facts_;
};

}  // namespace

std::unique_ptr<Page> make_due_page() { return std::make_unique<DuePage>(); }

}  // namespace koers
