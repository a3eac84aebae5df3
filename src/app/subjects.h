// What something may be about: the plan of a school, the destination, a theme, a goal. Involvement,
// input, polls and decisions all name their subject in this way.
#pragma once

#include "app/cells.h"

namespace koers {

// `Het IT-plan van De Sluiswachter`, or what the row is called; empty for no subject.
std::string subject_name(const Plan& plan, Language language, const Subject& subject);
// The same for where little room is: `D1` of a goal.
std::string short_subject(const Plan& plan, Language language, const Subject& subject);

// `goals/g-1`, as it stands in the file, and back; empty when it names nothing in the plan.
std::string subject_value(const Subject& subject);
Subject subject_of(const Plan& plan, std::string_view value);

// What may be chosen, of the school year: destinations, school plans, themes and goals. The first
// is "".
std::vector<Option> subject_options(const Plan& plan, Language language);
// Whether it can be chosen from a list, and has not to be typed as a code.
bool subject_is_chosen(const Plan& plan);

// By its value, or by the code of a goal or theme as people type it.
std::optional<Subject> parse_subject(const Plan& plan, std::string_view text);

}  // namespace koers
