#include "ui/row_heights.h"

#include <algorithm>

namespace koers {

void RowHeights::forget() {
  table_ = {};
  ids_.clear();
  of_.clear();
  tops_.clear();
}

float RowHeights::top(std::size_t row) const {
  return tops_.empty() ? usual_ * static_cast<float>(row) : tops_[row];
}

std::size_t RowHeights::at(float y) const {
  if (count_ == 0 || y <= 0) return 0;
  if (tops_.empty()) return std::min(static_cast<std::size_t>(y / usual_), count_ - 1);
  const auto after = std::upper_bound(tops_.begin(), tops_.end(), y);
  return std::min(static_cast<std::size_t>(after - tops_.begin()) - 1, count_ - 1);
}

RowHeights::Range RowHeights::between(float top, float bottom) const {
  constexpr std::size_t margin = 2;
  if (count_ == 0) return {0, 0};
  const std::size_t first = at(top);
  return {first - std::min(first, margin), std::min(at(bottom) + 1 + margin, count_)};
}

}  // namespace koers
