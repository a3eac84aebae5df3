// The source as the house tests look at it: which files there are, and C++ with its comments and
// literals taken apart. It knows as much of C++ as this repository uses.
#pragma once

#include <algorithm>
#include <filesystem>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "shared/files.h"

namespace koers::house {

namespace fs = std::filesystem;

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

inline std::vector<fs::path> files_in(const std::string& folder,
                                      const std::set<std::string>& endings) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator(fs::path(KOERS_SOURCE_DIR) / folder))
    if (endings.count(entry.path().extension().string()) != 0) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

inline std::string short_name(const fs::path& path) {
  return fs::relative(path, KOERS_SOURCE_DIR).generic_string();
}

struct Literal {
  std::size_t line = 0;
  std::string text;  // as it stands between the quotes
};

struct Cpp {
  std::string code;  // without comments, and with empty literals; the lines stay where they were
  std::vector<Literal> literals;
};

namespace detail {

inline std::size_t raw_end(const std::string& text, std::size_t quote, std::size_t& start) {
  const std::size_t open = text.find('(', quote);
  const std::string close = ")" + text.substr(quote + 1, open - quote - 1) + "\"";
  start = open + 1;
  return text.find(close, start) + close.size();
}

inline std::size_t quoted_end(const std::string& text, std::size_t quote) {
  std::size_t at = quote + 1;
  while (at < text.size() && text[at] != text[quote]) at += text[at] == '\\' ? 2 : 1;
  return at + 1;
}

inline bool is_word(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

}  // namespace detail

inline Cpp taken_apart(const std::string& text) {
  Cpp out;
  std::size_t line = 1;
  const auto skip = [&](std::size_t from, std::size_t to) {
    for (; from < to && from < text.size(); ++from)
      if (text[from] == '\n') out.code += '\n', ++line;
    return to;
  };
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    const bool digit_mark = c == '\'' && at > 0 && detail::is_word(text[at - 1]);  // 1'000
    if (text.compare(at, 2, "//") == 0) {
      at = skip(at, std::min(text.find('\n', at), text.size()));
    } else if (text.compare(at, 2, "/*") == 0) {
      at = skip(at, text.find("*/", at) + 2);
    } else if (c == '"' && at > 0 && text[at - 1] == 'R') {
      std::size_t start = 0;
      const std::size_t end = detail::raw_end(text, at, start);
      out.literals.push_back({line, text.substr(start, text.rfind(')', end) - start)});
      out.code += "\"\"";
      at = skip(at, end);
    } else if ((c == '"' || c == '\'') && !digit_mark) {
      const std::size_t end = detail::quoted_end(text, at);
      if (c == '"') out.literals.push_back({line, text.substr(at + 1, end - at - 2)});
      out.code += c == '"' ? "\"\"" : "0";
      at = skip(at, end);
    } else {
      if (c == '\n') ++line;
      out.code += c;
      ++at;
    }
  }
  return out;
}

}  // namespace koers::house
