#include "ports/memory.h"

#include <utility>

namespace koers {

void MemoryStorage::deliver() {
  while (!answers_.empty()) {
    const auto answer = std::move(answers_.front());
    answers_.pop_front();
    answer();
  }
}

StoreState MemoryStorage::next_reading() { return std::exchange(next_load, StoreState::done); }

void MemoryStorage::list(std::function<void(StoreState, std::vector<StoredPlan>)> then) {
  answers_.push_back([this, then] {
    if (const StoreState state = next_reading(); state != StoreState::done) return then(state, {});
    std::vector<StoredPlan> all;
    for (const auto& [id, kept] : plans_)
      if (!kept.snapshots.empty()) all.push_back(kept.plan);
    then(StoreState::done, std::move(all));
  });
}

void MemoryStorage::load(const std::string& plan, std::function<void(LoadedPlan)> then) {
  answers_.push_back([this, plan, then] {
    const StoreState state = next_reading();
    if (state != StoreState::done) return then({state, {}, {}, false});
    const auto found = plans_.find(plan);
    if (found == plans_.end() || found->second.snapshots.empty()) {
      then({StoreState::missing, {}, {}, false});
      return;
    }
    then({StoreState::done, found->second.snapshots.back(), found->second.patches, false});
  });
}

void MemoryStorage::append(const std::string& plan, const std::string& patch,
                           std::function<void(StoreState)> then) {
  answers_.push_back([this, plan, patch, then] {
    const auto found = plans_.find(plan);
    StoreState state = std::exchange(next_write, StoreState::done);
    if (found == plans_.end()) state = StoreState::missing;
    if (state == StoreState::done) found->second.patches.push_back(patch);
    then(state);
  });
}

void MemoryStorage::snapshot(const StoredPlan& plan, const std::string& bytes,
                             std::function<void(StoreState)> then) {
  answers_.push_back([this, plan, bytes, then] {
    const StoreState state = std::exchange(next_write, StoreState::done);
    if (state == StoreState::done) {
      Kept& kept = plans_[plan.id];
      const std::string filed_on = kept.plan.filed;
      kept.plan = plan;
      kept.plan.filed = filed_on;
      kept.snapshots.push_back(bytes);
      kept.patches.clear();
    }
    then(state);
  });
}

void MemoryStorage::restore_points(
    const std::string& plan, std::function<void(StoreState, std::vector<RestorePoint>)> then) {
  answers_.push_back([this, plan, then] {
    if (const StoreState state = next_reading(); state != StoreState::done) return then(state, {});
    std::vector<RestorePoint> points;
    for (const std::string& bytes : plans_[plan].snapshots)
      points.push_back(
          {static_cast<std::int64_t>(points.size()), {}, static_cast<std::int64_t>(bytes.size())});
    then(StoreState::done, std::move(points));
  });
}

void MemoryStorage::read_restore_point(const std::string& plan, std::int64_t sequence,
                                       std::function<void(StoreState, std::string)> then) {
  answers_.push_back([this, plan, sequence, then] {
    const auto& snapshots = plans_[plan].snapshots;
    const auto index = static_cast<std::size_t>(sequence);
    if (index < snapshots.size())
      then(StoreState::done, snapshots[index]);
    else
      then(StoreState::missing, {});
  });
}

void MemoryStorage::damage(const std::string& plan, const std::string& bytes) {
  plans_[plan].damaged += bytes;
  ++plans_[plan].plan.damaged;
}

void MemoryStorage::read_damaged(const std::string& plan,
                                 std::function<void(StoreState, std::string)> then) {
  answers_.push_back([this, plan, then] {
    const StoreState state = next_reading();
    then(state, state == StoreState::done ? plans_[plan].damaged : std::string());
  });
}

void MemoryStorage::set_aside(const std::string& plan, const std::vector<std::string>& patches) {
  answers_.push_back([this, plan, patches] {
    for (const std::string& patch : patches) damage(plan, patch);
  });
}

void MemoryStorage::filed(const std::string& plan, Date day) {
  plans_[plan].plan.filed = day.iso();
}

void MemoryStorage::remove(const std::string& plan, std::function<void(StoreState)> then) {
  answers_.push_back([this, plan, then] {
    plans_.erase(plan);
    then(StoreState::done);
  });
}

void MemoryStorage::claim(const std::string& plan, std::function<void(bool)> then) {
  answers_.push_back([this, plan, then] {
    const bool mine = writer && elsewhere.count(plan) == 0;
    if (mine) held.insert(plan);
    then(mine);
  });
}

void MemoryStorage::take_over(const std::string& plan, std::function<void(bool)> then) {
  answers_.push_back([this, plan, then] {
    writer = true;
    elsewhere.erase(plan);
    held.insert(plan);
    then(true);
  });
}

void MemoryStorage::release(const std::string& plan) {
  answers_.push_back([this, plan] { held.erase(plan); });
}

void MemoryFiles::open(std::function<void(FileResult, OpenedFile)> then) {
  then(FileResult::done, next_open);
}

void MemoryFiles::save(const FileToSave& file, SaveInto into,
                       std::function<void(FileResult)> then) {
  const FileResult result = std::exchange(next_result, FileResult::done);
  last_into = into;
  if (result == FileResult::done) last_saved = {file.name, file.bytes};
  if (!slow) return then(result);
  picked = [then = std::move(then), result] { then(result); };
}

void MemoryFiles::keep(const std::string& plan, int file) {
  if (plan.empty())
    done_with = file;
  else
    kept[plan] = file;
}

void MemoryFiles::share(const FileToSave& file, const Mail& mail,
                        std::function<void(FileResult)> then) {
  last_saved = {file.name, file.bytes};
  last_subject = mail.subject;
  then(std::exchange(next_result, FileResult::done));
}

void MemoryFiles::bring(Shipped what, const std::string& name,
                        std::function<void(FileResult, OpenedFile)> then) {
  const auto& files = what == Shipped::example     ? examples
                      : what == Shipped::templates ? template_packs
                                                   : words;
  const auto found = files.find(name);
  if (found == files.end())
    then(FileResult::failed, {});
  else
    then(FileResult::done, {name, found->second});
}

}  // namespace koers
