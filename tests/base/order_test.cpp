#include "base/order.h"

#include <algorithm>
#include <memory>
#include <random>

#include <doctest/doctest.h>

using namespace koers;

TEST_CASE("rows come in order, and equals stay as they stood") {
  std::mt19937 random(20261126);
  for (int size : {0, 1, 2, 7, 300}) {
    std::vector<std::pair<int, int>> rows;
    for (int i = 0; i < size; ++i) rows.emplace_back(static_cast<int>(random() % 9), i);
    std::vector<std::pair<int, int>> expected = rows;
    std::sort(expected.begin(), expected.end());
    put_in_order(rows, [](const auto& a, const auto& b) { return a.first < b.first; });
    CHECK(rows == expected);
  }
}

TEST_CASE("rows that cannot be copied are put in order as well") {
  std::vector<std::unique_ptr<int>> rows;
  for (int value : {3, 1, 2}) rows.push_back(std::make_unique<int>(value));
  put_in_order(rows, [](const auto& a, const auto& b) { return *a < *b; });
  CHECK(*rows[0] == 1);
  CHECK(*rows[1] == 2);
  CHECK(*rows[2] == 3);
}
