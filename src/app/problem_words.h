// A problem of a file in words, with the place where it is.
#pragma once

#include <string>

#include "base/problem.h"
#include "text/speech.h"

namespace koers {

// `line 12, column 3` and `activities/a-1/start` as people say it; empty when there is none.
std::string place_words(Language language, const std::string& where);
std::string problem_words(Language language, const Problem& problem);

}  // namespace koers
