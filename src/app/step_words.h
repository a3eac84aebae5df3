// What a step of undo did, in words: which field of which row, where it is one.
#pragma once

#include <string>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

// `label` names the words of the kind of step: `action.row.set`.
std::string step_words(Language language, const Plan& before, const Plan& after,
                       const std::string& label);

}  // namespace koers
