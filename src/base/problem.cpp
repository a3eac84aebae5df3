#include "base/problem.h"

#include <string_view>

namespace koers {

std::string shortened(std::string_view text, std::size_t most) {
  std::string out;
  std::size_t end = text.size() < most ? text.size() : most;
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
    --end;
  for (char c : text.substr(0, end)) out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  if (end < text.size()) out += "…";
  return out;
}

}  // namespace koers
