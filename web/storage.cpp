#include "web/storage.h"

#include <cstdlib>

#include "web/browser.h"

namespace koers {

namespace {

StoreState state_of(int code) {
  return code >= 0 && code <= static_cast<int>(StoreState::missing) ? static_cast<StoreState>(code)
                                                                    : StoreState::unavailable;
}

}  // namespace

void WebStorage::ask(const char* what, const std::string& plan, const std::string& bytes,
                     const std::string& info, Reply then) {
  const int ticket = answers_.expect(std::move(then));
  browser_store(ticket, what, plan.c_str(), bytes.data(), static_cast<int>(bytes.size()),
                info.c_str());
}

void WebStorage::list(std::function<void(StoreState, std::vector<StoredPlan>)> then) {
  ask("list", {}, {}, {}, [then](int code, const std::string& text) {
    std::vector<StoredPlan> plans;
    for (const std::string& record : parted(text, record_separator)) {
      const auto fields = parted(record, field_separator);
      if (fields.size() == 7)
        plans.push_back({fields[0], fields[1], fields[2], fields[3], fields[4], fields[5],
                         std::atoi(fields[6].c_str())});
    }
    then(state_of(code), std::move(plans));
  });
}

void WebStorage::load(const std::string& plan, std::function<void(LoadedPlan)> then) {
  ask("load", plan, {}, {}, [then](int code, const std::string& text) {
    LoadedPlan loaded;
    loaded.state = state_of(code);
    auto parts = parted(text, record_separator);
    if (parts.size() >= 2) {
      loaded.damaged = parts[0] == "damaged";
      loaded.snapshot = std::move(parts[1]);
      loaded.patches.assign(parts.begin() + 2, parts.end());
    }
    then(std::move(loaded));
  });
}

void WebStorage::append(const std::string& plan, const std::string& patch,
                        std::function<void(StoreState)> then) {
  ask("append", plan, patch, {}, [then](int code, const std::string&) { then(state_of(code)); });
}

void WebStorage::snapshot(const StoredPlan& plan, const std::string& bytes,
                          std::function<void(StoreState)> then) {
  const std::string info = plan.title + field_separator + plan.school + field_separator + plan.year;
  ask("snapshot", plan.id, bytes, info,
      [then](int code, const std::string&) { then(state_of(code)); });
}

void WebStorage::restore_points(const std::string& plan,
                                std::function<void(StoreState, std::vector<RestorePoint>)> then) {
  ask("points", plan, {}, {}, [then](int code, const std::string& text) {
    std::vector<RestorePoint> points;
    for (const std::string& record : parted(text, record_separator)) {
      const auto fields = parted(record, field_separator);
      if (fields.size() == 3)
        points.push_back({std::atoll(fields[0].c_str()), fields[1], std::atoll(fields[2].c_str())});
    }
    then(state_of(code), std::move(points));
  });
}

void WebStorage::read_restore_point(const std::string& plan, std::int64_t sequence,
                                    std::function<void(StoreState, std::string)> then) {
  ask("point", plan, {}, std::to_string(sequence),
      [then](int code, std::string text) { then(state_of(code), std::move(text)); });
}

void WebStorage::read_damaged(const std::string& plan,
                              std::function<void(StoreState, std::string)> then) {
  ask("damaged", plan, {}, {},
      [then](int code, std::string text) { then(state_of(code), std::move(text)); });
}

void WebStorage::set_aside(const std::string& plan, const std::vector<std::string>& patches) {
  std::string all;
  for (const std::string& patch : patches) {
    if (!all.empty()) all += record_separator;
    all += patch;
  }
  ask("setAside", plan, all, {}, [](int, const std::string&) {});
}

void WebStorage::filed(const std::string& plan, Date day) {
  ask("filed", plan, {}, day.iso(), [](int, const std::string&) {});
}

void WebStorage::remove(const std::string& plan, std::function<void(StoreState)> then) {
  ask("remove", plan, {}, {}, [then](int code, const std::string&) { then(state_of(code)); });
}

void WebStorage::claim(const std::string& plan, std::function<void(bool)> then) {
  ask("claim", plan, {}, {}, [then](int code, const std::string&) { then(code == 0); });
}

void WebStorage::take_over(const std::string& plan, std::function<void(bool)> then) {
  ask("takeOver", plan, {}, {}, [then](int code, const std::string&) { then(code == 0); });
}

void WebStorage::release(const std::string& plan) {
  ask("release", plan, {}, {}, [](int, const std::string&) {});
}

}  // namespace koers
