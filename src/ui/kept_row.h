// The row of a long list that has the keyboard: it stays on the screen's list of nodes even when it
// is scrolled out of sight, else the keyboard would fall off it.
#pragma once

#include <algorithm>

#include "ui/canvas.h"

namespace koers {

class KeptRow {
 public:
  // Calls `show(i)` for the rows of the range, and for the kept one where it lies outside. `show`
  // gives the node of the row that can have the keyboard.
  template <class Show>
  void show(const Canvas& canvas, const Ids& rows, std::size_t first, std::size_t end, Show show) {
    const bool kept = node_ != 0 && node_ == canvas.focused;
    const auto at = static_cast<std::size_t>(
        kept ? std::find(rows.begin(), rows.end(), row_) - rows.begin() : 0);
    const auto one = [&](std::size_t i) {
      const NodeId node = show(i);
      if (node != canvas.focused) return;
      row_ = rows[i];
      node_ = node;
    };
    if (kept && at < first) one(at);
    for (std::size_t i = first; i < end; ++i) one(i);
    if (kept && at >= end && at < rows.size()) one(at);
  }

 private:
  Id row_;
  NodeId node_ = 0;
};

}  // namespace koers
