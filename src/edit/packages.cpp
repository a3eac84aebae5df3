#include "edit/packages.h"

#include "edit/packing.h"

namespace koers {

// A plan keeps rows of the packages that it sent and got; only in a package the head names one.
const Package* package_of(const Plan& file) {
  if (file.head->origin.empty()) return nullptr;
  return find<Package>(file, Id::from(file.head->origin));
}

const Package* last_package(const Plan& plan, PackageKind kind, Direction direction) {
  const Package* last = nullptr;
  for (const Package& package : plan.packages)
    if (package.kind == kind && package.direction == direction &&
        (last == nullptr || package.date >= last->date))
      last = &package;
  return last;
}

Organisation outline(const Organisation& was) {
  Organisation organisation;
  organisation.name = was.name;
  organisation.kind = was.kind;
  organisation.parent = was.parent;
  organisation.sector = was.sector;
  organisation.brin = was.brin;
  return organisation;
}

Role outline(const Role& was) {
  Role role;
  role.label = was.label;
  role.organisation = was.organisation;
  role.party = was.party;
  return role;
}

SchoolYear outline(const SchoolYear& was) {
  SchoolYear year;
  year.label = was.label;
  year.start = was.start;
  year.end = was.end;
  return year;
}

ItPlan outline(const ItPlan& was) {
  ItPlan it_plan;
  it_plan.organisation = was.organisation;
  it_plan.school_year = was.school_year;
  it_plan.destination = was.destination;
  it_plan.destination_version = was.destination_version;
  it_plan.version = was.version;
  return it_plan;
}

Sent sealed(Plan file, const Plan& plan, Package package, Date today, IdSource& ids) {
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
  return {without_loose_ends(with_head(std::move(file), std::move(head))),
          with(plan, std::move(package))};
}

Plan with_received(Plan plan, const Package& package, Date today, IdSource& ids) {
  Package row = package;
  row.unknown.clear();
  row.id = ids.mint(info(Entity::packages).prefix);
  row.direction = Direction::received;
  row.hash = std::string(package.id.view());  // the same file is known again
  if (row.date.empty()) row.date = today;
  row.by = {};
  return with(std::move(plan), std::move(row));
}

}  // namespace koers
