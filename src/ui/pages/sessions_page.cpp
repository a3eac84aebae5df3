// Work sessions: what came out of working on the plan together, and the days of the calendar of
// which that is not written down yet.
#include <algorithm>

#include "app/cells.h"
#include "app/new_involvement.h"
#include "text/formats.h"
#include "text/words.h"
#include "ui/icons.h"
#include "ui/list_view.h"
#include "ui/pages/pages.h"

namespace koers {

namespace {

constexpr std::size_t most_offered = 3;

std::string attended_text(const Canvas& canvas, Id row) {
  std::int64_t sum = 0;
  if (const Session* session = find<Session>(canvas.plan(), row))
    for (const Attendance& attendance : session->participants) sum += attendance.count;
  return sum > 0 ? number(canvas.language(), sum) : std::string();
}

std::string input_text(const Canvas& canvas, Id row) {
  std::int64_t count = 0;
  for (const Input& input : canvas.plan().inputs) count += input.session == row ? 1 : 0;
  return count > 0 ? number(canvas.language(), count) : std::string();
}

void show_offer(Canvas& canvas, const Ids& moments) {
  if (moments.empty()) return;
  space(4);
  begin_card(canvas, "calendar");
  heading(canvas, canvas.words(words::session_from_calendar), 2);
  paragraph(canvas, canvas.words(words::session_from_calendar_text), true);
  for (std::size_t i = 0; i < std::min(most_offered, moments.size()); ++i) {
    const Moment* moment = find<Moment>(canvas.plan(), moments[i]);
    if (moment == nullptr) continue;
    ButtonOptions options;
    options.icon = icon::plus;
    options.look = ButtonLook::row;
    options.width = width_left();
    options.disabled = canvas.workspace.read_only();
    std::string title = moment->title;
    if (title.empty()) title = entity_name(canvas.language(), Entity::moments, false);
    options.trailing = date_in_year(canvas.language(), moment->start);
    if (button(canvas, moments[i].view(), canvas.words(words::session_make(title)), options)) {
      canvas.run("session.from_moment", {{{"moment", std::string(moments[i].view())}}});
      break;
    }
  }
  end_card(canvas);
}

class SessionsPage : public Page {
 public:
  void show(Canvas& canvas) override {
    page_title(canvas, View::sessions, "add.sessions", icon::plus);
    search_field(canvas);
    show_offer(canvas, offered(canvas));
    const GridExtra extra[] = {{canvas.words(words::session_attended), 92, attended_text, {}},
                               {canvas.words(words::session_input), 78, input_text, {}}};
    list_.show(canvas, Entity::sessions, words::view_sessions_empty, {extra, true});
  }

 private:
  const Ids& offered(Canvas& canvas) {
    const Plan& plan = canvas.plan();
    const Date today = canvas.workspace.ports().world.today();
    if (!made_ || today != today_ || !moments_.same_as(plan.moments) ||
        !sessions_.same_as(plan.sessions) || head_ != plan.head) {
      offered_ = moments_without_session(plan, today);
      moments_ = plan.moments;
      sessions_ = plan.sessions;
      head_ = plan.head;
      today_ = today;
      made_ = true;
    }
    return offered_;
  }

  ListView list_;
  Ids offered_;
  Table<Moment> moments_;
  Table<Session> sessions_;
  std::shared_ptr<const PlanHead> head_;
  Date today_;
  bool made_ = false;
};

}  // namespace

std::unique_ptr<Page> make_sessions_page() { return std::make_unique<SessionsPage>(); }

}  // namespace koers
