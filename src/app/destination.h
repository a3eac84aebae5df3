// The destination in a line.
#pragma once

#include <string>

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

// Whose it is, of which years, which version, and how far it is: `Stichting Wijd Water · 2026–2030
// · Vastgesteld`. Only what was filled in.
std::string destination_facts(const Plan& plan, Language language, const Destination& destination);

}  // namespace koers
