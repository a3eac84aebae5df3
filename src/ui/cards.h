// Rows as cards below one another, for a screen too narrow for a table: what the row is, and under
// it in one or two lines what a table would show. Pressing one opens its details.
#pragma once

#include "ui/grid.h"
#include "ui/kept_row.h"
#include "ui/row_heights.h"

namespace koers {

class Cards {
 public:
  void show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
            std::span<const GridExtra> extra);

 private:
  NodeId show_card(Canvas& canvas, Entity entity, const Ids& rows, std::size_t i,
                   std::span<const GridExtra> extra, Box box);

  RowHeights heights_;
  KeptRow kept_;
};

}  // namespace koers
