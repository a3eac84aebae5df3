// The statements themselves: at most sixteen, to be changed until they fit the school.
#include "app/voices_actions.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

class StatementsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    const std::size_t count = canvas.plan().statements.size();
    page_title(canvas, View::statements, "add.statements", icon::plus);
    const std::string label = canvas.words(action_words("baseline.defaults"));
    beside_if_fits(text_width(canvas, label, Style::body) + 60);
    ButtonOptions options;
    options.icon = icon::copy;
    action_button(canvas, "baseline.defaults", options);
    if (count > most_statements)
      paragraph(canvas,
                canvas.words(words::baseline_many_statements(static_cast<std::int64_t>(count))));
    list_.show(canvas, Entity::statements, words::view_statements_empty);
  }

 private:
  ListView list_;
};

}  // namespace

std::unique_ptr<Page> make_statements_page() { return std::make_unique<StatementsPage>(); }

}  // namespace koers
