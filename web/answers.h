// Questions that the page has not answered yet, by ticket.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace koers {

// `code` is 0 when it went well; what the others mean is up to the question.
using Reply = std::function<void(int code, std::string text)>;

class Answers {
 public:
  int expect(Reply then) {
    waiting_[++last_] = std::move(then);
    return last_;
  }
  void come(int ticket, int code, std::string text) {
    const auto found = waiting_.find(ticket);
    if (found == waiting_.end()) return;
    const Reply then = std::move(found->second);
    waiting_.erase(found);
    then(code, std::move(text));
  }

 private:
  std::map<int, Reply> waiting_;
  int last_ = 0;
};

// Lists travel as text: records and fields parted by the separators that ASCII has for it, which
// JSON never holds unescaped.
inline std::vector<std::string> parted(const std::string& text, char separator) {
  std::vector<std::string> parts;
  if (text.empty()) return parts;
  for (std::size_t start = 0;;) {
    const std::size_t end = text.find(separator, start);
    parts.push_back(text.substr(start, end - start));
    if (end == std::string::npos) return parts;
    start = end + 1;
  }
}
inline constexpr char record_separator = '\x1e';
inline constexpr char field_separator = '\x1f';

}  // namespace koers
