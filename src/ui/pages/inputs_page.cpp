// Input: what was said and what was done with it, what waits for an answer first.
#include "app/rows.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/input_cards.h"
#include "ui/list_view.h"
#include "ui/notice.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

struct Choice {
  InputFilter filter;
  const char* id;
  Key words;
};
constexpr Choice choices[] = {{InputFilter::open, "open", words::input_open_ones},
                              {InputFilter::answered, "answered", words::input_answered_ones},
                              {InputFilter::all, "all", words::input_all}};

class InputsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::inputs, "add.inputs", icon::plus);
    search_field(canvas);
    const Ids& found =
        rows_.of(canvas.plan(), Entity::inputs, canvas.language(), canvas.workspace.search);
    if (said_empty(canvas, found, Entity::inputs, words::view_inputs_empty)) return;
    const InputLog& log = log_of(canvas);
    space(2);
    if (log.waits_long > 0)
      notice(canvas, canvas.words(words::input_waiting(log.waits_long)), NoticeKind::late);
    else if (log.open == 0)
      notice(canvas, canvas.words(words::input_done_all), NoticeKind::good);
    show_filter(canvas, log);
    cards_.show(canvas, log, filter_, found);
  }

 private:
  void show_filter(Canvas& canvas, const InputLog& log) {
    const int all = static_cast<int>(log.entries.size());
    begin_group(canvas, "filter", NodeRole::group, canvas.words(words::input_filter));
    for (const Choice& one : choices) {
      const int count = one.filter == InputFilter::all    ? all
                        : one.filter == InputFilter::open ? log.open
                                                          : all - log.open;
      ButtonOptions options;
      options.pressed = filter_ == one.filter;
      options.look = *options.pressed ? ButtonLook::plain : ButtonLook::quiet;
      if (&one != &choices[0]) beside();
      if (button(canvas, one.id, canvas.words(words::input_count(count, canvas.words(one.words))),
                 options))
        filter_ = one.filter;
    }
    end_group(canvas);
  }

  const InputLog& log_of(Canvas& canvas) {
    const Date today = canvas.workspace.ports().world.today();
    if (!made_ || !inputs_.same_as(canvas.plan().inputs) || today != today_) {
      log_ = input_log(canvas.plan(), today);
      inputs_ = canvas.plan().inputs;
      today_ = today;
      made_ = true;
    }
    return log_;
  }

  RowList rows_;
  InputCards cards_;
  InputFilter filter_ = InputFilter::open;
  InputLog log_;
  Table<Input> inputs_;
  Date today_;
  bool made_ = false;
};

}  // namespace

std::unique_ptr<Page> make_inputs_page() { return std::make_unique<InputsPage>(); }

}  // namespace koers
