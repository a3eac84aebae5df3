// What one press does about a finding, where the finding knows that.
#pragma once

#include "base/problem.h"
#include "review/findings.h"
#include "text/speech.h"

namespace koers {

// `Activiteit (Adoptie) toevoegen`, `Pas aan: Begin 12 jan 2027 · Einde 8 feb 2027`.
std::string mend_words(const Plan& plan, Language language, const Finding& finding);
// The words under which it can be undone.
std::string label_of(const Mend& mend);

// `id`: of the row that is added, or of the row that takes the values.
Result<Plan> with_mended(const Plan& plan, const Finding& finding, Id id, Date today, IdSource& ids,
                         Id shown_it_plan);

}  // namespace koers
