#include "edit/packages.h"

#include <algorithm>

#include "edit/outline.h"
#include "edit/packing.h"

namespace koers {

// A plan keeps rows of the packages that it sent and got; only in a package the head names one.
const Package* package_of(const Plan& file) {
  if (file.head->origin.empty()) return nullptr;
  return find<Package>(file, Id::from(file.head->origin));
}

namespace {

struct Outline {
  Entity entity;
  std::array<const char*, 5> fields;
};
constexpr Outline outlines[] = {
    {Entity::organisations, {"name", "kind", "parent", "sector", "brin"}},
    {Entity::roles, {"label", "organisation", "party"}},
    {Entity::school_years, {"label", "start", "end"}},
    {Entity::budget_years, {"year", "status", "ceilingPerPupilCents"}},
    {Entity::it_plans,
     {"organisation", "schoolYear", "destination", "destinationVersion", "version"}},
};

}  // namespace

void put_outline_unless_there(Plan& plan, const Plan& from, Entity entity, Id id) {
  const void* was = from.table(entity).find(id);
  AnyTable& table = plan.table(entity);
  if (was == nullptr || table.find(id) != nullptr) return;
  for (const Outline& of : outlines)
    if (of.entity == entity) {
      const auto end = std::find(of.fields.begin(), of.fields.end(), nullptr);
      const auto count = static_cast<std::size_t>(end - of.fields.begin());
      table.insert(table.size(), id, outline(entity, was, {of.fields.data(), count}));
    }
}

void leave_out(Plan& plan, Entity entity, const std::function<bool(const void* row)>& is) {
  Ids gone;
  plan.table(entity).each([&](Id id, const void* row) {
    if (is(row)) gone.push_back(id);
  });
  for (Id id : gone) plan = without_row(std::move(plan), entity, id);
}

Plan sealed(Plan file, const Plan& plan, Package package, Date today, IdSource& ids) {
  package.id = ids.mint(info(Entity::packages).prefix);
  package.direction = Direction::sent;
  package.date = today;
  PlanHead head;
  head.id = ids.mint("p");
  head.title = plan.head->title;
  head.sector = plan.head->sector;
  head.organisation = plan.head->organisation;
  head.school_year = plan.head->school_year;
  head.language = plan.head->language;
  head.created_on = today;
  head.origin = std::string(package.id.view());
  head.forked_from = std::string(plan.head->id.view());
  file.packages = {};
  file.packages.put(package);
  return without_loose_ends(with_head(std::move(file), std::move(head)));
}

Plan with_sent(const Plan& plan, const Plan& file) {
  const Package* package = package_of(file);
  if (package == nullptr) return plan;
  Package sent = *package;
  sent.shares.clear();  // the plan itself says them
  Plan out = with(plan, std::move(sent));
  const ItPlan* it_plan = find<ItPlan>(plan, Id::from(package->contents));
  if (package->kind == PackageKind::school_plan && it_plan != nullptr &&
      it_plan->status < PlanStatus::for_review) {
    ItPlan tested = *it_plan;
    tested.status = PlanStatus::for_review;
    out.it_plans.put(std::move(tested));
  }
  for (const Review& of : file.reviews) {
    const Review* known = find<Review>(plan, of.id);
    if (package->kind != PackageKind::review_result || known == nullptr) continue;
    Review review = *known;
    review.date = of.date;
    out.reviews.put(std::move(review));
  }
  return out;
}

Freshness freshness(const Plan& plan, const Package& package) {
  const bool any = package.kind == PackageKind::frames;
  const Package* last = nullptr;
  bool came = false;
  for (const Package& before : plan.packages) {
    if (before.kind != package.kind || before.direction != Direction::received) continue;
    if (!any && before.contents != package.contents) continue;
    came = came || before.hash == package.id.view();
    if (last == nullptr || before.date >= last->date) last = &before;
  }
  if (last == nullptr) return Freshness::fresh;
  if (last->hash == package.id.view()) return Freshness::known;
  return came || last->date > package.date ? Freshness::older : Freshness::fresh;
}

bool had_frame(const Plan& plan, Id frame, Direction direction) {
  for (const Package& package : plan.packages)
    if (package.kind == PackageKind::frames && package.direction == direction &&
        std::find(package.held.begin(), package.held.end(), frame.view()) != package.held.end())
      return true;
  return false;
}

Plan with_received(Plan plan, const Package& package, Date today, IdSource& ids) {
  Package row = package;
  row.unknown.clear();
  row.id = ids.mint(info(Entity::packages).prefix);
  row.direction = Direction::received;
  row.hash = std::string(package.id.view());  // the same file is known again
  // A clock that is ahead must not make all that follows look old.
  if (row.date.empty() || row.date > today) row.date = today;
  row.by = {};
  return with(std::move(plan), std::move(row));
}

}  // namespace koers
