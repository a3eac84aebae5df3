// A table as a Dutch spreadsheet opens it by a double click: UTF-8 that says so, semicolons between
// cells, a comma in an amount. Otherwise RFC 4180.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/money.h"

namespace koers {

class CsvWriter {
 public:
  // What looks like a formula stays a text.
  void text(std::string_view value);
  void number(std::int64_t value);
  void euros(Cents amount);  // 1234,50
  void end_row();

  std::string take() { return std::move(out_); }

 private:
  void cell(std::string_view written);

  std::string out_ = "\xEF\xBB\xBF";
  bool first_ = true;
};

}  // namespace koers
