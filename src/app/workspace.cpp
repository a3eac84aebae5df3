#include "app/workspace.h"

#include <algorithm>
#include <utility>

#include "app/kept_files.h"
#include "app/region.h"
#include "app/step_words.h"
#include "base/order.h"
#include "edit/status_log.h"
#include "edit/support.h"
#include "text/speech.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr double message_ms = 6'000;

}  // namespace

Workspace::Workspace(Ports ports, std::uint64_t seed)
    : ports_(ports), ids_(seed), autosave_(ports.storage) {
  autosave_.answered = [this] { store_answered(); };
}

void Workspace::tell(Phrase phrase, Severity severity) {
  message_ = Message{std::move(phrase), severity, ports_.world.milliseconds() + message_ms};
  ++revision;
}

void Workspace::tell(const Problem& problem) {
  const std::optional<Key> key = find_key("problem." + problem.code);
  tell(key ? Phrase(*key) : Phrase(words::problem_unknown), problem.severity);
}

bool Workspace::commit(Result<Plan> changed, std::string label, std::string merge_key) {
  if (const auto reason = read_only_because()) {
    tell(*reason, Severity::warning);
    return false;
  }
  if (!changed) {
    tell(changed.problem());
    return false;
  }
  // What follows from the change belongs to it: undo takes back both.
  Plan next = with_regional_holidays(plan(), std::move(changed.value()), language);
  next = with_poll_means(plan(), std::move(next));
  next = with_status_log(history_.before_step(merge_key), std::move(next), ports_.world.today());
  put(std::move(next), std::move(label), std::move(merge_key));
  return true;
}

bool Workspace::commit_version(Plan version, std::string label) {
  if (const auto reason = read_only_because()) {
    tell(*reason, Severity::warning);
    return false;
  }
  put(std::move(version), std::move(label), {});
  return true;
}

void Workspace::put(Plan plan, std::string label, std::string merge_key) {
  history_.push(std::move(plan), std::move(label), std::move(merge_key), selection);
  changed_now();
}

// What the screen says of saving is true from the very moment of an edit.
void Workspace::changed_now() {
  autosave_.tick(document(), ports_.world.milliseconds());
  ++revision;
}

std::string Workspace::undo_words() const {
  return step_words(language, history_.plan_before(), document(), history_.undo_label());
}

std::string Workspace::redo_words() const {
  return step_words(language, document(), history_.plan_after(), history_.redo_label());
}

// What was selected when the step was done is selected again, so that one sees what comes back.
void Workspace::undo() {
  if (!history_.can_undo() || read_only()) return;
  const std::string words = undo_words();
  const Subject was = history_.undo_selected();
  history_.undo();
  if (!was.id.empty() && plan().table(was.entity).find(was.id) != nullptr) selection = was;
  changed_now();
  tell(words::undo_done(words));
}

void Workspace::redo() {
  if (!history_.can_redo() || read_only()) return;
  const std::string words = redo_words();
  history_.redo();
  changed_now();
  tell(words::redo_done(words));
}

double Workspace::tick() {
  const double now = ports_.world.milliseconds();
  double wake = autosave_.tick(document(), now);
  if (leaving_ && now >= leave_by_ms_) go_on_or_ask(true);
  if (leaving_) wake = wake < 0 ? leave_by_ms_ - now : std::min(wake, leave_by_ms_ - now);
  if (message_ && now >= message_->until_ms) {
    message_.reset();
    ++revision;
  }
  // It is no hurry: what was said before is read to its end.
  if (!message_ && std::exchange(offline_ready, false)) tell(words::offline_ready);
  if (message_) {
    const double left = message_->until_ms - now;
    wake = wake < 0 ? left : std::min(wake, left);
  }
  // The clock of the conversation is looked at.
  const double second = view == View::talk ? talk.clock.next_tick(now) : -1;
  if (second >= 0) wake = wake < 0 ? second : std::min(wake, second);
  return wake;
}

std::optional<Key> Workspace::read_only_because() const {
  if (visit_) return words::visit_reader;
  if (reads()) return words::store_reader;
  return std::nullopt;
}

void Workspace::visit(Plan plan, Phrase what) {
  visit_ = Visit{std::move(plan), std::move(what), visit_ ? visit_->from : view};
  forget_place();
  set_view(View::overview);
}

void Workspace::end_visit() {
  if (!visit_) return;
  const View from = visit_->from;
  visit_.reset();
  forget_place();
  set_view(from);
}

// What belongs to the plan that was shown until now.
void Workspace::forget_place() {
  selection = {};
  search.clear();
  school_plan = {};
  round.reset();
}

void Workspace::open(Subject row, const char* field) {
  selection = row;
  focus_field = field == nullptr ? FieldWanted{} : FieldWanted{row, field};
  ++revision;
}

void Workspace::open_added(Subject row) {
  open(row);
  focus_field = {row};
}

void Workspace::set_view(View next) {
  if (next != view) search.clear();  // it narrowed the lists of the view that is left
  view = next;
  ++revision;
  if (next == View::start) refresh_stored();
}

void Workspace::set_language(Language next) {
  wanted_language_ = next;
  if (!speaks(next)) {
    ports_.files.bring(Shipped::words, std::string(code_of(next)),
                       [this, next](FileResult result, OpenedFile file) {
                         if (wanted_language_ != next) return;  // another was chosen meanwhile
                         if (result != FileResult::done)
                           tell(words::file_no_language, Severity::error);
                         else if (learn(next, std::move(file.bytes)))
                           set_language(next);
                         else
                           tell(words::file_new_language, Severity::error);
                       });
    return;
  }
  language = next;
  ports_.world.setting("language", code_of(next));
  ++revision;
}

void Workspace::set_look(Look next) {
  look = next;
  ports_.world.setting("look", look_names[static_cast<std::size_t>(next)]);
  ++revision;
}

void Workspace::refresh_stored() {
  ports_.storage.list([this](StoreState state, std::vector<StoredPlan> plans) {
    stored_state = state;
    std::erase_if(plans, [](const StoredPlan& stored_) { return is_kept_file(stored_.id); });
    put_in_order(plans,
                 [](const StoredPlan& a, const StoredPlan& b) { return a.changed > b.changed; });
    stored = std::move(plans);
    ++revision;
  });
}

void Workspace::show_restore_points(const std::string& plan) {
  restore_points_of.clear();
  ++revision;
  if (plan.empty()) return;
  ports_.storage.restore_points(plan,
                                [this, plan](StoreState state, std::vector<RestorePoint> points) {
                                  if (state != StoreState::done)
                                    return tell(words_of(state), Severity::error);
                                  restore_points = std::move(points);
                                  restore_points_of = plan;
                                  ++revision;
                                });
}

}  // namespace koers
