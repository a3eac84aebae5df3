// The one-page overview for paper: simple HTML that the page's print style makes into an A3 or A4.
#pragma once

#include <string>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

std::string printed_overview(const Plan& plan, Language language);

// Text with the characters that mean something in HTML made harmless.
std::string html(std::string_view text);

}  // namespace koers
