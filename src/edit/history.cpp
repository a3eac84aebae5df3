#include "edit/history.h"

namespace koers {

namespace {

constexpr std::size_t bytes_of_a_row = 1'500;  // its struct, and the pointers around it

std::size_t bytes_of_texts(const RecordInfo& record, const void* at) {
  std::size_t bytes = 0;
  for (const FieldInfo& field : record.fields) {
    if (field.kind == Kind::line) bytes += as<std::string>(field, at).size();
    if (field.kind == Kind::text) bytes += as<Text>(field, at).size();
    if (field.kind == Kind::refs) bytes += as<Ids>(field, at).size() * sizeof(Id);
    if (field.kind == Kind::lines)
      for (const std::string& line : as<Lines>(field, at)) bytes += line.size() + sizeof(line);
    if (field.kind != Kind::records) continue;
    const void* list = field.get(at);
    for (std::size_t i = 0; i < field.list.size(list); ++i)
      bytes += 200 + bytes_of_texts(*field.list.record(), field.list.at(list, i));
  }
  for (const UnknownMember& member : record.unknown(at)) bytes += member.json.size();
  return bytes;
}

}  // namespace

std::size_t bytes_of_its_own(const Plan& before, const Plan& after) {
  std::size_t bytes = before.head == after.head ? 0 : bytes_of_a_row;
  if (after.unknown && before.unknown != after.unknown)
    for (const UnknownMember& member : *after.unknown) bytes += member.json.size();
  for (const EntityInfo& of : entities())
    AnyTable::differences(before.table(of.entity), after.table(of.entity),
                          [&](Id, const void*, const void* is) {
                            bytes += bytes_of_a_row;
                            if (is != nullptr) bytes += bytes_of_texts(*of.record, is);
                          });
  return bytes;
}

History::History(Plan plan) { steps_.push_back({std::move(plan), {}, {}, {}, 0}); }

bool History::merges(const std::string& merge_key) const {
  return now_ > 0 && !merge_key.empty() && steps_[now_].merge_key == merge_key;
}

const Plan& History::before_step(const std::string& merge_key) const {
  return steps_[merges(merge_key) ? now_ - 1 : now_].plan;
}

void History::push(Plan plan, std::string label, std::string merge_key, Subject selected) {
  steps_.resize(now_ + 1);
  Step& last = steps_[now_];
  if (merges(merge_key)) {
    last.plan = std::move(plan);
    last.bytes = bytes_of_its_own(steps_[now_ - 1].plan, last.plan);
    return keep_within_budget();
  }
  const std::size_t bytes = bytes_of_its_own(last.plan, plan);
  steps_.push_back({std::move(plan), std::move(label), std::move(merge_key), selected, bytes});
  ++now_;
  keep_within_budget();
}

// The last step can always be undone, whatever it costs.
void History::keep_within_budget() {
  std::size_t bytes = 0;
  std::size_t kept = 1;
  while (kept < steps_.size() && kept <= most_steps - 1) {
    bytes += steps_[steps_.size() - kept].bytes;
    if (bytes > most_bytes && kept > 1) break;
    ++kept;
  }
  if (kept == steps_.size()) return;
  const std::size_t gone = steps_.size() - kept;
  steps_.erase(steps_.begin(), steps_.begin() + static_cast<std::ptrdiff_t>(gone));
  now_ -= gone;
}

void History::undo() {
  if (can_undo()) --now_;
  settle();
}

void History::redo() {
  if (can_redo()) ++now_;
  settle();
}

}  // namespace koers
