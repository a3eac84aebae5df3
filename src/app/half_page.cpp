// What fits on half a sheet of A4, counted in lines of letters.
#include <algorithm>

#include "app/team_plans.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t most_text_lines = 3;  // of one goal, activity or agreement

bool begins_letter(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

std::size_t letters(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins_letter));
}

std::size_t lines_of(std::string_view text, std::size_t width) {
  return std::max<std::size_t>(1, (letters(text) + width - 1) / width);
}

// At a space where there is one, never within a letter.
std::string cut(const std::string& text, std::size_t width, std::size_t lines) {
  const std::size_t most = width * lines;
  if (letters(text) <= most) return text;
  std::size_t end = 0;
  for (std::size_t seen = 0; end < text.size(); ++end)
    if (begins_letter(text[end]) && ++seen > most - 1) break;
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string::npos && space > end / 2) end = space;
  return text.substr(0, end) + "…";
}

class Column {
 public:
  Column(std::size_t lines, std::size_t width) : left_(lines), width_(width) {}
  // Whether so many lines more than the text are left, and if so takes those of the text.
  bool take(std::string_view text, std::size_t reserve = 0) {
    const std::size_t lines = lines_of(text, width_);
    if (lines + reserve > left_) return false;
    left_ -= lines;
    return true;
  }
  std::string fitted(const std::string& text) const { return cut(text, width_, most_text_lines); }

 private:
  std::size_t left_;
  std::size_t width_;
};

// One line is kept for the words that say how much is left out.
int add_texts(Column& column, const std::vector<std::string>& from, std::vector<std::string>& out,
              std::size_t reserve) {
  for (std::size_t i = 0; i < from.size(); ++i) {
    std::string text = column.fitted(from[i]);
    if (!column.take(text, reserve)) return static_cast<int>(from.size() - i);
    out.push_back(std::move(text));
  }
  return 0;
}

int add_goals(HalfPage& page, const TeamView& view, Language language) {
  Column column(half_page_lines, half_page_left);
  int left_out = 0;
  for (const TeamGoal& goal : view.goals) {
    const std::string name = column.fitted(goal.name);
    if (left_out > 0 || !column.take(name, 1)) {
      left_out += 1 + static_cast<int>(goal.activities.size());
      continue;
    }
    page.left.push_back({HalfLine::Kind::goal, name, {}, false});
    for (const TeamActivity& activity : goal.activities) {
      const std::string title = column.fitted(activity.title);
      // The facts stand in small letters on a line of their own, cut where they are longer.
      if (left_out > 0 || !column.take(title, 2)) {
        ++left_out;
        continue;
      }
      if (!activity.facts.empty()) column.take("-");
      page.left.push_back({HalfLine::Kind::activity, title,
                           cut(activity.facts, half_page_left * 5 / 4, 1), activity.done});
    }
  }
  if (left_out > 0)
    page.left.push_back(
        {HalfLine::Kind::more, say(language, words::team_more(left_out)), {}, false});
  return left_out;
}

}  // namespace

HalfPage half_page(const TeamView& view, Language language) {
  HalfPage page;
  page.left_out = add_goals(page, view, language);
  // Under two headings; looking back is kept short, so that it always has its place.
  Column reviews(5, half_page_right);
  const int reviews_out = add_texts(reviews, view.reviews, page.reviews, 1);
  if (reviews_out > 0) page.reviews.push_back(say(language, words::team_more(reviews_out)));
  Column agreements(half_page_lines - 7, half_page_right);
  const int agreements_out = add_texts(agreements, view.agreements, page.agreements, 1);
  if (agreements_out > 0)
    page.agreements.push_back(say(language, words::team_more(agreements_out)));
  page.left_out += reviews_out + agreements_out;
  return page;
}

}  // namespace koers
