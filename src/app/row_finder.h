// Finds rows by what they are called, over everything that some list shows: the second half of the
// command palette. Worked out once for each change of plan or words, not for each frame.
#pragma once

#include <string>
#include <vector>

#include "model/plan.h"

namespace koers {

class RowFinder {
 public:
  // The rows whose name holds `words`, of whatever year, in the order of the views; at most `most`.
  // None when there are no words.
  const std::vector<Subject>& of(const Plan& plan, const std::string& words, std::size_t most);

 private:
  Plan plan_;
  std::string words_;
  std::size_t most_ = 0;
  std::vector<Subject> found_;
};

}  // namespace koers
