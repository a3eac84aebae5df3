#include <doctest/doctest.h>

#include "base/problem.h"

using namespace koers;

TEST_CASE("a detail stays readable whatever it is cut from") {
  CHECK(shortened("").empty());
  CHECK(shortened("a\nb\tc\x01") == "a b c ");
  CHECK(shortened(std::string(60, 'x')) == std::string(60, 'x'));
  CHECK(shortened(std::string(61, 'x')) == std::string(60, 'x') + "…");
  CHECK(shortened("één", 1) == "…");
  CHECK(shortened("één", 2) == "é…");
  CHECK(shortened("🙂🙂", 7) == "🙂…");
}

TEST_CASE("a detail of any length, cut anywhere, is whole letters") {
  const std::string text = "aé€🙂bé€🙂";
  for (std::size_t most = 0; most < text.size(); ++most) {
    std::string cut = shortened(text, most);
    REQUIRE(cut.size() >= 3);
    cut.resize(cut.size() - 3);  // without the ellipsis
    CHECK(cut.size() <= most);
    CHECK(text.starts_with(cut));
    // What comes next in the text begins a letter.
    CHECK((static_cast<unsigned char>(text[cut.size()]) & 0xC0U) != 0x80U);
  }
}

TEST_CASE("a result is a value or a problem") {
  const Result<int> good = 3;
  const Result<int> bad = Problem{"too_long", Severity::error, "x", {}};
  CHECK(good.ok());
  CHECK(*good == 3);
  CHECK_FALSE(bad.ok());
  CHECK(bad.problem().code == "too_long");
}

TEST_CASE("warnings are no errors") {
  CHECK_FALSE(any_error({}));
  CHECK_FALSE(any_error({{"a", Severity::warning, {}, {}}, {"b", Severity::note, {}, {}}}));
  CHECK(any_error({{"a", Severity::warning, {}, {}}, {"b", Severity::error, {}, {}}}));
}
