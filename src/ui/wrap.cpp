#include "ui/wrap.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace koers {

namespace {

constexpr char32_t first_ideograph = 0x2E80;  // from there on, scripts that know no blanks

struct Character {
  char32_t code = 0;
  std::size_t end = 0;  // in bytes, behind it
};

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, at + 1};
  unsigned int code = 0;
  const int bytes = ImTextCharFromUtf8(&code, text.data() + at, text.data() + text.size());
  return {code, at + static_cast<std::size_t>(bytes > 0 ? bytes : 1)};
}

bool is_blank(char32_t code) { return code == ' ' || code == '\t'; }

bool is_letter(char32_t code) {
  return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || code >= 0xC0;
}

// Whether a line may end behind `code`, which stands between the two others.
bool breaks_behind(char32_t before, char32_t code, char32_t next) {
  if (code >= first_ideograph) return true;
  const bool joins = code == '-' || code == '/' || code == U'–' || code == U'—';
  return joins && is_letter(before) && is_letter(next);
}

// Whether a blank between these two, with no other beside it, holds a number to its sign: € 12,
// 61 %.
bool holds(char32_t before, char32_t next) {
  if (before == U'€') return next != 0 && next != '\n' && !is_blank(next);
  return next == '%' && !is_blank(before);
}

// One line from `at` on: its end, and where the next one begins.
struct Line {
  std::size_t end;
  std::size_t next;
};

Line line_from(std::string_view text, std::size_t at, float width,
               const std::function<float(char32_t)>& advance) {
  float x = 0;
  Line last{at, at};  // where it can be broken, as far as we know
  char32_t before = 0;
  for (std::size_t i = at; i < text.size();) {
    const Character here = character_at(text, i);
    if (here.code == '\n') return {i, here.end};
    const char32_t next = here.end < text.size() ? character_at(text, here.end).code : 0;
    if (is_blank(here.code) && holds(before, next)) {
      // No line ends here.
    } else if (is_blank(here.code)) {
      if (i > at && !is_blank(before)) last.end = i;
      last.next = here.end;
    } else if (x + advance(here.code) > width && width > 0 && i > at) {
      return last.end > at ? last : Line{i, i};
    }
    x += here.code == '\r' ? 0 : advance(here.code);
    if (here.end < text.size() && breaks_behind(before, here.code, next))
      last = {here.end, here.end};
    before = here.code;
    i = here.end;
  }
  return {text.size(), text.size()};
}

}  // namespace

std::vector<std::string_view> wrapped_lines(std::string_view text, float width,
                                            const std::function<float(char32_t)>& advance) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const Line line = line_from(text, at, width, advance);
    lines.push_back(text.substr(at, line.end - at));
    at = line.next;
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

}  // namespace koers
