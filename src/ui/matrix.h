// A table that is no list of rows of the plan: a cell for each pair, such as a statement and a
// group. Typed in like a spreadsheet: Tab goes to the next cell, Enter to the one below, a block is
// pasted. Titles of rows and columns stay in sight while the rest scrolls.
#pragma once

#include <functional>

#include "app/voices_actions.h"
#include "ui/widgets.h"

namespace koers {

// Where cells stand in their column: numbers at the right; words at the left, on two lines if need
// be.
enum class ColumnSide : std::uint8_t { right, left, middle };

struct MatrixColumn {
  std::string name;   // as it is said: leraren, gemiddelde
  std::string shown;  // as it is painted: gem.
  std::string over;   // painted once over neighbours that share it
  float width = 76;
  bool typed = false;  // else it is computed
  ColumnSide stands = ColumnSide::right;
};

struct MatrixLook {
  std::string name;
  std::string corner;  // over the titles of the rows
  std::vector<MatrixColumn> columns;
  std::size_t rows = 0;
  std::function<std::string(std::size_t row)> title;
  std::function<std::string(std::size_t row, std::size_t column)> text;
  // Paints a computed cell in place of its text, which is still what it says; may be empty.
  std::function<void(std::size_t row, std::size_t column, Box box)> paint;
  // Of rows whose title can be pressed: what that does, in words, empty for a title that cannot;
  // and doing it.
  std::function<std::string(std::size_t row)> opens;
  std::function<void(std::size_t row)> open;
  float least_row = 0;  // how high a row is at least
  bool read_only = false;
};

class Matrix {
 public:
  // Gives what was typed or pasted, for the page to store.
  TypedCells show(Canvas& canvas, std::string_view id, const MatrixLook& look);
  // What could not be stored stays in its cell, with a word about it.
  void refuse(Canvas& canvas, const RefusedCells& refused);

 private:
  struct Place {
    Box all;   // the whole of it, as far as it scrolls
    Box seen;  // the part that shows
    float title = 0;
    float head = 0;
    float row = 0;
  };
  void measure(Canvas& canvas, const MatrixLook& look);
  void say_header(Canvas& canvas, const MatrixLook& look, const Place& place);
  void paint_header(Canvas& canvas, const MatrixLook& look, const Place& place);
  void show_row(Canvas& canvas, const MatrixLook& look, const Place& place, std::size_t row,
                TypedCells& typed);
  void show_cell(Canvas& canvas, const MatrixLook& look, std::size_t row, std::size_t column,
                 Box box, TypedCells& typed);
  static void show_title(Canvas& canvas, const MatrixLook& look, std::size_t row, Box box);

  // The height of a row is that of the longest title, measured once for each change.
  std::uint64_t measured_at_ = 0;
  float measured_most_ = 0;
  std::size_t measured_rows_ = 0;
  float title_width_ = 0;
  float row_height_ = 0;
  std::size_t row_typed_in_ = 0;
  RefusedCells refused_;
};

}  // namespace koers
