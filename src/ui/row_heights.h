// How high the rows of a list are and where each begins, so that only those that show are painted.
#pragma once

#include <vector>

#include "base/table.h"
#include "model/plan.h"

namespace koers {

class RowHeights {
 public:
  // Longer lists are for searching rather than reading: their rows all have the usual height.
  static constexpr std::size_t most_measured = 1000;

  // `height_of(row)` is asked only of rows that were not measured before at these widths, and with
  // these own words.
  template <class HeightOf>
  void measure(const Plan& plan, Entity entity, const Ids& rows, const std::vector<float>& widths,
               float usual, HeightOf height_of) {
    const AnyTable& table = plan.table(entity);
    usual_ = usual;
    count_ = rows.size();
    if (count_ > most_measured) return forget();
    const bool same_look = widths == widths_ && plan.labels.same_as(labels_);
    if (same_look && table.same_as(table_) && rows == ids_) return;
    std::vector<const void*> of(count_);
    std::vector<float> tops(count_ + 1);
    for (std::size_t i = 0; i < count_; ++i) {
      of[i] = table.find(rows[i]);
      const bool known = same_look && i < of_.size() && of_[i] == of[i];
      tops[i + 1] = tops[i] + (known ? tops_[i + 1] - tops_[i] : height_of(of[i]));
    }
    of_ = std::move(of);
    tops_ = std::move(tops);
    ids_ = rows;
    widths_ = widths;
    labels_ = plan.labels;
    table_ = table;  // keeps the rows, so that their addresses stay theirs
  }

  float top(std::size_t row) const;  // of row `count`: the height of all
  float total() const { return top(count_); }
  float height(std::size_t row) const { return top(row + 1) - top(row); }
  std::size_t at(float y) const;  // the row that lies there, or the last

  // The rows to paint so that those between two heights show. Two more on either side are there for
  // the keyboard, which cannot go to what is not there.
  struct Range {
    std::size_t first;
    std::size_t end;
  };
  Range between(float top, float bottom) const;

 private:
  void forget();

  AnyTable table_;
  Table<Label> labels_;
  Ids ids_;
  std::vector<float> widths_;
  std::vector<const void*> of_;
  std::vector<float> tops_;
  std::size_t count_ = 0;
  float usual_ = 0;
};

}  // namespace koers
