// A list of rows of one kind, as a table where there is room for one and as cards on a phone,
// narrowed to what is searched for.
#pragma once

#include "app/rows.h"
#include "ui/cards.h"
#include "ui/grid.h"

namespace koers {

struct ListOptions {
  std::span<const GridExtra> extra;  // columns that are computed
  bool fit = false;                  // as high as its rows, for more lists below one another
};

class ListView {
 public:
  // The rows that will show; worked out once for each change.
  const Ids& rows(const Canvas& canvas, Entity entity);
  // Says aloud how many there are, when they were searched for since.
  void say_hits(Canvas& canvas, const Ids& shown);
  // Paints them, or the words of `empty` when there are none.
  void show(Canvas& canvas, Entity entity, Key empty, const ListOptions& options = {});

 private:
  RowList rows_;
  std::string said_;  // the search whose hits were said aloud
  Grid grid_;
  Cards cards_;
};

// A list without rows says what it will hold, one without hits says that. False when it has rows.
bool said_empty(Canvas& canvas, const Ids& rows, Entity entity, Key empty);

}  // namespace koers
