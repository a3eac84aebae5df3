#include <doctest/doctest.h>

#include <set>
#include <string>

#include "base/id.h"

using namespace koers;

TEST_CASE("an id is its text, and nothing else is one") {
  for (const char* good : {"a", "0", "g-1", "a-", "a--b", "abcdefghijklmno", "123456789012345"})
    CHECK(Id::from(good).view() == good);
  for (const char* bad : {"", "-", "-a", "A", "g_1", "g 1", "g/1", "g.1", "é", "abcdefghijklmnop"})
    CHECK_MESSAGE(Id::from(bad).empty(), std::string(bad));
  // A zero in the middle must not make a shorter id of it.
  CHECK(Id::from(std::string_view("a\0b", 3)).empty());
}

TEST_CASE("any byte is allowed in an id, or the whole is none") {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    const bool letter = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    CHECK(Id::from(std::string{c}).empty() == !letter);
    CHECK(Id::from(std::string{'a', c}).empty() == !(letter || c == '-'));
  }
}

TEST_CASE("minted ids are valid, keep their prefix and do not meet") {
  IdSource ids(2026);
  std::set<Id> seen;
  for (int i = 0; i < 20'000; ++i) {
    const Id id = ids.mint("g");
    REQUIRE(Id::from(id.view()) == id);
    REQUIRE(id.view().size() == 12);
    REQUIRE(id.view().substr(0, 2) == "g-");
    REQUIRE(seen.insert(id).second);
  }
  CHECK(ids.mint("abcd").view().size() == 15);
}

TEST_CASE("one seed gives one row of ids") {
  IdSource one(7);
  IdSource same(7);
  IdSource other(8);
  for (int i = 0; i < 100; ++i) {
    const Id id = one.mint("a");
    CHECK(id == same.mint("a"));
    CHECK(id != other.mint("a"));
  }
}

TEST_CASE("ids compare and hash as their texts do") {
  IdSource ids(3);
  for (int i = 0; i < 1000; ++i) {
    const Id a = ids.mint("a");
    const Id b = ids.mint("b");
    CHECK((a < b) == (a.view() < b.view()));
    CHECK(a.hash() == Id::from(a.view()).hash());
    CHECK(a.hash() != b.hash());
  }
}
