#include "cli/csv.h"

#include <fmt/format.h>

namespace koers {

void CsvWriter::cell(std::string_view written) {
  if (!first_) out_ += ';';
  first_ = false;
  out_ += written;
}

void CsvWriter::text(std::string_view value) {
  constexpr std::string_view begins_formula = "=+-@\t\r";
  const bool formula = !value.empty() && begins_formula.find(value[0]) != std::string_view::npos;
  if (!formula && value.find_first_of(";\"\r\n") == std::string_view::npos) return cell(value);
  std::string out = formula ? "\"'" : "\"";
  for (char c : value) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  cell(out + '"');
}

void CsvWriter::number(std::int64_t value) { cell(std::to_string(value)); }

void CsvWriter::euros(Cents amount) {
  const std::int64_t size = amount.value < 0 ? -amount.value : amount.value;
  cell(fmt::format("{}{},{:02}", amount.value < 0 ? "-" : "", size / 100, size % 100));
}

void CsvWriter::end_row() {
  out_ += "\r\n";
  first_ = true;
}

}  // namespace koers
