#include "text/tables.h"

#include <algorithm>
#include <cstring>

namespace koers {

const std::uint32_t* Texts::begins() const {
  if (begins_) return begins_.get();
  begins_ = std::make_unique<std::uint32_t[]>(key_count + 1);
  for (std::size_t i = 0; i < key_count; ++i)
    begins_[i + 1] = begins_[i] + static_cast<std::uint32_t>(std::strlen(joined_ + begins_[i])) + 1;
  return begins_.get();
}

std::string_view Texts::operator[](std::size_t index) const {
  const std::uint32_t* at = begins() + index;
  return {joined_ + at[0], at[1] - at[0] - 1};
}

std::size_t Texts::find(std::string_view text, std::size_t first, std::size_t last) const {
  const std::uint32_t* all = begins();
  const std::uint32_t* found = std::lower_bound(
      all + first, all + last, text,
      [&](std::uint32_t begin, std::string_view wanted) { return joined_ + begin < wanted; });
  return found != all + last && joined_ + *found == text ? static_cast<std::size_t>(found - all)
                                                         : key_count;
}

bool Texts::bring(std::string_view language, std::string words) {
  const std::string head = std::string(key_mark) + '-' + std::string(language) + '\0';
  const auto texts = static_cast<std::size_t>(std::count(words.begin(), words.end(), '\0'));
  if (!words.starts_with(head) || words.back() != '\0' || texts != key_count + 1) return false;
  brought_ = std::make_unique<std::string>(std::move(words));
  joined_ = brought_->data() + head.size();
  holds_ = Holds::all;
  begins_.reset();
  return true;
}

}  // namespace koers
