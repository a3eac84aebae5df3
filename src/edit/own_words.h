// The words that a plan puts in place of ours.
#pragma once

#include "edit/edits.h"

namespace koers {

// The word for a key; no words take the row away. The same key never stands twice: where a file
// brought more rows of one key, the first stays. `id` is of a row that is new. Problem: `too_long`.
Result<Plan> with_own_word(const Plan& plan, const std::string& key, const std::string& words,
                           Id id);

}  // namespace koers
