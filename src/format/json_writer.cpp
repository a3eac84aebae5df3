#include "format/json_writer.h"

namespace koers {

void JsonWriter::separate() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (depth_ == 0) return;
  if (!first_) out_ += ',';
  first_ = false;
  if (depth_ <= line_depth_) {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_), ' ');
  } else if (out_.back() == ',') {
    out_ += ' ';
  }
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  const bool was_empty = first_;
  if (depth_-- <= line_depth_ && !was_empty) {
    out_ += '\n';
    out_.append(static_cast<std::size_t>(depth_), ' ');
  }
  out_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  separate();
  quoted(name);
  out_ += depth_ <= line_depth_ ? ": " : ":";
  after_key_ = true;
}

void JsonWriter::text(std::string_view value) {
  separate();
  quoted(value);
}

void JsonWriter::number(std::int64_t value) {
  separate();
  out_ += std::to_string(value);
}

void JsonWriter::decimal(std::int64_t milli) {
  separate();
  const bool negative = milli < 0;
  const std::uint64_t size =
      negative ? 0 - static_cast<std::uint64_t>(milli) : static_cast<std::uint64_t>(milli);
  if (negative) out_ += '-';
  out_ += std::to_string(size / 1000);
  std::string part = std::to_string(1000 + size % 1000).substr(1);
  while (!part.empty() && part.back() == '0') part.pop_back();
  if (!part.empty()) out_ += '.' + part;
}

void JsonWriter::flag(bool value) {
  separate();
  out_ += value ? "true" : "false";
}

void JsonWriter::raw(std::string_view json) {
  separate();
  out_ += json;
}

// Nearly all letters stand for themselves: what lies between two that do not goes over as a whole.
void JsonWriter::quoted(std::string_view value) {
  out_ += '"';
  std::size_t from = 0;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto byte = static_cast<unsigned char>(value[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\' && byte != 0x7F) continue;
    out_ += value.substr(from, i - from);
    escaped(value[i]);
    from = i + 1;
  }
  out_ += value.substr(from);
  out_ += '"';
}

void JsonWriter::escaped(char c) {
  static constexpr char hex[] = "0123456789abcdef";
  const auto byte = static_cast<unsigned char>(c);
  out_ += '\\';
  if (c == '"' || c == '\\')
    out_ += c;
  else if (c == '\n')
    out_ += 'n';
  else if (c == '\t')
    out_ += 't';
  else if (c == '\r')
    out_ += 'r';
  else
    ((out_ += "u00") += hex[byte >> 4U]) += hex[byte & 15U];
}

}  // namespace koers
