// A table of rows that is typed in like a spreadsheet: every cell is a field, Tab goes to the next
// cell and Enter to the one below. Texts take the lines they need. Only the rows that show are
// painted.
#pragma once

#include "ui/cell_field.h"
#include "ui/column_fit.h"
#include "ui/row_heights.h"

namespace koers {

struct GridExtra {
  std::string title;  // of a column that is computed
  float width = 0;
  std::string (*text)(const Canvas& canvas, Id row) = nullptr;
  std::string total;  // at the foot
};

// One showing of a grid: what is in it, and how wide its columns came out.
struct GridLook {
  Entity entity{};
  const Ids* rows = nullptr;
  std::span<const GridExtra> extra;
  ColumnFit fit;
  std::vector<float> widths;  // of the columns, then of the extra ones
  float total = 0;
  float head = 0;  // how high the titles are
  RowHeights* heights = nullptr;
};

class Grid {
 public:
  // Paints the rows in the height that is left, or in as much as they need when `fit` is set.
  void show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
            std::span<const GridExtra> extra, bool fit);

 private:
  void measure(Canvas& canvas, GridLook& look, RowHeights& heights);
  void show_rows(Canvas& canvas, const GridLook& look, Box all, Box outer, float bottom);
  void show_row(Canvas& canvas, const GridLook& look, std::size_t r, Box box);
  void show_cell(Canvas& canvas, const GridLook& look, std::size_t r, std::size_t c, Box cell);
  void paste(Canvas& canvas, const GridLook& look, std::size_t r, std::size_t c,
             std::string_view text);
  void fill_down(Canvas& canvas, const GridLook& look, std::size_t r, const FieldInfo& field);
  void show_computed(Canvas& canvas, const GridExtra& extra, Id row, std::size_t c, Box cell);

  CellEditor editor_;
  RowHeights without_bar_, with_bar_;  // to scroll with: the columns have less room beside it
};

// The colour of the theme that a row belongs to; 0 for none.
Ink row_mark(const Canvas& canvas, Entity entity, const void* row);

}  // namespace koers
