// The open document and all that is on the screen around it: what is looked at, what is selected,
// what was said last. One value that actions change and the interface paints. Not for drawing.
#pragma once

#include <functional>
#include <optional>

#include "app/autosave.h"
#include "app/chain.h"
#include "app/own_templates.h"
#include "app/round.h"
#include "app/rows.h"
#include "app/talk.h"
#include "app/test_round.h"
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

// How a plan comes on the screen: what is looked at, what is said, and of which file it is.
struct Arrival {
  View view = View::vision;
  std::optional<Phrase> said;
  Date filed;         // the day on which a file of it was last made; empty for never
  Problems problems;  // of its file
  int file = 0;       // OpenedFile::file
};

// A plan that is looked at without being the document, and where one was before.
struct Visit {
  Plan plan;
  Phrase what;
  View from{};
};

// Asked before what cannot be undone. Nothing else stops a user.
struct Question {
  Phrase text;
  Phrase yes;
  std::function<void()> then;
};

// A field of a row that the keyboard goes to as soon as the row shows.
struct FieldWanted {
  Subject row;                  // an empty id: none
  const char* field = nullptr;  // null: the row was added, and is filled in from its first field
  bool operator==(const FieldWanted&) const = default;
};

// What the calendar is turned to; empty for what the day of today leads to.
struct CalendarLook {
  Date day;      // of the month that is looked at
  Id study_day;  // whose programme is looked at
};

class Workspace {
 public:
  Workspace(Ports ports, std::uint64_t seed);

  // The document. Where another comes in its place, `leave` has been passed.
  bool has_plan() const { return open_; }
  const Plan& plan() const { return visit_ ? visit_->plan : history_.plan(); }
  const History& history() const { return history_; }
  // Why nothing of the plan that is shown can be changed; nothing where it can.
  std::optional<Key> read_only_because() const;
  bool read_only() const { return read_only_because().has_value(); }
  // Another plan is looked at for a while, such as one that a school sent, while the document
  // waits. `what` says which, in a sentence.
  void visit(Plan plan, Phrase what);
  void end_visit();
  const Visit* visiting() const { return visit_ ? &*visit_ : nullptr; }
  void show_plan(Plan plan, Arrival arrival = {});  // a new one: an example, a file, a template
  void open_stored(const std::string& id);          // one of this device
  void open_bytes(const OpenedFile& file);          // a file that someone sent
  void opened(FileResult result, const OpenedFile& file);  // the same, if it could be read at all
  // Goes on once the device has all of the open plan, or a file of it was made; asks if need be.
  void leave(std::function<void()> go_on);
  void save_file(SaveInto into, std::function<void()> then = {});
  void restore(const std::string& id, std::int64_t sequence);
  void close_plan();
  void discard_plan();                    // closes it and takes it off this device, unasked
  void forget(const StoredPlan& stored);  // takes it off this device, after asking
  void save_damaged(const StoredPlan& stored);
  // The day on which a file was last made of the open plan; empty for never.
  Date last_file() const { return last_file_; }
  // The open plan as it was when a file of it was last made; empty if none was since it was opened.
  const Plan& last_filed() const { return last_filed_; }
  void file_was_made(const Plan& as);  // of that plan, which may be closed by now

  // Changes. The label names the words of what was done. Gives whether it was done. Every change
  // goes through here, so that what keeps itself (the log of an activity) is never forgotten.
  bool commit(Result<Plan> changed, std::string label, std::string merge_key = {});
  // Another version of the whole plan in one step: a file, a restore point. It stays as it is.
  bool commit_version(Plan version, std::string label);
  void undo();
  void redo();
  // What these would undo and redo, where they can.
  std::string undo_words() const;
  std::string redo_words() const;
  void settle() { history_.settle(); }

  // Saying something.
  void tell(Phrase phrase, Severity severity = Severity::note);
  void tell(const Problem& problem);
  const std::optional<Message>& message() const { return message_; }
  void dismiss() { message_.reset(), ++revision; }
  const Problems& file_problems() const { return file_problems_; }

  // Time passes. Gives the milliseconds until something happens by itself, negative for never.
  double tick();
  void hide() { autosave_.flush(document()); }
  // Another tab writes the plan now; nobody does; it wrote something.
  void storage_taken_over(const std::string& id);
  void storage_free(const std::string& id);
  void storage_changed(const std::string& id);
  void take_over();

  Autosave& autosave() { return autosave_; }
  Ports& ports() { return ports_; }
  Date today() const { return ports_.world.today(); }
  IdSource& ids() { return ids_; }
  void set_view(View view);
  // Shows the details of a row; with a field, the keyboard goes there.
  void open(Subject row, const char* field = nullptr);
  void open_added(Subject row);
  void set_language(Language language);
  void set_look(Look look);

  Language language = Language::dutch;
  Look look = Look::system;
  View view = View::start;
  Subject selection;           // an empty id: nothing
  FieldWanted focus_field;     // is taken by what shows the row
  Subject show_first;          // what the view one goes to shall begin with; it takes it
  Id school_plan;              // which of the school plans is looked at; see app/school_plans.h
  std::optional<Round> round;  // the laptop goes round, and nothing else is on the screen
  std::string search;          // what the lists are narrowed to
  mutable RowList listed;      // keeps the rows among which the selection can move
  CalendarLook calendar;
  Talk talk;  // how far the conversation is
  bool palette_open = false;
  bool menu_open = false;
  std::optional<Question> question;
  bool file_over = false;       // a file is held over the page, to be dropped
  bool update_ready = false;    // a new version of the program waits
  bool can_install = false;     // the browser can give Koers a place of its own on the device
  bool offers_install = false;  // … and that is said at the foot of the screen
  bool offline_ready = false;   // since this visit Koers works without network; not told yet
  std::vector<StoredPlan> stored;
  StoreState stored_state = StoreState::done;  // how the list of these could be read
  TemplateLibrary templates;
  OwnTemplates own_templates;
  SchoolPlansIn school_plans_in;
  int money_year = 0;  // of which the portfolio shows the costs; 0 for the one shown first
  std::vector<RestorePoint> restore_points;
  std::string restore_points_of;  // the plan they belong to
  std::uint64_t revision = 0;     // goes up whenever what is shown may differ

  void refresh_stored();
  void show_restore_points(const std::string& plan);  // of none when empty

 private:
  Language wanted_language_ = Language::dutch;  // chosen, and maybe still on its way
  void put(Plan plan, std::string label, std::string merge_key);
  void changed_now();
  const Plan& document() const { return history_.plan(); }
  bool reads() const { return open_ && autosave_.state() == SaveState::reader; }
  bool shows(const std::string& id) const { return open_ && document().head->id.view() == id; }
  void adopt(Plan plan, bool on_device, bool writer);
  void forget_place();
  void shut();
  void open_over(const StoredPlan& stored, Plan plan, Arrival arrival);
  void put_over(const Plan& plan, const Arrival& arrival);
  void arrive(const Arrival& arrival);
  bool take_in(const LoadedPlan& loaded, bool writer);
  void show_stored(const std::string& id, std::function<void()> then);
  void release_unless_wanted(const std::string& id);
  void write_here(const std::string& id);
  void store_answered();
  void go_on_or_ask(bool late);
  void tell_of_several(const std::string& name);
  void take_off(const std::string& id, std::function<void(StoreState)> then);

  Ports ports_;
  IdSource ids_;
  Autosave autosave_;
  History history_;
  bool open_ = false;
  std::optional<Visit> visit_;
  std::string opening_;                 // the plan that was asked for last
  std::function<void()> leaving_;       // what waits until the open plan is safe
  double leave_by_ms_ = 0;              // then it is asked instead
  StoreState told_ = StoreState::done;  // the trouble that was told of
  bool reading_again_ = false;          // what another tab wrote is on its way
  bool read_once_more_ = false;         // it wrote more meanwhile
  // The files that came together with the last one.
  struct Several {
    double until_ms = 0;
    std::int64_t files = 0;
    std::int64_t refused = 0;
    std::string first;  // of those that were refused: its name and why
  } several_;
  Date last_file_;
  Plan last_filed_;
  std::optional<Message> message_;
  Problems file_problems_;
};

// What is said of a request to the store that ended so.
Key words_of(StoreState state);

// Letters and digits that every system takes in a name, the parts with a dash between them.
std::string file_name_of(std::initializer_list<std::string> parts);
// The name proposed for a file: school, year and day, in letters that every system takes.
std::string proposed_file_name(const Plan& plan, Date today);

}  // namespace koers
