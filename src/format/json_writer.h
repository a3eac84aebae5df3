// Writes JSON text piece by piece, in the order in which it is asked to. Every member stands on a
// line of its own down to a depth, and what lies deeper stands on that line.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace koers {

class JsonWriter {
 public:
  explicit JsonWriter(int line_depth) : line_depth_(line_depth) {}

  void open(char bracket);
  void close(char bracket);
  void key(std::string_view name);
  void text(std::string_view value);
  void number(std::int64_t value);
  void decimal(std::int64_t milli);  // with as many decimals as it needs
  void flag(bool value);
  void raw(std::string_view json);  // already JSON

  std::string take() { return std::move(out_); }

 private:
  void separate();
  void escaped(char c);
  void quoted(std::string_view value);

  std::string out_;
  int line_depth_;
  int depth_ = 0;
  bool first_ = true;
  bool after_key_ = false;
};

}  // namespace koers
