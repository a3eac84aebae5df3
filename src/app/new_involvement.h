// Rows of those involved that begin: what is known before anyone has typed.
#pragma once

#include <memory>

#include "model/plan.h"

namespace koers {

// With what can be known filled in; null for rows of other parts of the plan.
std::shared_ptr<Row> new_involvement_row(const Plan& plan, Entity entity, Subject selected,
                                         Date today);

// The plan of the year, or else the destination: what most of it is about.
Subject plan_as_whole(const Plan& plan);

// The study days and meetings of the year of which no work session was written down yet, the latest
// that was held first.
Ids moments_without_session(const Plan& plan, Date today);
Session session_of(const Moment& moment);

}  // namespace koers
