#include "ui/column_fit.h"

#include <algorithm>

namespace koers {

namespace {

constexpr float narrowest_share = 120;

float least_width(const Column& column) {
  return column.width < 0 ? narrowest_share * -column.width : column.width;
}

bool leave_out_one(std::vector<Column>& columns) {
  const auto last = std::find_if(columns.rbegin(), columns.rend(),
                                 [](const Column& column) { return column.spare; });
  if (last == columns.rend()) return false;
  columns.erase(std::next(last).base());
  return true;
}

}  // namespace

ColumnFit fit_columns(std::span<const Column> columns, float width) {
  ColumnFit fit{{columns.begin(), columns.end()}, {}, 0};
  const auto least = [&] {
    float sum = 0;
    for (const Column& column : fit.columns) sum += least_width(column);
    return sum;
  };
  while (least() > width && leave_out_one(fit.columns)) {
  }
  float shares = 0;
  for (const Column& column : fit.columns) shares += std::max(0.0F, -column.width);
  const float spare = std::max(0.0F, width - least());
  for (const Column& column : fit.columns) {
    const float more = column.width < 0 ? spare * -column.width / shares : 0;
    fit.widths.push_back(least_width(column) + more);
    fit.total += fit.widths.back();
  }
  return fit;
}

}  // namespace koers
