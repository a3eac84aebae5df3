// What two tables share and in what they differ, over runs of random changes.
#include <doctest/doctest.h>

#include <map>

#include "base/table.h"

using namespace koers;

namespace {

struct Plain {
  Id id;
  int value = 0;
};

Table<Plain> random_table(IdSource& random, std::size_t rows) {
  Table<Plain> table;
  for (std::size_t i = 0; i < rows; ++i) table.put({random.mint("x"), static_cast<int>(i)});
  return table;
}

void change_something(Table<Plain>& table, IdSource& random, int step) {
  const std::size_t at = static_cast<std::size_t>(random.random() % (table.size() + 1));
  const Plain fresh{random.mint("x"), step};
  if (at == table.size()) return table.insert(at, fresh.id, std::make_shared<const Plain>(fresh));
  switch (random.random() % 4) {
    case 0:
      return table.insert(at, fresh.id, std::make_shared<const Plain>(fresh));
    case 1:
      return table.erase(at);
    case 2:
      return table.move(at, static_cast<std::size_t>(random.random() % table.size()));
    default:
      return table.put({table.id_at(at), step});
  }
}

std::map<Id, const void*> rows_by_id(const Table<Plain>& table) {
  std::map<Id, const void*> rows;
  for (std::size_t i = 0; i < table.size(); ++i) rows[table.id_at(i)] = table.at(i);
  return rows;
}

}  // namespace

TEST_CASE("the difference of two tables names each row that is not the same, once, and no other") {
  constexpr std::uint64_t seed = 40;
  IdSource random(seed);
  for (int round = 0; round < 200; ++round) {
    const Table<Plain> before =
        random_table(random, static_cast<std::size_t>(random.random() % 300));
    Table<Plain> after = before;
    for (std::uint64_t n = random.random() % 20; n > 0; --n) change_something(after, random, -1);
    std::map<Id, std::pair<const void*, const void*>> expected;
    for (const auto& [id, row] : rows_by_id(before)) expected[id].first = row;
    for (const auto& [id, row] : rows_by_id(after)) expected[id].second = row;
    std::erase_if(expected, [](const auto& e) { return e.second.first == e.second.second; });
    std::map<Id, std::pair<const void*, const void*>> found;
    AnyTable::differences(before, after, [&](Id id, const void* was, const void* is) {
      CHECK_MESSAGE(found.emplace(id, std::pair{was, is}).second,
                    "seed " << seed << " named twice");
    });
    CHECK_MESSAGE(found == expected, "seed " << seed << " round " << round);
  }
}

TEST_CASE("a copy keeps its rows, whatever happens to the other") {
  IdSource random(41);
  Table<Plain> table = random_table(random, 200);
  const Table<Plain> kept = table;
  std::vector<Plain> rows;
  for (const Plain& row : kept) rows.push_back(row);
  for (int step = 0; step < 500; ++step) change_something(table, random, step);
  REQUIRE(kept.size() == rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    CHECK(kept[i].id == rows[i].id);
    CHECK(kept[i].value == rows[i].value);
  }
}

TEST_CASE("a table knows when it is the very same, without looking into it") {
  IdSource random(42);
  Table<Plain> table = random_table(random, 3);
  const Table<Plain> copy = table;
  CHECK(copy.same_as(table));
  table.put(table[1]);
  CHECK_FALSE(copy.same_as(table));
  CHECK(Table<Plain>{}.same_as(Table<Plain>{}));
}

TEST_CASE("rows given at once stand as rows that were put one by one") {
  IdSource random(43);
  for (std::size_t rows : {0U, 1U, 63U, 64U, 65U, 128U, 1000U}) {
    const Table<Plain> one_by_one = random_table(random, rows);
    std::vector<Id> ids;
    std::vector<AnyTable::AnyRow> shared;
    for (std::size_t i = 0; i < rows; ++i) {
      ids.push_back(one_by_one.id_at(i));
      shared.push_back(one_by_one.shared_at(i));
    }
    Table<Plain> at_once;
    at_once.assign(ids, shared);
    REQUIRE(at_once.size() == rows);
    for (std::size_t i = 0; i < rows; ++i) {
      CHECK(&at_once[i] == &one_by_one[i]);
      CHECK(at_once.index_of(ids[i]) == i);
    }
    AnyTable::differences(one_by_one, at_once, [](Id, const void*, const void*) {
      CHECK_MESSAGE(false, "no difference");
    });
  }
}

TEST_CASE("an empty table finds nothing") {
  const Table<Plain> table;
  CHECK(table.empty());
  CHECK(table.find(Id::from("x")) == nullptr);
  CHECK(table.find(Id{}) == nullptr);
  for (const Plain& row : table) CHECK_MESSAGE(false, row.value);
}
