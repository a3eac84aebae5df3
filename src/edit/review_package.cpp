#include <algorithm>

#include "edit/packing.h"

namespace koers {

Plan send_review(const Plan& plan, Id id, const std::string& to, Date today, IdSource& ids) {
  Plan file;
  Package package;
  package.kind = PackageKind::review_result;
  package.base = to;
  if (const Review* found = find<Review>(plan, id)) {
    Review review = *found;
    if (review.date.empty()) review.date = today;
    std::erase_if(review.items, [&](const ReviewItem& item) {
      return find<Frame>(plan, item.frame) == nullptr;  // it went since
    });
    package.contents = std::string(review.it_plan.view());
    if (const ItPlan* it_plan = find<ItPlan>(plan, review.it_plan)) {
      put_outline_unless_there(file, plan, Entity::it_plans, it_plan->id);
      put_outline_unless_there(file, plan, Entity::organisations, it_plan->organisation);
      put_outline_unless_there(file, plan, Entity::school_years, it_plan->school_year);
    }
    put_outline_unless_there(file, plan, Entity::roles, review.reviewer);
    if (const Destination* destination = find<Destination>(plan, review.destination))
      file.destinations.put(*destination);
    for (const ReviewItem& item : review.items) {
      const Frame* frame = find<Frame>(plan, item.frame);
      const Theme* theme = frame == nullptr ? nullptr : find<Theme>(plan, frame->theme);
      if (theme != nullptr) file.themes.put(*theme);
      if (frame != nullptr) file.frames.put(*frame);
    }
    file.reviews.put(std::move(review));
  }
  return sealed(std::move(file), plan, std::move(package), today, ids);
}

Result<Plan> take_review(const Plan& plan, const Plan& file, Date today, IdSource& ids) {
  const Package* package = package_of(file);
  if (package == nullptr || package->kind != PackageKind::review_result || file.reviews.size() != 1)
    return broken_package("reviews");
  Review review = file.reviews[0];
  const ItPlan* own = find<ItPlan>(plan, review.it_plan);
  if (package->base != plan.head->id.view() || own == nullptr)
    return Problem{"package_other_plan", Severity::error, {}, shortened(file.head->title)};
  if (freshness(plan, *package) == Freshness::older)
    return Problem{"package_older", Severity::error, {}, shortened(file.head->title)};
  for (const ReviewItem& item : review.items)
    if (find<Frame>(plan, item.frame) == nullptr &&
        !had_frame(plan, item.frame, Direction::received)) {
      const Frame* frame = find<Frame>(file, item.frame);
      const std::string code = frame == nullptr ? std::string(item.frame.view()) : frame->code;
      return Problem{"package_unknown_frame", Severity::error, {}, shortened(code)};
    }
  std::erase_if(review.items,
                [&](const ReviewItem& item) { return find<Frame>(plan, item.frame) == nullptr; });
  Plan out = plan;
  put_outline_unless_there(out, file, Entity::roles, review.reviewer);
  out.reviews.put(std::move(review));
  ItPlan it_plan = *own;
  if (it_plan.status == PlanStatus::for_review) it_plan.status = PlanStatus::reviewed;
  out.it_plans.put(std::move(it_plan));
  return without_loose_ends(with_received(std::move(out), *package, today, ids));
}

}  // namespace koers
