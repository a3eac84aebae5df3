// Lines in a type where every character is as wide as any other.
#include "ui/wrap.h"

#include <random>
#include <string>

#include <doctest/doctest.h>

using namespace koers;

namespace {

using Pieces = std::vector<std::string_view>;

Pieces at(float width, std::string_view text) {
  return wrapped_lines(text, width, [](char32_t) { return 1.0F; });
}

}  // namespace

TEST_CASE("lines end at blanks, and blanks at an end are on no line") {
  CHECK(at(9, "een korte zin") == Pieces{"een korte", "zin"});
  CHECK(at(8, "een korte zin") == Pieces{"een", "korte", "zin"});
  CHECK(at(3, "een  twee") == Pieces{"een", "twe", "e"});
  CHECK(at(0, "een korte zin\nen nog een") == Pieces{"een korte zin", "en nog een"});
  CHECK(at(9, "") == Pieces{""});
  CHECK(at(9, "a\n\nb\n") == Pieces{"a", "", "b"});
}

TEST_CASE("an amount, a date and a school year are never broken when they fit on a line") {
  CHECK(at(8, "was (2,9) nu") == Pieces{"was", "(2,9) nu"});
  CHECK(at(10, "in 2026-2027.") == Pieces{"in", "2026-2027."});
  CHECK(at(12, "kost € 1.234,50") == Pieces{"kost", "€ 1.234,50"});
  CHECK(at(7, "nu 61 % van") == Pieces{"nu 61 %", "van"});
  CHECK(at(6, "nu 61 % van") == Pieces{"nu", "61 %", "van"});
  CHECK(at(3, "61 %") == Pieces{"61 ", "%"});
  CHECK(at(8, "gr. 5-6/7 b") == Pieces{"gr.", "5-6/7 b"});
}

TEST_CASE("words of two parts break behind the hyphen or the slash") {
  CHECK(at(8, "de IT-regisseur") == Pieces{"de IT-", "regisseu", "r"});
  CHECK(at(10, "de IT-regisseur") == Pieces{"de IT-", "regisseur"});
  CHECK(at(8, "ouders/leerling") == Pieces{"ouders/", "leerling"});
}

TEST_CASE("characters of more bytes stay whole, and scripts without blanks break anywhere") {
  CHECK(at(3, "éééé") == Pieces{"ééé", "é"});
  CHECK(at(2, "学校計画") == Pieces{"学校", "計画"});
}

TEST_CASE("law: the lines hold all but blanks and line ends, and none is too wide") {
  std::mt19937 random(20261126);
  const std::string_view letters[] = {"a", "b", " ", "  ", "-", "/",  "%",
                                      "€", ",", ".", "1",  "é", "\n", "学"};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (auto i = random() % 40; i > 0; --i) text += letters[random() % std::size(letters)];
    const float width = static_cast<float>(random() % 9);
    std::string joined;
    for (std::string_view line : at(width, text)) {
      joined += line;
      std::size_t wide = 0;
      for (char c : line) wide += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      if (width >= 1) {
        const std::size_t shown = line.find_last_not_of(' ') + 1;
        CHECK(wide - (line.size() - shown) <= static_cast<std::size_t>(width));
      }
    }
    const auto bare = [](std::string_view from) {
      std::string out;
      for (char c : from)
        if (c != ' ' && c != '\n') out += c;
      return out;
    };
    CHECK_MESSAGE(bare(joined) == bare(text), text);
  }
}
