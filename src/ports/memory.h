// A world in memory, for tests and the command line: answers when `deliver` is called, fails when
// it is told to.
#pragma once

#include <deque>
#include <map>
#include <set>

#include "ports/ports.h"

namespace koers {

class MemoryStorage : public Storage {
 public:
  // Answers what was asked so far, and what those answers lead to.
  void deliver();

  StoreState next_write = StoreState::done;  // how the next write ends
  StoreState next_load = StoreState::done;   // and the next reading, of whatever
  bool writer = true;                        // false: another tab writes all plans
  std::set<std::string> elsewhere;           // plans that another tab writes
  std::set<std::string> held;                // plans that this one writes
  void damage(const std::string& plan, const std::string& bytes);  // as if it had been met

  void list(std::function<void(StoreState, std::vector<StoredPlan>)> then) override;
  void load(const std::string& plan, std::function<void(LoadedPlan)> then) override;
  void append(const std::string& plan, const std::string& patch,
              std::function<void(StoreState)> then) override;
  void snapshot(const StoredPlan& plan, const std::string& bytes,
                std::function<void(StoreState)> then) override;
  void restore_points(const std::string& plan,
                      std::function<void(StoreState, std::vector<RestorePoint>)> then) override;
  void read_restore_point(const std::string& plan, std::int64_t sequence,
                          std::function<void(StoreState, std::string)> then) override;
  void read_damaged(const std::string& plan,
                    std::function<void(StoreState, std::string)> then) override;
  void set_aside(const std::string& plan, const std::vector<std::string>& patches) override;
  void filed(const std::string& plan, Date day) override;
  void remove(const std::string& plan, std::function<void(StoreState)> then) override;
  void claim(const std::string& plan, std::function<void(bool)> then) override;
  void take_over(const std::string& plan, std::function<void(bool)> then) override;
  void release(const std::string& plan) override;

 private:
  struct Kept {
    StoredPlan plan;
    std::vector<std::string> snapshots;
    std::vector<std::string> patches;  // since the last snapshot
    std::string damaged;
  };
  StoreState next_reading();

  std::map<std::string, Kept> plans_;
  std::deque<std::function<void()>> answers_;
};

class MemoryFiles : public Files {
 public:
  OpenedFile next_open;
  OpenedFile last_saved;
  SaveInto last_into{};
  FileResult next_result = FileResult::done;  // how the next save or share ends
  std::string last_printed;
  std::string last_subject;
  std::map<std::string, std::string> examples;
  std::map<std::string, std::string> template_packs;  // by language
  std::map<std::string, std::string> words;           // by language
  std::map<std::string, int> kept;                    // files that plans are saved into
  int done_with = 0;                                  // the last that nothing is saved into
  bool slow = false;                                  // a person looks round in the picker …
  std::function<void()> picked;                       // … until this is called

  void open(std::function<void(FileResult, OpenedFile)> then) override;
  void save(const FileToSave& file, SaveInto into, std::function<void(FileResult)> then) override;
  void share(const FileToSave& file, const Mail& mail,
             std::function<void(FileResult)> then) override;
  void keep(const std::string& plan, int file) override;
  std::string saved_name() const override { return last_saved.name; }
  void print(const std::string& html) override { last_printed = html; }
  void bring(Shipped what, const std::string& name,
             std::function<void(FileResult, OpenedFile)> then) override;
};

class MemoryWorld : public World {
 public:
  Date day = Date::of(2026, 11, 23);
  double now = 0;
  std::map<std::string, std::string, std::less<>> settings;
  int reloads = 0;
  int installs = 0;

  Date today() const override { return day; }
  double milliseconds() const override { return now; }
  void setting(std::string_view name, std::string_view value) override {
    settings[std::string(name)] = value;
  }
  void reload() override { ++reloads; }
  void install() override { ++installs; }
};

}  // namespace koers
