#include "app/print/html.h"

namespace koers {

std::string html(std::string_view text) {
  std::string out;
  for (char c : text) {
    switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\n':
        out += "<br>";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string wrapped(std::string_view name, const std::string& inside) {
  return '<' + std::string(name) + '>' + inside + "</" + std::string(name) + '>';
}

std::string element(std::string_view name, std::string_view text) {
  return wrapped(name, html(text));
}

std::string section(std::string_view name, const std::string& inside) {
  return "<section class=\"" + html(name) + "\">" + inside + "</section>";
}

std::string sheet(std::string_view form, std::string_view title, std::string_view beside,
                  const std::string& inside) {
  return "<article class=\"" + html(form) + "\"><header>" + element("h1", title) +
         element("p", beside) + "</header>" + inside + "</article>";
}

HtmlTable::HtmlTable(std::vector<Head> head, std::string_view form) : head_(std::move(head)) {
  out_ = "<table class=\"" + html(form) + "\"><thead><tr>";
  for (const Head& column : head_)
    out_ += column.number ? "<th class=\"number\">" + html(column.title) + "</th>"
                          : element("th", column.title);
  out_ += "</tr></thead><tbody>";
}

void HtmlTable::add(const std::vector<std::string>& cells) {
  // A date or a code is read at a glance when it stands on one line.
  constexpr std::size_t whole_letters = 12;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const bool number = i < head_.size() && head_[i].number;
    out_ += number                             ? "<td class=\"number\">"
            : cells[i].size() <= whole_letters ? "<td class=\"whole\">"
                                               : "<td>";
    out_ += html(cells[i]) + "</td>";
  }
  out_ += "</tr>";
}

void HtmlTable::row(const std::vector<std::string>& cells) {
  out_ += "<tr>";
  add(cells);
}

void HtmlTable::total(const std::vector<std::string>& cells) {
  out_ += "<tr class=\"total\">";
  add(cells);
}

std::string HtmlTable::take() { return std::move(out_) + "</tbody></table>"; }

}  // namespace koers
