// What stands in the middle of the screen: one page for each view. A page paints and reports; what
// it knows of the plan comes from `app`, and what it does are actions. It keeps only what is nobody
// else's business, such as how high the rows of its list are.
#pragma once

#include <memory>

#include "ui/widgets.h"

namespace koers {

class Page {
 public:
  Page() = default;
  Page(const Page&) = delete;
  Page& operator=(const Page&) = delete;
  virtual ~Page() = default;
  virtual void show(Canvas& canvas) = 0;
};

std::unique_ptr<Page> make_page(View view);

// What every page begins with: its name, the sentence that says what it is for, and its first
// action.
void page_title(Canvas& canvas, View view, const char* action = nullptr,
                const char* icon = nullptr);
// Narrows the lists of the page; beside the actions where there is room.
void search_field(Canvas& canvas);

}  // namespace koers
