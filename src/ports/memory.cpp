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

void MemoryStorage::list(std::function<void(std::vector<StoredPlan>)> then) {
  answers_.push_back([this, then] {
    std::vector<StoredPlan> all;
    for (const auto& [id, kept] : plans_) all.push_back(kept.plan);
    then(std::move(all));
  });
}

void MemoryStorage::load(const std::string& plan, std::function<void(LoadedPlan)> then) {
  answers_.push_back([this, plan, then] {
    const auto found = plans_.find(plan);
    if (found == plans_.end() || found->second.snapshots.empty()) {
      then({StoreState::corrupt, {}, {}, false});
      return;
    }
    then({StoreState::done, found->second.snapshots.back(), found->second.patches, false});
  });
}

void MemoryStorage::append(const std::string& plan, const std::string& patch,
                           std::function<void(StoreState)> then) {
  answers_.push_back([this, plan, patch, then] {
    const StoreState state = std::exchange(next_write, StoreState::done);
    if (state == StoreState::done) plans_[plan].patches.push_back(patch);
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

void MemoryStorage::restore_points(const std::string& plan,
                                   std::function<void(std::vector<RestorePoint>)> then) {
  answers_.push_back([this, plan, then] {
    std::vector<RestorePoint> points;
    for (const std::string& bytes : plans_[plan].snapshots)
      points.push_back(
          {static_cast<std::int64_t>(points.size()), {}, static_cast<std::int64_t>(bytes.size())});
    then(std::move(points));
  });
}

void MemoryStorage::read_restore_point(const std::string& plan, std::int64_t sequence,
                                       std::function<void(std::string)> then) {
  answers_.push_back([this, plan, sequence, then] {
    const auto& snapshots = plans_[plan].snapshots;
    const auto index = static_cast<std::size_t>(sequence);
    then(index < snapshots.size() ? snapshots[index] : std::string());
  });
}

void MemoryStorage::damage(const std::string& plan, const std::string& bytes) {
  plans_[plan].damaged += bytes;
  ++plans_[plan].plan.damaged;
}

void MemoryStorage::read_damaged(const std::string& plan, std::function<void(std::string)> then) {
  answers_.push_back([this, plan, then] { then(plans_[plan].damaged); });
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

void MemoryStorage::claim(const std::string&, std::function<void(bool)> then) {
  answers_.push_back([this, then] { then(writer); });
}

void MemoryStorage::take_over(const std::string&, std::function<void(bool)> then) {
  answers_.push_back([this, then] {
    writer = true;
    then(true);
  });
}

void MemoryFiles::open(std::function<void(FileResult, OpenedFile)> then) {
  then(FileResult::done, next_open);
}

void MemoryFiles::save(const FileToSave& file, SaveInto into,
                       std::function<void(FileResult)> then) {
  const FileResult result = std::exchange(next_result, FileResult::done);
  last_into = into;
  if (result == FileResult::done) last_saved = {file.name, file.bytes};
  then(result);
}

void MemoryFiles::share(const FileToSave& file, const Mail& mail,
                        std::function<void(FileResult)> then) {
  last_saved = {file.name, file.bytes};
  last_subject = mail.subject;
  then(std::exchange(next_result, FileResult::done));
}

void MemoryFiles::example(const std::string& name,
                          std::function<void(FileResult, OpenedFile)> then) {
  const auto found = examples.find(name);
  if (found == examples.end())
    then(FileResult::failed, {});
  else
    then(FileResult::done, {name + ".koers.json", found->second});
}

void MemoryFiles::templates(const std::string& language,
                            std::function<void(FileResult, OpenedFile)> then) {
  const auto found = template_packs.find(language);
  if (found == template_packs.end())
    then(FileResult::failed, {});
  else
    then(FileResult::done, {language, found->second});
}

}  // namespace koers
