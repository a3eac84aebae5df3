// The documents of the workspace: opening, closing, files. The device keeps a plan that is open;
// nothing takes its place on the screen before all of it is kept.
#include <algorithm>
#include <utility>

#include "app/answer_file.h"
#include "app/kept_files.h"
#include "app/problem_words.h"
#include "app/replay.h"
#include "app/workspace.h"
#include "base/ascii.h"
#include "format/plan_file.h"
#include "text/words.h"

namespace koers {

namespace {

// How long one waits for the device before it is asked what to do.
constexpr double patience_ms = 2'000;

// Files that follow one another so soon were chosen together.
constexpr double together_ms = 1'500;

// A plan goes on without what it refers to in vain; a package is not taken in by halves.
const Problem* broken_reference(const Problems& problems) {
  const auto found = std::find_if(problems.begin(), problems.end(), [](const Problem& problem) {
    return problem.code == "unknown_reference";
  });
  return found == problems.end() ? nullptr : &*found;
}

}  // namespace

std::string file_name_of(std::initializer_list<std::string> parts) {
  std::string name;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!name.empty()) name += '-';
    for (char c : fold(part)) {
      const bool plain = (c >= 'a' && c <= 'z') || is_digit(c);
      if (plain)
        name += c;
      else if (!name.empty() && name.back() != '-')
        name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
  }
  return name.empty() ? "koers" : name;
}

Key words_of(StoreState state) {
  switch (state) {
    case StoreState::quota:
      return words::save_full;
    case StoreState::lost:
      return words::store_reader;
    case StoreState::corrupt:
      return words::store_unreadable;
    case StoreState::blocked:
      return words::store_blocked;
    case StoreState::missing:
      return words::store_missing;
    default:
      return words::store_unavailable;
  }
}

// What is wrong is said once; the state beside the name of the plan goes on saying that it is.
void Workspace::store_answered() {
  const bool failed = autosave_.state() == SaveState::failed;
  const StoreState trouble = failed ? autosave_.trouble() : StoreState::done;
  if (const StoreState before = std::exchange(told_, trouble); failed && trouble != before)
    tell(words_of(trouble), Severity::error);
  go_on_or_ask(false);
}

// --- one document gives way to another -----------------------------------------------------------

void Workspace::leave(std::function<void()> go_on) {
  if (!open_ || autosave_.safe(document())) return go_on();
  leaving_ = std::move(go_on);
  leave_by_ms_ = ports_.world.milliseconds() + patience_ms;
  autosave_.flush(document());
  if (!autosave_.waiting()) go_on_or_ask(true);
}

void Workspace::go_on_or_ask(bool late) {
  if (!leaving_) return;
  const bool safe = !open_ || autosave_.safe(document());
  if (!safe && !late && autosave_.waiting()) return;
  const std::function<void()> go_on = std::exchange(leaving_, {});
  if (safe) return go_on();
  question = Question{words::confirm_close_unsaved, words::action_file_save,
                      [this, go_on] { save_file(SaveInto::kept, go_on); }};
  ++revision;
}

void Workspace::adopt(Plan plan, bool on_device, bool writer) {
  if (open_) autosave_.flush(document());  // what was typed since `leave` was passed
  const std::string before = open_ ? std::string(document().head->id.view()) : std::string();
  autosave_.follow(plan, on_device ? &plan : nullptr, writer);
  history_ = History(std::move(plan));
  open_ = true;
  opening_.clear();
  file_problems_.clear();
  last_filed_ = {};
  told_ = StoreState::done;
  if (!before.empty() && !shows(before)) ports_.storage.release(before);
  visit_.reset();
  money_year = 0;
  forget_place();
  // A questionnaire is there to be answered, whichever way it was opened.
  if (is_answer_file(document())) begin_round(*this, Round::Kind::statements);
  ++revision;
}

// The screen without a plan; another tab may write it now.
void Workspace::shut() {
  ports_.storage.release(std::string(document().head->id.view()));
  autosave_.let_go();
  history_ = History();
  last_filed_ = {};
  open_ = false;
  visit_.reset();
  money_year = 0;
  forget_place();
  set_view(View::start);
}

void Workspace::close_plan() {
  leave([this] { shut(); });
}

// A plan that was asked for and is not shown after all is not kept from other tabs.
void Workspace::release_unless_wanted(const std::string& id) {
  if (!shows(id) && id != opening_) ports_.storage.release(id);
}

// --- opening -------------------------------------------------------------------------------------

void Workspace::show_plan(Plan plan, Arrival arrival) {
  leave([this, plan = std::move(plan), arrival = std::move(arrival)] {
    const std::string id(plan.head->id.view());
    adopt(plan, false, true);
    ports_.storage.claim(id, [this, id](bool writer) {
      if (shows(id) && !writer) autosave_.become_reader();
      ++revision;
    });
    last_file_ = arrival.filed;
    if (!last_file_.empty()) ports_.storage.filed(id, last_file_);
    arrive(arrival);
  });
}

void Workspace::arrive(const Arrival& arrival) {
  file_problems_ = arrival.problems;
  if (arrival.file != 0) ports_.files.keep(std::string(document().head->id.view()), arrival.file);
  set_view(arrival.view);
  if (arrival.said) tell(*arrival.said);
}

void Workspace::show_stored(const std::string& id, std::function<void()> then) {
  opening_ = id;
  ports_.storage.claim(id, [this, id, then](bool writer) {
    ports_.storage.load(id, [this, id, writer, then](LoadedPlan loaded) {
      if (opening_ != id) return release_unless_wanted(id);
      Replay replay = replayed(loaded);
      if (!replay.plan) {
        opening_.clear();
        release_unless_wanted(id);
        const bool read = loaded.state == StoreState::done;
        if (read) file_problems_ = std::move(replay.problems);
        return tell(words_of(read ? StoreState::corrupt : loaded.state), Severity::error);
      }
      const bool sound = replay.refused.empty();
      if (writer && !sound) ports_.storage.set_aside(id, replay.refused);
      adopt(*std::move(replay.plan), sound || !writer, writer);
      then();
      if (loaded.damaged || !sound) tell(words::store_damaged, Severity::warning);
    });
  });
}

void Workspace::open_stored(const std::string& id) {
  end_visit();
  if (shows(id)) return set_view(View::overview);
  leave([this, id] {
    show_stored(id, [this, id] {
      const auto known = std::find_if(stored.begin(), stored.end(),
                                      [&](const StoredPlan& plan_) { return plan_.id == id; });
      last_file_ = known == stored.end() ? Date{} : Date::from_iso(known->filed);
      set_view(View::overview);
    });
  });
}

void Workspace::opened(FileResult result, const OpenedFile& file) {
  file_over = false;
  if (result == FileResult::cancelled) return;
  message_.reset();
  if (result == FileResult::done)
    open_bytes(file);
  else
    tell(result == FileResult::too_large ? words::problem_too_large : words::file_not_read,
         Severity::error);
  tell_of_several(file.name);
}

// Of files that come together what is said of one would hide what was said of another: when one of
// them was refused, that is what is said.
void Workspace::tell_of_several(const std::string& name) {
  const double now = ports_.world.milliseconds();
  if (now > several_.until_ms) several_ = {};
  several_.until_ms = now + together_ms;
  ++several_.files;
  if (message_ && message_->severity == Severity::error && several_.refused++ == 0)
    several_.first = name + ": " + say(language, message_->phrase);
  if (several_.files > 1 && several_.refused > 0)
    tell(words::file_several(several_.files, several_.first, several_.refused), Severity::error);
}

// A file is for the document, not for what is looked at meanwhile.
void Workspace::open_bytes(const OpenedFile& file) {
  end_visit();
  ReadOutcome read = read_plan(file.bytes);
  if (!read.plan) {
    if (file.file != 0) ports_.files.keep({}, file.file);
    file_problems_ = std::move(read.problems);
    const Problem& worst = file_problems_.front();
    if (worst.where.empty()) return tell(worst);
    return tell(words::place_with_problem(place_words(language, worst.where),
                                          say_named(language, "problem." + worst.code)),
                worst.severity);
  }
  if (is_answer_file(*read.plan)) return open_answer_file(*this, *std::move(read.plan));
  if (is_template_file(*read.plan)) {
    if (file.file != 0) ports_.files.keep({}, file.file);
    return open_template_file(*this, *read.plan);
  }
  if (package_of(*read.plan) != nullptr) {
    if (file.file != 0) ports_.files.keep({}, file.file);
    if (const Problem* broken = broken_reference(read.problems))
      return tell(words::place_with_problem(place_words(language, broken->where),
                                            say(language, words::problem_package_broken)),
                  Severity::error);
    return open_package(*this, *read.plan);
  }
  Arrival arrival{View::overview, {}, {}, std::move(read.problems), file.file};
  if (shows(std::string(read.plan->head->id.view()))) return put_over(*read.plan, arrival);
  ports_.storage.list([this, plan = *std::move(read.plan), arrival = std::move(arrival)](
                          StoreState state, std::vector<StoredPlan> all) mutable {
    for (const StoredPlan& known : all)
      if (known.id == plan.head->id.view()) return open_over(known, plan, arrival);
    const std::string& title = plan.head->title;
    arrival.said =
        arrival.problems.empty() ? words::file_opened(title) : words::file_opened_noticed(title);
    // What the device has of it, if it has, stays there as a restore point.
    if (state != StoreState::done) arrival.said = words_of(state);
    arrival.filed = ports_.world.today();
    show_plan(std::move(plan), std::move(arrival));
  });
}

// A file of a plan that is here already.
void Workspace::open_over(const StoredPlan& known, Plan plan, Arrival arrival) {
  leave([this, known, plan = std::move(plan), arrival = std::move(arrival)] {
    show_stored(known.id, [this, known, plan, arrival] {
      last_file_ = Date::from_iso(known.filed);
      put_over(plan, arrival);
    });
  });
}

// A file of the open plan: what is here stays a restore point, and one step of undo.
void Workspace::put_over(const Plan& file, const Arrival& arrival) {
  end_visit();  // one may have begun since the file was asked for
  arrive(arrival);
  const std::string& title = file.head->title;
  if (equal(document(), file)) return tell(words::file_opened_same(title));
  autosave_.keep_restore_point(document());
  if (commit_version(file, "action.file.opened")) tell(words::file_opened_again(title));
}

void Workspace::restore(const std::string& id, std::int64_t sequence) {
  end_visit();
  ports_.storage.read_restore_point(id, sequence, [this](StoreState state, std::string bytes) {
    if (state != StoreState::done) return tell(words_of(state), Severity::error);
    ReadOutcome read = read_plan(bytes);
    if (!read.plan) {
      tell(words::store_unreadable, Severity::error);
      return;
    }
    const bool same = open_ && read.plan->head->id == document().head->id;
    if (!same) return open_bytes({{}, std::move(bytes)});
    autosave_.keep_restore_point(document());
    if (commit_version(*std::move(read.plan), "action.restore")) tell(words::restore_done);
  });
}

// --- files ---------------------------------------------------------------------------------------

void Workspace::save_file(SaveInto into, std::function<void()> then) {
  const std::string name = proposed_file_name(document(), ports_.world.today());
  const std::string id(document().head->id.view());
  ports_.files.save({id, name, write_plan(document())}, into,
                    [this, then, saved = document()](FileResult result) {
                      if (result == FileResult::changed) {
                        question = Question{words::file_changed, words::file_changed_yes,
                                            [this, then] { save_file(SaveInto::over, then); }};
                        ++revision;
                      }
                      if (result == FileResult::failed) tell(words::file_failed, Severity::error);
                      if (result != FileResult::done) return;
                      file_was_made(saved);
                      tell(words::file_saved(ports_.files.saved_name()));
                      if (then) then();
                    });
}

void Workspace::file_was_made(const Plan& as) {
  const std::string id(as.head->id.view());
  const Date today = ports_.world.today();
  ports_.storage.filed(id, today);
  if (!shows(id)) return;  // another plan was opened while the file was made
  last_filed_ = as;
  last_file_ = today;
  ++revision;
}

// If it is open it is shut first: what is on its way would bring back what is taken off.
void Workspace::take_off(const std::string& id, std::function<void(StoreState)> then) {
  if (shows(id)) shut();
  forget_kept_files(ports_.storage, std::string(school_plan_files) + id + ':');
  ports_.storage.remove(id, [this, then = std::move(then)](StoreState state) {
    then(state);
    refresh_stored();
  });
}

void Workspace::discard_plan() {
  take_off(std::string(document().head->id.view()), [](StoreState) {});
}

void Workspace::forget(const StoredPlan& known) {
  const auto remove = [this, known] {
    take_off(known.id, [this, known](StoreState state) {
      if (state == StoreState::done)
        tell(words::forget_done(known.title));
      else
        tell(words::file_failed, Severity::error);
    });
  };
  const Phrase text = known.filed.empty() ? words::confirm_forget_unsaved(known.title)
                                          : words::confirm_forget(known.title);
  question = Question{text, words::confirm_forget_yes, remove};
  ++revision;
}

void Workspace::save_damaged(const StoredPlan& known) {
  ports_.storage.read_damaged(known.id, [this, known](StoreState state, std::string bytes) {
    if (state != StoreState::done) return tell(words_of(state), Severity::error);
    const std::string name =
        file_name_of({known.school, known.year, say(language, words::start_damaged_file)});
    ports_.files.save({{}, name + ".txt", std::move(bytes)}, SaveInto::fresh,
                      [this, name](FileResult result) {
                        if (result == FileResult::done) tell(words::file_saved(name + ".txt"));
                      });
  });
}

std::string proposed_file_name(const Plan& plan, Date today) {
  const StoredPlan stored = stored_plan(plan);
  return file_name_of({stored.school, stored.year, today.iso()}) + ".koers.json";
}

}  // namespace koers
