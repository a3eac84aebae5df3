// Taking over a fragment: a small plan whose rows are added to a plan. Every row gets an id of its
// own and every reference follows; what is there already under the same name is used instead of
// being added again, so that taking the same fragment twice adds nothing the second time.
#pragma once

#include <optional>

#include "base/problem.h"
#include "model/plan.h"

namespace koers {

// The rows of the plan that stand for those of the fragment.
struct Joint {
  Id school;  // for a school in the fragment, and for a board where the plan has none
  Id board;
  Id school_year;  // dates move from the fragment's school year to this one
  Id it_plan;
  Id destination;
  Id goal;  // for a goal without words: a place to put one that is chosen
  std::vector<Holiday>
      days_off;  // beside the holidays of the school year: no study day falls there
};

struct Taken {
  Plan plan;
  std::vector<Subject> added;  // the new rows, in the order of the file
};

// Problems: `too_large` when the plan cannot hold them.
Result<Taken> with_fragment(const Plan& plan, const Plan& fragment, const Joint& joint,
                            IdSource& ids);

// A theme is known by its title, or by its code where it stands for the same pillar.
bool same_theme(const Theme& a, const Theme& b);

// Of a fragment only these rows, what is a part of them, and what all those refer to: one goal of a
// library.
Plan excerpt(const Plan& fragment, Entity entity, const Ids& rows);

}  // namespace koers
