// Which rows a list shows, narrowed to what is searched for. Worked out once for each change, not
// for each frame.
#pragma once

#include <string>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

class RowList {
 public:
  // The rows in which every word of the search occurs in some shown field.
  const Ids& of(const Plan& plan, Entity entity, Language language, const std::string& search);

 private:
  AnyTable made_of_;
  std::string search_;
  Language language_{};
  bool made_ = false;
  Ids ids_;
};

}  // namespace koers
