// The texts of a plan that came of templates: cover notes, reports, a business case. Each is a
// sheet of A4. A short line above others is a heading; lines that begin with a dash or a box are a
// list.
#include "app/cells.h"
#include "app/print/html.h"
#include "app/print/print.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr std::size_t longest_heading = 60;

bool is_item(std::string_view line) { return line.starts_with("- ") || line.starts_with("☐ "); }

bool is_heading(std::string_view line) {
  if (line.empty() || line.size() > longest_heading || is_item(line)) return false;
  return std::string_view(".,;:?!…_").find(line.back()) == std::string_view::npos &&
         !line.ends_with("…");
}

std::string line_of(std::string_view line) {
  if (line.starts_with("- ")) return element("li", line.substr(2));
  if (line.starts_with("☐ ")) return "<li class=\"box\">" + html(line) + "</li>";
  return element("p", line);
}

std::string body_of(std::string_view text) {
  std::string out;
  bool in_list = false;
  bool above = true;  // nothing stands above the line in its paragraph
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    at = end + 1;
    if (is_item(line) != in_list) out += in_list ? "</ul>" : "<ul>";
    in_list = is_item(line);
    const bool followed = at < text.size() && text[at] != '\n';
    if (!line.empty())
      out += above && followed && is_heading(line) ? element("h2", line) : line_of(line);
    above = line.empty();
  }
  return in_list ? out + "</ul>" : out;
}

}  // namespace

std::string printed_text(const Template& text, const Printing& of) {
  return sheet("text", text.title, of.plan.head->title, body_of(text.content));
}

std::string printed_texts(const Printing& of) {
  std::string sheets;
  for (const Template& text : of.plan.templates) sheets += printed_text(text, of);
  if (!sheets.empty()) return sheets;
  return sheet("text", say(of.language, words::view_templates_title), of.plan.head->title,
               element("p", say(of.language, words::print_empty)));
}

}  // namespace koers
