#include "text/tables.h"

#include <cstring>

namespace koers {

std::string_view Texts::operator[](std::size_t index) const {
  if (!begins_) {
    begins_ = std::make_unique<std::uint32_t[]>(key_count + 1);
    for (std::size_t i = 0; i < key_count; ++i)
      begins_[i + 1] =
          begins_[i] + static_cast<std::uint32_t>(std::strlen(joined_ + begins_[i])) + 1;
  }
  return {joined_ + begins_[index], begins_[index + 1] - begins_[index] - 1};
}

}  // namespace koers
