// What the program asks of the world. Every question is answered later, by calling back, so that a
// browser need not stop for it. `memory.h` has answers for tests; `web/` has those of a browser.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/id.h"

namespace koers {

// How a request to the store ended; anything but `done` leaves what was there as it was.
enum class StoreState : std::uint8_t {
  done,
  quota,        // the device is full
  lost,         // another tab writes this plan now
  unavailable,  // this browser keeps nothing, or gives no answer
  corrupt,      // what was kept cannot be read
  blocked,      // another tab runs another version of Koers
  missing,      // nothing was kept
};

struct StoredPlan {
  std::string id;
  std::string title;
  std::string school;
  std::string year;
  std::string changed;  // when, by the clock of the device: 2026-11-23T09:15
  std::string filed;    // the day on which a file was last made of it: 2026-11-23
  int damaged = 0;      // how many parts could not be read and are kept apart
};

struct RestorePoint {
  std::int64_t sequence = 0;
  std::string time;  // as `changed`
  std::int64_t bytes = 0;
};

struct LoadedPlan {
  StoreState state = StoreState::done;
  std::string snapshot;              // a plan file; empty when there is none
  std::vector<std::string> patches;  // since then, oldest first
  bool damaged = false;              // something could not be read and is kept apart
};

class Storage {
 public:
  virtual ~Storage() = default;
  virtual void list(std::function<void(StoreState, std::vector<StoredPlan>)> then) = 0;
  virtual void load(const std::string& plan, std::function<void(LoadedPlan)> then) = 0;
  // Both call back when the device has it, not before.
  virtual void append(const std::string& plan, const std::string& patch,
                      std::function<void(StoreState)> then) = 0;
  virtual void snapshot(const StoredPlan& plan, const std::string& bytes,
                        std::function<void(StoreState)> then) = 0;
  virtual void restore_points(const std::string& plan,
                              std::function<void(StoreState, std::vector<RestorePoint>)> then) = 0;
  virtual void read_restore_point(const std::string& plan, std::int64_t sequence,
                                  std::function<void(StoreState, std::string)> then) = 0;
  // The parts of a plan that could not be read, one after the other as they are; for a file.
  virtual void read_damaged(const std::string& plan,
                            std::function<void(StoreState, std::string)> then) = 0;
  // Keeps patches that cannot be replayed among these parts, before the plan goes on without them.
  virtual void set_aside(const std::string& plan, const std::vector<std::string>& patches) = 0;
  // Remembers on which day a file was made of it.
  virtual void filed(const std::string& plan, Date day) = 0;
  virtual void remove(const std::string& plan, std::function<void(StoreState)> then) = 0;
  // One tab writes a plan. `claim` answers whether this one may; `take_over` takes it from another;
  // `release` gives it up once all that was asked before is on the device.
  virtual void claim(const std::string& plan, std::function<void(bool)> then) = 0;
  virtual void take_over(const std::string& plan, std::function<void(bool)> then) = 0;
  virtual void release(const std::string& plan) = 0;
};

enum class FileResult : std::uint8_t {
  done,
  cancelled,
  failed,
  too_large,
  changed,  // somebody else changed the file since it was saved; it was left alone
  by_hand,  // the file was downloaded and a mail is open, in which it must be put by hand
};

struct OpenedFile {
  std::string name;
  std::string bytes;
  int file = 0;  // by which `keep` knows it; 0 where there is nothing to keep
};

struct FileToSave {
  std::string plan;  // whose file it is; empty for a file of its own
  std::string name;  // that is proposed
  std::string bytes;
};

enum class SaveInto : std::uint8_t {
  kept,   // the file that was saved before, where the browser can; else one that is asked for
  fresh,  // one that is asked for
  over,   // the file that was saved before, even if somebody else changed it
};

struct Mail {
  std::string subject;
  std::string text;          // beside the file
  std::string text_by_hand;  // where the sender must put the file in
};

// What comes with the program and is not sent before somebody asks for it.
enum class Shipped : std::uint8_t {
  example,    // a plan, by its name: `wijd-water`
  templates,  // of a language (`nl`): plan files as one text sequence
  words,      // of a language, as `learn` of text/speech.h takes them
};

class Files {
 public:
  virtual ~Files() = default;
  virtual void open(std::function<void(FileResult, OpenedFile)> then) = 0;
  virtual void save(const FileToSave& file, SaveInto into,
                    std::function<void(FileResult)> then) = 0;
  // From now on the plan is saved into the file that was opened; no plan: into nothing, it is done
  // with.
  virtual void keep(const std::string& plan, int file) = 0;
  // The name under which a file was saved last: a person may have chosen another.
  virtual std::string saved_name() const = 0;
  // Hands the file to another app or to a mail.
  virtual void share(const FileToSave& file, const Mail& mail,
                     std::function<void(FileResult)> then) = 0;
  // A page of simple HTML, for paper.
  virtual void print(const std::string& html) = 0;
  // Brings something that comes with the program.
  virtual void bring(Shipped what, const std::string& name,
                     std::function<void(FileResult, OpenedFile)> then) = 0;
};

class World {
 public:
  virtual ~World() = default;
  virtual Date today() const = 0;
  virtual double milliseconds() const = 0;  // since the start, steady
  virtual void setting(std::string_view name, std::string_view value) = 0;  // remembered
  virtual void reload() = 0;   // a new version of the program takes over
  virtual void install() = 0;  // the browser asks whether Koers may stand on the device
};

struct Ports {
  Storage& storage;
  Files& files;
  World& world;
};

}  // namespace koers
