#include "app/workspace.h"

#include <algorithm>
#include <utility>

#include "format/plan_file.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr double message_ms = 6'000;

// Replays what the device kept. A patch that cannot be read ends the replay: what came before
// stands.
std::optional<Plan> replayed(const LoadedPlan& loaded, Problems& problems) {
  ReadOutcome read = read_plan(loaded.snapshot);
  problems = std::move(read.problems);
  if (!read.plan) return std::nullopt;
  Plan plan = *std::move(read.plan);
  for (const std::string& patch : loaded.patches) {
    Result<Plan> next = apply_patch(plan, patch);
    if (!next) {
      problems.push_back(next.problem());
      break;
    }
    plan = std::move(next.value());
  }
  return plan;
}

// Letters and digits that every system takes in a name, the parts with a dash between them.
std::string file_name_of(std::initializer_list<std::string> parts) {
  std::string name;
  for (const std::string& part : parts) {
    if (part.empty()) continue;
    if (!name.empty()) name += '-';
    for (char c : fold(part)) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (plain)
        name += c;
      else if (!name.empty() && name.back() != '-')
        name += '-';
    }
    while (name.ends_with('-')) name.pop_back();
  }
  return name.empty() ? "koers" : name;
}

}  // namespace

Workspace::Workspace(Ports ports, std::uint64_t seed)
    : ports_(ports), ids_(seed), autosave_(ports.storage) {}

void Workspace::tell(Phrase phrase, Severity severity) {
  message_ = Message{std::move(phrase), severity, ports_.world.milliseconds() + message_ms};
  ++revision;
}

void Workspace::tell(const Problem& problem) {
  const std::optional<Key> key = find_key("problem." + problem.code);
  tell(key ? Phrase(*key) : Phrase(words::problem_unknown), problem.severity);
}

void Workspace::adopt(Plan plan, bool on_device, bool writer) {
  autosave_.follow(plan, on_device ? &plan : nullptr, writer);
  history_ = History(std::move(plan));
  open_ = true;
  selection = {};
  search.clear();
  ++revision;
}

void Workspace::show_plan(Plan plan) {
  const std::string id(plan.head->id.view());
  adopt(std::move(plan), false, true);
  last_file_ = {};
  ports_.storage.claim(id, [this, id](bool writer) {
    if (open_ && this->plan().head->id.view() == id && !writer) autosave_.become_reader();
    ++revision;
  });
  set_view(View::vision);
}

void Workspace::read_stored(const std::string& id, std::function<void(Plan, bool)> then) {
  ports_.storage.claim(id, [this, id, then](bool writer) {
    ports_.storage.load(id, [this, writer, then](LoadedPlan loaded) {
      Problems problems;
      std::optional<Plan> plan = replayed(loaded, problems);
      if (!plan) {
        file_problems_ = std::move(problems);
        tell(words::store_unreadable, Severity::error);
        return;
      }
      then(*std::move(plan), writer);
      if (loaded.damaged) tell(words::store_damaged, Severity::warning);
    });
  });
}

void Workspace::open_stored(const std::string& id) {
  read_stored(id, [this, id](Plan plan, bool writer) {
    adopt(std::move(plan), true, writer);
    const auto known = std::find_if(stored.begin(), stored.end(),
                                    [&](const StoredPlan& plan_) { return plan_.id == id; });
    last_file_ = known == stored.end() ? Date{} : Date::from_iso(known->filed);
    set_view(View::overview);
  });
}

void Workspace::opened(FileResult result, const OpenedFile& file) {
  file_over = false;
  if (result == FileResult::done) return open_bytes(file);
  if (result == FileResult::cancelled) return;
  tell(result == FileResult::too_large ? words::problem_too_large : words::file_not_read,
       Severity::error);
}

void Workspace::save_file(SaveInto into) {
  const std::string name = proposed_file_name(plan(), ports_.world.today());
  const std::string id(plan().head->id.view());
  ports_.files.save({id, name, write_plan(plan())}, into, [this, name](FileResult result) {
    if (result == FileResult::changed) {
      question = Question{words::file_changed, words::file_changed_yes,
                          [this] { save_file(SaveInto::over); }};
      ++revision;
    }
    if (result == FileResult::failed) tell(words::file_failed, Severity::error);
    if (result != FileResult::done) return;
    file_was_made();
    tell(words::file_saved(name));
  });
}

void Workspace::open_bytes(const OpenedFile& file) {
  ReadOutcome read = read_plan(file.bytes);
  file_problems_ = std::move(read.problems);
  if (!read.plan) {
    tell(file_problems_.front());
    return;
  }
  ports_.storage.list([this, plan = *std::move(read.plan)](std::vector<StoredPlan> all) {
    for (const StoredPlan& known : all)
      if (known.id == plan.head->id.view()) return open_over(known, plan);
    show_plan(plan);
    last_file_ = ports_.world.today();
    set_view(View::overview);
    tell(words::file_opened(plan.head->title));
  });
}

// A file of a plan that is here already: what is here stays a restore point, and one step of undo.
void Workspace::open_over(const StoredPlan& known, Plan plan) {
  read_stored(known.id, [this, known, plan = std::move(plan)](Plan here, bool writer) {
    const bool same = equal(here, plan);
    adopt(std::move(here), true, writer);
    last_file_ = Date::from_iso(known.filed);
    set_view(View::overview);
    const std::string& title = plan.head->title;
    if (same) return tell(words::file_opened_same(title));
    autosave_.keep_restore_point(this->plan());
    if (commit(plan, "action.file.opened")) tell(words::file_opened_again(title));
  });
}

void Workspace::file_was_made() {
  last_file_ = ports_.world.today();
  ports_.storage.filed(std::string(plan().head->id.view()), last_file_);
  ++revision;
}

void Workspace::forget(const StoredPlan& known) {
  const auto remove = [this, known] {
    if (open_ && plan().head->id.view() == known.id) close_plan();
    ports_.storage.remove(known.id, [this, known](StoreState state) {
      if (state == StoreState::done)
        tell(words::forget_done(known.title));
      else
        tell(words::file_failed, Severity::error);
      refresh_stored();
    });
  };
  const Phrase text = known.filed.empty() ? words::confirm_forget_unsaved(known.title)
                                          : words::confirm_forget(known.title);
  question = Question{text, words::confirm_forget_yes, remove};
  ++revision;
}

void Workspace::save_damaged(const StoredPlan& known) {
  ports_.storage.read_damaged(known.id, [this, known](std::string bytes) {
    const std::string name =
        file_name_of({known.school, known.year, say(language, words::start_damaged_file)});
    ports_.files.save({{}, name + ".txt", std::move(bytes)}, SaveInto::fresh,
                      [this, name](FileResult result) {
                        if (result == FileResult::done) tell(words::file_saved(name + ".txt"));
                      });
  });
}

void Workspace::restore(const std::string& id, std::int64_t sequence) {
  ports_.storage.read_restore_point(id, sequence, [this](std::string bytes) {
    ReadOutcome read = read_plan(bytes);
    if (!read.plan) {
      tell(words::store_unreadable, Severity::error);
      return;
    }
    const bool same = open_ && read.plan->head->id == plan().head->id;
    if (!same) return open_bytes({{}, std::move(bytes)});
    autosave_.keep_restore_point(plan());
    if (commit(*std::move(read.plan), "action.restore")) tell(words::restore_done);
  });
}

void Workspace::close_plan() {
  autosave_.flush(plan());
  autosave_.let_go();
  history_ = History();
  open_ = false;
  selection = {};
  set_view(View::start);
}

bool Workspace::commit(Result<Plan> changed, std::string label, std::string merge_key) {
  if (read_only()) {
    tell(words::store_reader, Severity::warning);
    return false;
  }
  if (!changed) {
    tell(changed.problem());
    return false;
  }
  history_.push(std::move(changed.value()), std::move(label), std::move(merge_key));
  changed_now();
  return true;
}

// What the screen says of saving is true from the very moment of an edit.
void Workspace::changed_now() {
  autosave_.tick(plan(), ports_.world.milliseconds());
  ++revision;
}

void Workspace::undo() {
  if (!history_.can_undo() || read_only()) return;
  const std::string label = history_.undo_label();
  history_.undo();
  changed_now();
  tell(words::undo_done(say_named(language, label)));
}

void Workspace::redo() {
  if (!history_.can_redo() || read_only()) return;
  const std::string label = history_.redo_label();
  history_.redo();
  changed_now();
  tell(words::redo_done(say_named(language, label)));
}

double Workspace::tick() {
  const double now = ports_.world.milliseconds();
  double wake = autosave_.tick(plan(), now);
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
  return wake;
}

void Workspace::take_over() {
  const std::string id(plan().head->id.view());
  ports_.storage.take_over(id, [this, id](bool taken) {
    if (!taken) {
      tell(words::store_not_taken_over, Severity::warning);
      return;
    }
    // The other tab may have written since: what is on the device is the truth.
    ports_.storage.load(id, [this](LoadedPlan loaded) {
      Problems problems;
      std::optional<Plan> plan = replayed(loaded, problems);
      if (plan) adopt(*std::move(plan), true, true);
      tell(words::store_taken_over);
    });
  });
}

void Workspace::set_view(View next) {
  if (next != view) search.clear();  // it narrowed the lists of the view that is left
  view = next;
  ++revision;
  if (next == View::start) refresh_stored();
}

void Workspace::set_language(Language next) {
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
  ports_.storage.list([this](std::vector<StoredPlan> plans) {
    std::sort(plans.begin(), plans.end(),
              [](const StoredPlan& a, const StoredPlan& b) { return a.changed > b.changed; });
    stored = std::move(plans);
    ++revision;
  });
}

void Workspace::show_restore_points(const std::string& plan) {
  restore_points_of.clear();
  ++revision;
  if (plan.empty()) return;
  ports_.storage.restore_points(plan, [this, plan](std::vector<RestorePoint> points) {
    restore_points = std::move(points);
    restore_points_of = plan;
    ++revision;
  });
}

std::string proposed_file_name(const Plan& plan, Date today) {
  const StoredPlan stored = stored_plan(plan);
  return file_name_of({stored.school, stored.year, today.iso()}) + ".koers.json";
}

}  // namespace koers
