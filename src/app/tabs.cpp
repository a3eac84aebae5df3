// The workspace among other tabs: one of them writes a plan, the others read it.
#include <utility>

#include "app/replay.h"
#include "app/workspace.h"
#include "text/words.h"

namespace koers {

void Workspace::storage_taken_over(const std::string& id) {
  if (!shows(id)) return;
  autosave_.become_reader();
  ++revision;
}

// The tab that wrote the plan is gone: this one goes on with what is on the device.
void Workspace::storage_free(const std::string& id) {
  if (!shows(id) || !reads()) return;
  ports_.storage.claim(id, [this, id](bool writer) {
    if (writer) write_here(id);
  });
}

void Workspace::take_over() {
  const std::string id(document().head->id.view());
  ports_.storage.take_over(id, [this, id](bool taken) {
    if (taken)
      write_here(id);
    else
      tell(words::store_not_taken_over, Severity::warning);
  });
}

// Another tab may have written since it was read: what is on the device is the truth, and what
// stood here is one step of undo. Gives whether there is such a step.
bool Workspace::take_in(const LoadedPlan& loaded, bool writer) {
  const Replay replay = replayed(loaded);
  if (!replay.plan && !writer) return false;
  const std::string id(document().head->id.view());
  if (writer && !replay.refused.empty()) ports_.storage.set_aside(id, replay.refused);
  const bool own = history_.can_undo() || !autosave_.safe(document());
  const bool other = replay.plan && !equal(*replay.plan, document());
  if (other && own) history_.push(*replay.plan, "action.taken_over", "other-tab");
  if (other && !own) history_ = History(*replay.plan);
  // Where the device has nothing that can be read, the truth is what is on the screen.
  const bool sound = !writer || (replay.plan && replay.refused.empty());
  autosave_.follow(document(), sound ? &document() : nullptr, writer);
  ++revision;
  return other && own;
}

// The plan is ours to write.
void Workspace::write_here(const std::string& id) {
  ports_.storage.load(id, [this, id](LoadedPlan loaded) {
    if (!shows(id)) return;  // it was released when another came
    const StoreState state = loaded.state;
    if (state != StoreState::done && state != StoreState::corrupt && state != StoreState::missing) {
      ports_.storage.release(id);
      return tell(words_of(state), Severity::error);
    }
    const bool step = take_in(loaded, true);
    history_.settle();
    tell(step ? words::store_taken_over_undo : words::store_taken_over);
  });
}

// Who reads sees what the other tab writes; unless something of one's own is not on the device.
void Workspace::storage_changed(const std::string& id) {
  if (!shows(id) || !reads() || !autosave_.safe(document())) return;
  if (reading_again_) {
    read_once_more_ = true;
    return;
  }
  reading_again_ = true;
  ports_.storage.load(id, [this, id](LoadedPlan loaded) {
    reading_again_ = false;
    const bool still = shows(id) && reads() && autosave_.safe(document());
    if (still && loaded.state == StoreState::done) take_in(loaded, false);
    if (std::exchange(read_once_more_, false)) storage_changed(id);
  });
}

}  // namespace koers
