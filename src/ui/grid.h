// A table of rows that is typed in like a spreadsheet: every cell is a field, Tab goes to the next
// cell and Enter to the one below. Only the rows that show are painted.
#pragma once

#include "app/rows.h"
#include "ui/cell_field.h"

namespace koers {

struct GridColumn {
  const char* field;  // in the description of the row
  float width;        // CSS pixels; a negative one is a share of what is left
  bool right = false;
  bool strong = false;
};

struct GridExtra {
  std::string title;  // of a column that is computed
  float width = 0;
  std::string (*text)(const Canvas& canvas, Id row) = nullptr;
};

// One showing of a grid: what is in it, and how wide its columns came out.
struct GridLook {
  Entity entity{};
  const Ids& rows;
  std::span<const GridColumn> columns;
  std::span<const GridExtra> extra;
  std::vector<float> widths;
  float total = 0;
};

class Grid {
 public:
  // Paints the rows in the height that is left, or in as much as they need when `fit` is set.
  void show(Canvas& canvas, std::string_view name, Entity entity, const Ids& rows,
            std::span<const GridColumn> columns, std::span<const GridExtra> extra = {},
            bool fit = false);

 private:
  void show_rows(Canvas& canvas, const GridLook& look, Box all, Box outer);
  void show_row(Canvas& canvas, const GridLook& look, std::size_t r, Box box);
  void show_cell(Canvas& canvas, const GridLook& look, std::size_t r, std::size_t c, Box cell);
  void show_computed(Canvas& canvas, const GridExtra& extra, Id row, std::size_t c, Box cell);

  CellEditor editor_;
};

}  // namespace koers
