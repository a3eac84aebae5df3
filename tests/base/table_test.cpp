#include <doctest/doctest.h>

#include <algorithm>

#include "base/table.h"

using namespace koers;

namespace {

struct Plain {
  Id id;
  int value = 0;
};

}  // namespace

TEST_CASE("a table does what a list does, whatever is done to it") {
  constexpr std::uint64_t seed = 5;
  IdSource random(seed);
  Table<Plain> table;
  std::vector<Plain> list;
  const auto place = [&](std::size_t most) {
    return static_cast<std::size_t>(random.random() % most);
  };
  for (int step = 0; step < 6000; ++step) {
    const std::size_t what = place(6);
    if (list.empty() || what < 3) {
      const Plain row{random.mint("x"), step};
      const std::size_t at = place(list.size() + 1);
      table.insert(at, row.id, std::make_shared<const Plain>(row));
      list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), row);
    } else if (what == 3) {
      const std::size_t at = place(list.size());
      table.erase(at);
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(at));
    } else if (what == 4) {
      const std::size_t at = place(list.size());
      list[at].value = -step;
      table.put(list[at]);
    } else {
      const std::size_t from = place(list.size());
      const std::size_t to = place(list.size());
      table.move(from, to);
      const Plain row = list[from];
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(from));
      list.insert(list.begin() + static_cast<std::ptrdiff_t>(to), row);
    }
    REQUIRE(table.size() == list.size());
    if (step % 50 != 0) continue;
    for (std::size_t i = 0; i < list.size(); ++i) {
      REQUIRE_MESSAGE(table[i].id == list[i].id, "seed " << seed << " step " << step);
      REQUIRE(table[i].value == list[i].value);
      REQUIRE(table.index_of(list[i].id) == i);
      REQUIRE(table.find(list[i].id) == &table[i]);
    }
    std::size_t walked = 0;
    for (const Plain& row : table) REQUIRE(&row == &table[walked++]);
    REQUIRE(walked == list.size());
    CHECK(table.index_of(Id::from("nobody")) == AnyTable::npos);
  }
}

TEST_CASE("two copies share what did not change, and the difference is what did") {
  IdSource random(6);
  Table<Plain> before;
  for (int i = 0; i < 300; ++i) before.put({random.mint("x"), i});
  Table<Plain> after = before;
  Plain changed = after[120];
  changed.value = -1;
  after.put(changed);
  const Id gone = after[10].id;
  after.erase(10);
  CHECK(&after[200] == &before[201]);
  std::vector<Id> seen;
  AnyTable::differences(before, after, [&](Id id, const void* was, const void* is) {
    seen.push_back(id);
    CHECK(was != nullptr);
    CHECK((is == nullptr) == (id == gone));
  });
  CHECK(seen.size() == 2);
}
