// The command palette: every action that can be done now, and every row of the plan, by typing a
// few letters. Also the way for the keyboard to what has no button in view.
#pragma once

#include "app/row_finder.h"
#include "ui/dialog.h"

namespace koers {

class Palette {
 public:
  void show(Canvas& canvas);

 private:
  struct Hit {
    std::string label;
    std::string kind;
    const Action* action = nullptr;
    Subject subject;
    Arguments arguments;  // of the action
  };
  static void add_years(const Canvas& canvas, const std::string& wanted, std::vector<Hit>& out);
  std::vector<Hit> hits(const Canvas& canvas);
  void choose(Canvas& canvas, const Hit& hit);
  void close(Canvas& canvas);
  void type(Canvas& canvas, const std::string& text);

  std::string typed_;
  RowFinder finder_;
  FocusKeeper keeper_;
};

}  // namespace koers
