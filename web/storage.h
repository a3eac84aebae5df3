// The store of the browser: IndexedDB, by way of storage.js.
#pragma once

#include "ports/ports.h"
#include "web/answers.h"

namespace koers {

class WebStorage : public Storage {
 public:
  explicit WebStorage(Answers& answers) : answers_(answers) {}

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
  void ask(const char* what, const std::string& plan, const std::string& bytes,
           const std::string& info, Reply then);

  Answers& answers_;
};

}  // namespace koers
