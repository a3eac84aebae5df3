// Which columns of a list fit beside one another, and how wide each is.
#pragma once

#include <vector>

#include "app/columns.h"

namespace koers {

struct ColumnFit {
  std::vector<Column> columns;
  std::vector<float> widths;
  float total = 0;
};

// Columns with a width keep it, the others share what is left of `width`, each at least 120 pixels
// a share. Spare columns are left out, the last first, until that is so; what then is still too
// wide is scrolled sideways.
ColumnFit fit_columns(std::span<const Column> columns, float width);

}  // namespace koers
