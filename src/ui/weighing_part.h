// Weighing goals: the criteria with their weights, a score for each goal and criterion, what comes
// out, and how firm that is.
#pragma once

#include "ui/list_view.h"
#include "ui/matrix.h"

namespace koers {

class WeighingPart {
 public:
  void show(Canvas& canvas, const PriorityView::Facts& facts);

 private:
  void scores(Canvas& canvas, const PriorityView::Facts& facts);

  ListView criteria_;
  Matrix scores_;
};

// The dots that people gave, as dots and in numbers.
void show_vote(Canvas& canvas, const Vote& vote);

// A whole number with its name beside the field. Gives what was typed if it is one.
std::optional<std::int64_t> number_field(Canvas& canvas, std::string_view id,
                                         const std::string& name, std::int64_t value);

}  // namespace koers
