#include "edit/packing.h"

namespace koers {

namespace {

// What is said of one school only: the lines that it pays, the teams and people that it has.
bool is_of_other_school(const Plan& plan, Id organisation, Id school) {
  const Organisation* of = find<Organisation>(plan, organisation);
  if (of == nullptr || of->id == school) return false;
  if (of->kind == OrganisationKind::team) return of->parent != school && !of->parent.empty();
  return of->kind == OrganisationKind::school;
}

// The file is read by others: roles go along, people do not.
void without_people(Plan& plan) {
  const Table<Role> all = plan.roles;
  for (Role role : all) {
    role.person.clear();
    role.email.clear();
    plan.roles.put(std::move(role));
  }
}

// Rows of the board, of which the plan of a school has only a copy.
bool is_of_board(const Plan& plan, Entity entity, const void* row) {
  switch (entity) {
    case Entity::destinations:
    case Entity::themes:
    case Entity::frames:
    case Entity::packages:
    case Entity::reviews:
    case Entity::dismissals:
    case Entity::rule_settings:
    case Entity::labels:
    case Entity::school_years:
    case Entity::budget_years:
    case Entity::categories:
      return true;
    case Entity::organisations:
      return static_cast<const Organisation*>(row)->kind == OrganisationKind::board;
    case Entity::budget_lines: {
      const auto* payer = find<Organisation>(plan, static_cast<const BudgetLine*>(row)->payer);
      return payer != nullptr && payer->kind == OrganisationKind::board;
    }
    default:
      return false;
  }
}

bool is_of_school(const Plan& plan, Id organisation, Id school) {
  if (organisation == school) return true;
  const Organisation* of = find<Organisation>(plan, organisation);
  return of != nullptr && of->kind == OrganisationKind::team && of->parent == school;
}

// What the board alone says: what it took back since does not come back with an older copy, and
// what a school makes of it for itself is no measure for its board.
bool is_for_board_to_say(Entity entity) {
  switch (entity) {
    case Entity::frames:
    case Entity::budget_lines:
    case Entity::budget_years:
    case Entity::labels:
    case Entity::rule_settings:
    case Entity::dismissals:
      return true;
    default:
      return false;
  }
}

}  // namespace

Plan send_school_plan(const Plan& plan, Id id, Date today, IdSource& ids) {
  Plan file = plan;
  Package package;
  package.kind = PackageKind::school_plan;
  package.contents = std::string(id.view());
  const Package* frames = last_package(plan, PackageKind::frames, Direction::received);
  if (frames != nullptr) package.base = frames->base;
  const ItPlan* own = find<ItPlan>(plan, id);
  const Id school = own == nullptr ? Id{} : own->organisation;
  const auto payer_of = [](const void* row) { return static_cast<const BudgetLine*>(row)->payer; };
  leave_out(file, Entity::it_plans,
            [&](const void* row) { return static_cast<const ItPlan*>(row)->id != id; });
  leave_out(file, Entity::budget_lines,
            [&](const void* row) { return is_of_other_school(plan, payer_of(row), school); });
  leave_out(file, Entity::organisations, [&](const void* row) {
    return is_of_other_school(plan, static_cast<const Organisation*>(row)->id, school);
  });
  file.unknown = nullptr;
  file.responses = {};
  file.ballots = {};
  file.changes = {};
  for (const Change* change : changes_of_frames(plan)) file.changes.put(*change);
  file.comments = {};
  file.templates = {};
  without_people(file);
  Plan sent = sealed(std::move(file), plan, std::move(package), today, ids);
  return with_sent(sent, sent);
}

namespace {

// A category that the school made itself has the term of that of the board by the same name, so
// that what is written off is measured against what the board says.
void take_terms_of_board(const Plan& board, const Plan& file, Plan& out) {
  for (const Category& own : file.categories) {
    if (board.categories.find(own.id) != nullptr) continue;
    for (const Category& known : board.categories)
      if (own.label == known.label && !own.label.empty()) {
        Category measured = own;
        measured.depreciation_years = known.depreciation_years;
        out.categories.put(std::move(measured));
        break;
      }
  }
}

}  // namespace

const ItPlan* sent_it_plan(const Plan& file) {
  const Package* package = package_of(file);
  if (package == nullptr || package->kind != PackageKind::school_plan) return nullptr;
  return find<ItPlan>(file, Id::from(package->contents));
}

Organisation school_as_sent(const Plan& board, Organisation sent) {
  const Organisation* known = find<Organisation>(board, sent.id);
  if (known == nullptr) return sent;
  if (sent.pupils.empty()) sent.pupils = known->pupils;
  if (sent.staff_fte.milli == 0) sent.staff_fte = known->staff_fte;
  return sent;
}

Plan joined(const Plan& board, const Plan& file) {
  const ItPlan* sent = sent_it_plan(file);
  if (sent == nullptr) return board;
  Plan out = without_row(board, Entity::it_plans, sent->id);
  out.reviews = board.reviews;
  leave_out(out, Entity::budget_lines, [&](const void* row) {
    return is_of_school(board, static_cast<const BudgetLine*>(row)->payer, sent->organisation);
  });
  const Table<BudgetLine> of_board = out.budget_lines;
  for (const EntityInfo& of : entities()) {
    AnyTable& table = out.table(of.entity);
    const AnyTable& from = file.table(of.entity);
    for (std::size_t i = 0; i < from.size(); ++i) {
      const Id id = from.id_at(i);
      const std::size_t there = table.index_of(id);
      const bool boards = is_of_board(file, of.entity, from.at(i));
      // Of lines what is still there is the board's: those of the school were left out.
      if (there != AnyTable::npos && !boards && of.entity != Entity::budget_lines)
        table.replace(there, from.shared_at(i));
      else if (there == AnyTable::npos && !(boards && is_for_board_to_say(of.entity)))
        table.insert(table.size(), id, from.shared_at(i));
    }
  }
  if (const Organisation* school = find<Organisation>(file, sent->organisation))
    out.organisations.put(school_as_sent(board, *school));
  take_terms_of_board(board, file, out);
  // In the plan of a school a line without a payer is its own.
  for (const BudgetLine& line : file.budget_lines)
    if (find<Organisation>(file, line.payer) == nullptr && of_board.find(line.id) == nullptr &&
        out.budget_lines.find(line.id) != nullptr) {
      BudgetLine paid = line;
      paid.payer = sent->organisation;
      out.budget_lines.put(std::move(paid));
    }
  return out;
}

Plan joined_alone(Plan board, const Plan& file) {
  const ItPlan* sent = sent_it_plan(file);
  Table<ItPlan> only;
  if (const ItPlan* known = sent == nullptr ? nullptr : board.it_plans.find(sent->id))
    only.put(*known);
  board.it_plans = std::move(only);
  return joined(board, file);
}

Result<Plan> take_school_plan(const Plan& plan, const Plan& file, Date today, IdSource& ids) {
  const ItPlan* sent = sent_it_plan(file);
  if (sent == nullptr || find<Organisation>(file, sent->organisation) == nullptr)
    return broken_package("itPlans");
  const auto refused = [&](const char* code) {
    return Problem{code, Severity::error, {}, shortened(file.head->title)};
  };
  // A board knows the destination because it sent it; another school knows it too.
  if (find<Destination>(plan, sent->destination) == nullptr ||
      last_package(plan, PackageKind::frames, Direction::sent) == nullptr)
    return refused("package_other_board");
  if (sent->school_year != plan.head->school_year) return refused("package_other_year");
  const ItPlan* known = find<ItPlan>(plan, sent->id);
  if (known != nullptr && known->organisation != sent->organisation)
    return refused("package_other_plan");
  const Package& package = *package_of(file);
  const Freshness fresh = freshness(plan, package);
  if (fresh == Freshness::older) return refused("package_older");
  if (fresh == Freshness::known) return plan;
  Plan out = plan;
  put_outline_unless_there(out, file, Entity::organisations, sent->organisation);
  put_outline_unless_there(out, file, Entity::it_plans, sent->id);
  return without_loose_ends(with_received(std::move(out), package, today, ids));
}

}  // namespace koers
