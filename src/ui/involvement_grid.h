// The matrix of goals and those involved, as a table in which every cell is a choice. Names stay in
// sight when it scrolls sideways; arrow keys go from cell to cell.
#pragma once

#include "app/involvement.h"
#include "ui/widgets.h"

namespace koers {

// What may be chosen for a cell: the letter and the full name of each level; the first is none.
std::vector<NodeOption> level_options(const Canvas& canvas);

// Carries out what was chosen for a cell.
void set_level(Canvas& canvas, Id stakeholder, const Subject& about, const std::string& value);

class InvolvementGrid {
 public:
  void show(Canvas& canvas, const InvolvementMatrix& matrix);

 private:
  struct Shape {
    float names = 0;    // the column of goals
    float numbers = 0;  // … of how many are involved
    float cell = 0;
    float head = 0;
    float total = 0;
  };
  Shape shape_of(Canvas& canvas, const InvolvementMatrix& matrix, float width);
  void measure(Canvas& canvas, const InvolvementMatrix& matrix, const Shape& shape);
  float indent_of(const InvolvementLine& line) const { return line.code.empty() ? 0 : codes_; }
  void show_header(Canvas& canvas, const InvolvementMatrix& matrix, const Shape& shape, Box at,
                   float left);
  void show_line(Canvas& canvas, const InvolvementMatrix& matrix, const Shape& shape,
                 std::size_t line, Box at, float left);
  void show_cell(Canvas& canvas, const InvolvementMatrix& matrix, std::size_t line,
                 std::size_t column, Box box);
  std::size_t line_at(float y) const;

  std::vector<float> tops_;  // of the lines; one more than there are
  int version_ = 0;
  float measured_at_ = 0;
  float codes_ = 0;                  // how wide the widest code of a goal is
  std::vector<NodeOption> options_;  // of this frame
};

}  // namespace koers
