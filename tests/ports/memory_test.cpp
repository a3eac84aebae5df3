// The world in memory that the tests of `app` stand on: it must answer as a real one does.
#include <doctest/doctest.h>

#include <optional>

#include "ports/memory.h"

using namespace koers;

namespace {

const StoredPlan about{"p-1", "Proef", "De Brug", "2026-2027", {}};

// Asks, lets the store answer, and gives what it said.
template <class Answer, class Ask>
Answer asked(MemoryStorage& storage, Ask ask) {
  std::optional<Answer> got;
  ask([&](Answer answer) { got = std::move(answer); });
  CHECK_FALSE(got.has_value());  // never before its time
  storage.deliver();
  REQUIRE(got.has_value());
  return *got;
}

StoreState snapshot(MemoryStorage& storage, const std::string& bytes) {
  return asked<StoreState>(storage, [&](auto then) { storage.snapshot(about, bytes, then); });
}
StoreState append(MemoryStorage& storage, const std::string& patch) {
  return asked<StoreState>(storage, [&](auto then) { storage.append("p-1", patch, then); });
}
LoadedPlan loaded(MemoryStorage& storage) {
  return asked<LoadedPlan>(storage, [&](auto then) { storage.load("p-1", then); });
}

}  // namespace

TEST_CASE("a plan is its last snapshot and the patches since, oldest first") {
  MemoryStorage storage;
  CHECK(snapshot(storage, "one") == StoreState::done);
  CHECK(append(storage, "a") == StoreState::done);
  CHECK(append(storage, "b") == StoreState::done);
  CHECK(loaded(storage).snapshot == "one");
  CHECK(loaded(storage).patches == std::vector<std::string>{"a", "b"});
  CHECK(snapshot(storage, "two") == StoreState::done);
  CHECK(append(storage, "c") == StoreState::done);
  CHECK(loaded(storage).snapshot == "two");
  CHECK(loaded(storage).patches == std::vector<std::string>{"c"});
}

TEST_CASE("a write that fails leaves what was there, and only the next one fails") {
  for (StoreState fault : {StoreState::quota, StoreState::lost, StoreState::unavailable}) {
    MemoryStorage storage;
    snapshot(storage, "one");
    storage.next_write = fault;
    CHECK(append(storage, "a") == fault);
    CHECK(loaded(storage).patches.empty());
    storage.next_write = fault;
    CHECK(snapshot(storage, "two") == fault);
    CHECK(loaded(storage).snapshot == "one");
    CHECK(append(storage, "b") == StoreState::done);
    CHECK(loaded(storage).patches == std::vector<std::string>{"b"});
  }
}

TEST_CASE("a plan that was never kept cannot be read") {
  MemoryStorage storage;
  CHECK(loaded(storage).state == StoreState::missing);
}

TEST_CASE("answers come in the order of the questions, also those that lead to others") {
  MemoryStorage storage;
  std::string order;
  storage.snapshot(about, "one", [&](StoreState) {
    order += 'a';
    storage.append("p-1", "x", [&](StoreState) { order += 'c'; });
  });
  storage.list([&](StoreState, std::vector<StoredPlan>) { order += 'b'; });
  CHECK(order.empty());
  storage.deliver();
  CHECK(order == "abc");
}

TEST_CASE("plans are listed until they are removed") {
  MemoryStorage storage;
  snapshot(storage, "one");
  const auto list = [&] {
    return asked<std::vector<StoredPlan>>(storage, [&](auto then) {
      storage.list([then](StoreState, std::vector<StoredPlan> plans) { then(std::move(plans)); });
    });
  };
  REQUIRE(list().size() == 1);
  CHECK(list()[0].title == "Proef");
  CHECK(asked<StoreState>(storage, [&](auto then) { storage.remove("p-1", then); }) ==
        StoreState::done);
  CHECK(list().empty());
}

TEST_CASE("a reading that fails is not an empty one") {
  for (StoreState fault : {StoreState::unavailable, StoreState::blocked}) {
    MemoryStorage storage;
    snapshot(storage, "one");
    const auto state = [&](auto ask) {
      storage.next_load = fault;
      return asked<StoreState>(storage, ask);
    };
    CHECK(state([&](auto then) {
            storage.list([then](StoreState s, const auto& plans) {
              CHECK(plans.empty());
              then(s);
            });
          }) == fault);
    CHECK(state([&](auto then) {
            storage.restore_points("p-1", [then](StoreState s, const auto&) { then(s); });
          }) == fault);
    CHECK(state([&](auto then) {
            storage.read_damaged("p-1", [then](StoreState s, const auto&) { then(s); });
          }) == fault);
    CHECK(state([&](auto then) {
            storage.load("p-1", [then](const LoadedPlan& loaded) { then(loaded.state); });
          }) == fault);
    CHECK(loaded(storage).snapshot == "one");
  }
}

TEST_CASE("every snapshot is a restore point, and can be read again") {
  MemoryStorage storage;
  for (const char* bytes : {"one", "three", "six"}) snapshot(storage, bytes);
  const auto points = asked<std::vector<RestorePoint>>(storage, [&](auto then) {
    storage.restore_points("p-1", [then](StoreState, std::vector<RestorePoint> all) { then(all); });
  });
  REQUIRE(points.size() == 3);
  CHECK(points[1].bytes == 5);
  const auto read = [&](std::int64_t sequence) {
    return asked<std::string>(storage, [&](auto then) {
      storage.read_restore_point("p-1", sequence,
                                 [then](StoreState, const std::string& bytes) { then(bytes); });
    });
  };
  CHECK(read(points[1].sequence) == "three");
  CHECK(read(99).empty());
}

TEST_CASE("one tab writes; another may take over") {
  MemoryStorage storage;
  const auto claim = [&] {
    return asked<bool>(storage, [&](auto then) { storage.claim("p-1", then); });
  };
  CHECK(claim());
  storage.writer = false;
  CHECK_FALSE(claim());
  CHECK(asked<bool>(storage, [&](auto then) { storage.take_over("p-1", then); }));
  CHECK(claim());
}

TEST_CASE("files and settings are kept where a test can see them") {
  MemoryFiles files;
  files.next_open = {"a.koers.json", "bytes"};
  OpenedFile opened;
  files.open([&](FileResult result, OpenedFile file) {
    CHECK(result == FileResult::done);
    opened = std::move(file);
  });
  CHECK(opened.bytes == "bytes");
  files.share({{}, "b.koers.json", "more"}, {"Ons plan", "Hallo", {}}, [](FileResult) {});
  CHECK(files.last_saved.name == "b.koers.json");
  CHECK(files.last_subject == "Ons plan");
  files.bring(Shipped::example, "none",
              [](FileResult result, const OpenedFile&) { CHECK(result == FileResult::failed); });
  files.examples["wijd-water"] = "{}";
  files.bring(Shipped::example, "wijd-water",
              [](FileResult, const OpenedFile& file) { CHECK(file.bytes == "{}"); });

  MemoryWorld world;
  world.setting("language", "en");
  world.setting("language", "nl");
  CHECK(world.settings["language"] == "nl");
}
