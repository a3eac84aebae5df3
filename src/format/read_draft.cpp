#include <algorithm>

#include <nlohmann/json.hpp>

#include "format/json_reader.h"
#include "format/plan_file.h"

namespace koers {

namespace {

using Json = nlohmann::json;

// Line and column of a byte, both from 1, as an editor counts them (columns in bytes).
std::string line_and_column(std::string_view bytes, std::size_t position) {
  const std::string_view before = bytes.substr(0, std::min(position, bytes.size()));
  const auto line = 1 + std::count(before.begin(), before.end(), '\n');
  const std::size_t start = before.rfind('\n');
  const std::size_t column =
      start == std::string_view::npos ? before.size() : before.size() - start - 1;
  return "line " + std::to_string(line) + ", column " +
         std::to_string(std::max<std::size_t>(column, 1));
}

// The face that nlohmann's reader wants.
class Tokens : public nlohmann::json_sax<Json> {
 public:
  Tokens(JsonReader& reader, Draft& draft, std::string_view bytes)
      : reader_(reader), draft_(draft), bytes_(bytes) {}

  bool null() override { return reader_.null(); }
  bool boolean(bool value) override { return reader_.boolean(value); }
  bool number_integer(number_integer_t value) override { return reader_.integer(value); }
  bool number_unsigned(number_unsigned_t value) override {
    if (value <= static_cast<number_unsigned_t>(INT64_MAX))
      return reader_.integer(static_cast<std::int64_t>(value));
    return reader_.decimal(std::to_string(value));
  }
  bool number_float(number_float_t, const string_t& digits) override {
    return reader_.decimal(digits);
  }
  bool string(string_t& value) override { return reader_.text(value); }
  bool binary(binary_t&) override { return false; }
  bool start_object(std::size_t) override { return reader_.start_object(); }
  bool key(string_t& name) override { return reader_.key(name); }
  bool end_object() override { return reader_.end_object(); }
  bool start_array(std::size_t) override { return reader_.start_array(); }
  bool end_array() override { return reader_.end_array(); }

  bool parse_error(std::size_t position, const std::string& last,
                   const Json::exception& why) override {
    if (reader_.stopped()) return false;
    const std::string_view reason = why.what();
    const char* code = "not_json";
    // A file may break off in the middle of a letter too.
    if (position > bytes_.size())
      code = "truncated";
    else if (reason.find("UTF-8") != std::string_view::npos)
      code = "not_utf8";
    else if (bytes_.find_first_not_of(" \t\r\n", position) == bytes_.npos)
      code = "truncated";
    draft_.problems.push_back(
        {code, Severity::error, line_and_column(bytes_, position), shortened(last)});
    return false;
  }

 private:
  JsonReader& reader_;
  Draft& draft_;
  std::string_view bytes_;
};

}  // namespace

Draft read_draft(std::string_view bytes, Document document) {
  Draft draft;
  if (bytes.size() > largest_file) {
    draft.problems.push_back({"too_large", Severity::error, {}, {}});
    return draft;
  }
  if (bytes.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    draft.problems.push_back({"empty_file", Severity::error, {}, {}});
    return draft;
  }
  JsonReader reader(draft, document);
  Tokens tokens(reader, draft, bytes);
  Json::sax_parse(bytes.begin(), bytes.end(), &tokens);
  return draft;
}

}  // namespace koers
