// Pieces of HTML for paper. Text is always made harmless; what is already HTML goes in as it is.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace koers {

// Text with the characters that mean something in HTML made harmless; a new line is a break.
std::string html(std::string_view text);
// <name>text</name>, <name>inside</name> and <section class="name">inside</section>.
std::string element(std::string_view name, std::string_view text);
std::string wrapped(std::string_view name, const std::string& inside);
std::string section(std::string_view name, const std::string& inside);
// A sheet: its form, its title, what stands small beside that, and the rest.
std::string sheet(std::string_view form, std::string_view title, std::string_view beside,
                  const std::string& inside);

// A table that is filled row by row. Cells are text; those of columns that hold numbers stand
// right.
class HtmlTable {
 public:
  struct Head {
    std::string title;
    bool number = false;
  };
  explicit HtmlTable(std::vector<Head> head, std::string_view form = "list");
  void row(const std::vector<std::string>& cells);
  // The last row, in bold.
  void total(const std::vector<std::string>& cells);
  std::string take();

 private:
  void add(const std::vector<std::string>& cells);

  std::vector<Head> head_;
  std::string out_;
};

}  // namespace koers
