#include "edit/frame_changes.h"

#include <algorithm>
#include <iterator>

#include "edit/packing.h"

namespace koers {

namespace {

// What a frame asks, as it is told when it changes.
std::vector<const FieldInfo*> asked_fields() {
  std::vector<const FieldInfo*> fields;
  for (const char* name :
       {"text", "force", "metric", "comparison", "value", "of", "cap", "validFrom", "validTo"})
    fields.push_back(record_info<Frame>().field(name));
  return fields;
}

Change change_of(Subject about, const char* field, Text before, Text after) {
  Change change;
  change.about = about;
  change.field_name = field;
  change.before = std::move(before);
  change.after = std::move(after);
  return change;
}

}  // namespace

std::vector<Change> changes_of(const Frame* was, const Frame& is) {
  const Subject about{Entity::frames, is.id};
  if (was == nullptr) return {change_of(about, "", {}, is.text)};
  std::vector<Change> changes;
  for (const FieldInfo* field : asked_fields()) {
    if (equal_field(*field, was, &is)) continue;
    const bool words = field->kind == Kind::text;
    changes.push_back(
        change_of(about, field->name, words ? was->text : Text(), words ? is.text : Text()));
  }
  return changes;
}

Change change_of_gone(const Frame& was, Id destination) {
  const std::string code = was.code.empty() ? std::string() : was.code + ": ";
  return change_of({Entity::destinations, destination}, "frames", Text(code + was.text), {});
}

std::vector<const Change*> changes_of_frames(const Plan& plan) {
  const Destination* destination = own_destination(plan);
  std::vector<const Change*> changes;
  for (const Change& change : plan.changes)
    if (change.about.entity == Entity::frames ||
        (destination != nullptr && change.about == Subject{Entity::destinations, destination->id}))
      changes.push_back(&change);
  return changes;
}

std::vector<Change> changes_since(const Plan& board, const Plan& file) {
  std::vector<Change> now;
  const Destination* destination = own_destination(board);
  if (destination == nullptr) return now;
  for (const Frame& frame : board.frames) {
    const Theme* theme = find<Theme>(board, frame.theme);
    if (theme != nullptr && theme->destination != destination->id) continue;
    for (Change& change : changes_of(find<Frame>(file, frame.id), frame))
      now.push_back(std::move(change));
  }
  for (const Frame& frame : file.frames)
    if (find<Frame>(board, frame.id) == nullptr &&
        had_frame(board, frame.id, Direction::sent))  // and is none of the school's own
      now.push_back(change_of_gone(frame, destination->id));
  // What it had not seen to before, unless that is told already or of a frame that is gone.
  std::vector<Change> changes;
  for (const Change* before : changes_of_frames(file)) {
    const bool gone =
        before->about.entity == Entity::frames && find<Frame>(board, before->about.id) == nullptr;
    const bool told = std::any_of(now.begin(), now.end(), [&](const Change& change) {
      return change.about == before->about && change.field_name == before->field_name &&
             change.about.entity == Entity::frames;
    });
    if (!gone && !told) changes.push_back(*before);
  }
  changes.insert(changes.end(), std::move_iterator(now.begin()), std::move_iterator(now.end()));
  return changes;
}

}  // namespace koers
