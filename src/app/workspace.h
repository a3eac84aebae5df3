// The open document and all that is on the screen around it: what is looked at, what is selected,
// what was said last. One value that actions change and the interface paints. Not for drawing.
#pragma once

#include <functional>
#include <optional>

#include "app/autosave.h"
#include "app/chain.h"
#include "base/problem.h"
#include "edit/history.h"
#include "text/speech.h"

namespace koers {

enum class Look : std::uint8_t { system, light, dark, contrast };
inline constexpr std::array look_names = {"system", "light", "dark", "contrast"};

// What is said at the foot of the screen, and aloud to a screen reader.
struct Message {
  Phrase phrase;
  Severity severity = Severity::note;
  double until_ms = 0;
};

// Asked before what cannot be undone. Nothing else stops a user.
struct Question {
  Phrase text;
  Phrase yes;
  std::function<void()> then;
};

class Workspace {
 public:
  Workspace(Ports ports, std::uint64_t seed);

  // The document.
  bool has_plan() const { return open_; }
  const Plan& plan() const { return history_.plan(); }
  const History& history() const { return history_; }
  bool read_only() const { return open_ && autosave_.state() == SaveState::reader; }
  void show_plan(Plan plan);                // a new one: from an example, a file, a template
  void open_stored(const std::string& id);  // one of this device
  void open_bytes(const OpenedFile& file);  // a file that someone sent
  void opened(FileResult result, const OpenedFile& file);  // the same, if it could be read at all
  void save_file(SaveInto into);
  void restore(const std::string& id, std::int64_t sequence);
  void close_plan();
  void forget(const StoredPlan& stored);  // takes it off this device, after asking
  void save_damaged(const StoredPlan& stored);
  // The day on which a file was last made of the open plan; empty for never.
  Date last_file() const { return last_file_; }
  void file_was_made();

  // Changes. The label names the words of what was done. Gives whether it was done.
  bool commit(Result<Plan> changed, std::string label, std::string merge_key = {});
  void undo();
  void redo();
  void settle() { history_.settle(); }

  // Saying something.
  void tell(Phrase phrase, Severity severity = Severity::note);
  void tell(const Problem& problem);
  const std::optional<Message>& message() const { return message_; }
  void dismiss() { message_.reset(), ++revision; }
  const Problems& file_problems() const { return file_problems_; }
  void forget_problems() { file_problems_.clear(); }

  // Time passes. Gives the milliseconds until something happens by itself, negative for never.
  double tick();
  void hide() { autosave_.flush(plan()); }
  void storage_taken_over() { autosave_.become_reader(); }
  void take_over();

  Autosave& autosave() { return autosave_; }
  Ports& ports() { return ports_; }
  IdSource& ids() { return ids_; }
  void set_view(View view);
  void set_language(Language language);
  void set_look(Look look);

  Language language = Language::dutch;
  Look look = Look::system;
  View view = View::start;
  Subject selection;   // an empty id: nothing
  Subject just_added;  // its name is what one types next
  std::string search;  // what the lists are narrowed to
  bool palette_open = false;
  bool menu_open = false;
  std::optional<Question> question;
  bool file_over = false;       // a file is held over the page, to be dropped
  bool update_ready = false;    // a new version of the program waits
  bool can_install = false;     // the browser can give Koers a place of its own on the device
  bool offers_install = false;  // … and that is said at the foot of the screen
  bool offline_ready = false;   // since this visit Koers works without network; not told yet
  std::vector<StoredPlan> stored;
  std::vector<RestorePoint> restore_points;
  std::string restore_points_of;  // the plan they belong to
  std::uint64_t revision = 0;     // goes up whenever what is shown may differ

  void refresh_stored();
  void show_restore_points(const std::string& plan);  // of none when empty

 private:
  void changed_now();
  void adopt(Plan plan, bool on_device, bool writer);
  void open_over(const StoredPlan& stored, Plan plan);
  void read_stored(const std::string& id, std::function<void(Plan, bool writer)> then);

  Ports ports_;
  IdSource ids_;
  Autosave autosave_;
  History history_;
  bool open_ = false;
  Date last_file_;
  std::optional<Message> message_;
  Problems file_problems_;
};

// The name proposed for a file: school, year and day, in letters that every system takes.
std::string proposed_file_name(const Plan& plan, Date today);

}  // namespace koers
