#include <algorithm>
#include <set>

#include "edit/fragment.h"
#include "edit/frame_changes.h"
#include "edit/packing.h"
#include "model/limits.h"

namespace koers {

namespace {

Id board_of(const Plan& plan) {
  for (const Organisation& organisation : plan.organisations)
    if (organisation.kind == OrganisationKind::board) return organisation.id;
  return {};
}

bool same_school(const Organisation& a, const Organisation& b) {
  if (a.kind != OrganisationKind::school || b.kind != OrganisationKind::school) return false;
  if (!a.brin.empty() && !b.brin.empty()) return a.brin == b.brin;
  return !a.name.empty() && a.name == b.name;
}

// The rows of the plan that the board has too, and how these are called there.
class Known {
 public:
  Known(const Plan& plan, const Plan& file, Id destination) : plan_(plan), file_(file) {
    know_organisations();
    for (const SchoolYear& year : plan.school_years)
      for (const SchoolYear& other : file.school_years)
        if ((!year.start.empty() && year.start == other.start) ||
            (!year.label.empty() && year.label == other.label))
          know(Entity::school_years, year, other);
    know_school_plans();
    for (const Category& category : plan.categories)
      for (const Category& other : file.categories)
        if (!category.label.empty() && category.label == other.label)
          know(Entity::categories, category, other);
    // A theme in which the school has frames of its own stays its own.
    std::set<Id> with_frames;
    for (const Frame& frame : plan.frames) with_frames.insert(frame.theme);
    for (const Theme& theme : plan.themes)
      for (const Theme& other : file.themes)
        if (theme.destination != destination && !with_frames.contains(theme.id) &&
            same_theme(theme, other))
          know(Entity::themes, theme, other);
  }

  NewIds take() { return std::move(ids_); }

 private:
  // What is here under the board's id already needs no other.
  void know(Entity entity, const Row& row, const Row& other) {
    if (row.id == other.id || plan_.table(entity).find(other.id) != nullptr) return;
    if (ids_.contains({entity, row.id}) || !taken_.insert({entity, other.id}).second) return;
    ids_[{entity, row.id}] = other.id;
  }
  Id led(Entity entity, Id id) const {
    const auto found = ids_.find({entity, id});
    return found == ids_.end() ? id : found->second;
  }

  void know_organisations() {
    const Organisation* board = find<Organisation>(plan_, board_of(plan_));
    const Organisation* other = find<Organisation>(file_, board_of(file_));
    if (board != nullptr && other != nullptr) know(Entity::organisations, *board, *other);
    const Organisation* own = own_organisation(plan_);
    if (own == nullptr) return;
    for (const Organisation& school : file_.organisations)
      if (same_school(*own, school)) know(Entity::organisations, *own, school);
  }

  void know_school_plans() {
    for (const ItPlan& it_plan : plan_.it_plans)
      for (const ItPlan& other : file_.it_plans)
        if (!it_plan.organisation.empty() &&
            led(Entity::organisations, it_plan.organisation) == other.organisation &&
            led(Entity::school_years, it_plan.school_year) == other.school_year)
          know(Entity::it_plans, it_plan, other);
  }

  const Plan& plan_;
  const Plan& file_;
  NewIds ids_;
  std::set<std::pair<Entity, Id>> taken_;
};

bool hangs_together(const Plan& file, Id destination) {
  for (const Theme& theme : file.themes)
    if (theme.destination != destination) return false;
  for (const Frame& frame : file.frames)
    if (!frame.theme.empty() && find<Theme>(file, frame.theme) == nullptr) return false;
  return true;
}

std::optional<Problem> refused(const Plan& plan, const Plan& file, const Package& package) {
  if (file.destinations.size() != 1 || !hangs_together(file, file.destinations[0].id))
    return broken_package("destinations");
  if (file.themes.size() + file.frames.size() > most_nested) return broken_package("frames");
  if (file.categories.size() + file.rule_settings.size() + file.budget_years.size() > most_nested)
    return broken_package("categories");
  if (package.base == plan.head->id.view()) return Problem{"package_own", Severity::error, {}, {}};
  if (is_board_plan(plan)) return Problem{"package_for_school", Severity::error, {}, {}};
  const Package* last = last_package(plan, PackageKind::frames, Direction::received);
  if (last == nullptr) return std::nullopt;
  if (last->base != package.base)
    return Problem{"package_other_board", Severity::error, {}, shortened(file.head->title)};
  if (freshness(plan, package) == Freshness::older)
    return Problem{"package_older", Severity::error, {}, shortened(package.contents)};
  return std::nullopt;
}

// Writes down what differs, for who has to see to it.
class Changes {
 public:
  Changes(TakenFrames& taken, std::string who, Date date, IdSource& ids)
      : taken_(taken), who_(std::move(who)), date_(date), ids_(ids) {}

  void frame(const Frame* was, const Frame& is) {
    std::vector<Change> changes = changes_of(was, is);
    if (was == nullptr)
      ++taken_.added;
    else
      taken_.changed += changes.empty() ? 0 : 1;
    for (Change& change : changes) add(std::move(change));
  }
  void gone(const Frame& was, Id destination) {
    ++taken_.gone;
    const Table<Change> told = taken_.plan.changes;
    for (const Change& change : told)
      if (change.about == Subject{Entity::frames, was.id})
        taken_.plan = without_row(std::move(taken_.plan), Entity::changes, change.id);
    add(change_of_gone(was, destination));
  }

 private:
  void add(Change change) {
    change.id = ids_.mint(info(Entity::changes).prefix);
    change.who = who_;
    change.date = date_;
    taken_.plan.changes.put(std::move(change));
  }

  TakenFrames& taken_;
  std::string who_;
  Date date_;
  IdSource& ids_;
};

// Frames that the board no longer has, and themes that nobody works on any more.
void let_go(TakenFrames& taken, const Plan& before, const Plan& file, Id destination,
            Changes& changes) {
  const Package* last = last_package(before, PackageKind::frames, Direction::received);
  const Lines all_held = last == nullptr ? Lines{} : last->held;
  for (const std::string& held : all_held) {
    const Frame* frame = find<Frame>(before, Id::from(held));
    if (frame == nullptr || find<Frame>(file, frame->id) != nullptr) continue;
    changes.gone(*frame, destination);
    taken.plan = without_row(std::move(taken.plan), Entity::frames, frame->id);
  }
  for (const std::string& held : all_held)
    if (const Id id = Id::from(held);
        before.rule_settings.find(id) != nullptr && file.rule_settings.find(id) == nullptr)
      taken.plan = without_row(std::move(taken.plan), Entity::rule_settings, id);
  for (const std::string& held : all_held) {
    const Theme* theme = find<Theme>(before, Id::from(held));
    if (theme == nullptr || find<Theme>(file, theme->id) != nullptr) continue;
    bool used = false;
    for (const Goal& goal : before.goals)
      used =
          used || std::find(goal.themes.begin(), goal.themes.end(), theme->id) != goal.themes.end();
    for (const Frame& frame : taken.plan.frames) used = used || frame.theme == theme->id;
    if (!used) taken.plan = without_row(std::move(taken.plan), Entity::themes, theme->id);
  }
}

// The row that says the same as another in that member; null for none.
template <class Row, class Value>
const Row* row_like(const Table<Row>& rows, const Row& other, Value Row::*member) {
  for (const Row& row : rows)
    if (row.*member == other.*member) return &row;
  return nullptr;
}

// By what terms the board measures. What the school set itself, it keeps; what came from the board
// goes on as the board has it.
void take_terms(const Plan& file, Plan& plan) {
  for (const Category& category : file.categories) plan.categories.put(category);
  for (const RuleSetting& setting : file.rule_settings) {
    const RuleSetting* here = row_like(plan.rule_settings, setting, &RuleSetting::rule);
    if (here == nullptr || here->id == setting.id) plan.rule_settings.put(setting);
  }
  for (BudgetYear year : file.budget_years) {
    const BudgetYear* here = row_like(plan.budget_years, year, &BudgetYear::year);
    if (here != nullptr && here->id != year.id) continue;
    if (here != nullptr) {
      year.ceiling = here->ceiling;
      year.ceilings = here->ceilings;
    }
    plan.budget_years.put(std::move(year));
  }
}

// The package as the school keeps it: what other schools bear is not its business.
Package with_own_shares(Package package, const Plan& plan) {
  const Organisation* own = own_organisation(plan);
  std::erase_if(package.shares, [&](const BoardShare& share) {
    return own == nullptr || share.organisation != own->id;
  });
  return package;
}

// The destination that the school had, where nothing stands in it and nothing goes by it.
void let_go_if_empty(Plan& plan, Id id) {
  const Destination* destination = find<Destination>(plan, id);
  if (destination == nullptr || !destination->ambition.empty() || !destination->principles.empty())
    return;
  for (const Theme& theme : plan.themes)
    if (theme.destination == id) return;
  for (const ItPlan& it_plan : plan.it_plans)
    if (it_plan.destination == id) return;
  plan = without_row(std::move(plan), Entity::destinations, id);
}

}  // namespace

const Destination* own_destination(const Plan& plan) {
  const ItPlan* it_plan = own_it_plan(plan);
  const Destination* own =
      it_plan == nullptr ? nullptr : find<Destination>(plan, it_plan->destination);
  if (own != nullptr) return own;
  return plan.destinations.empty() ? nullptr : &plan.destinations[0];
}

Plan send_frames(const Plan& plan, std::vector<BoardShare> shares, Date today, IdSource& ids) {
  Plan file;
  Package package;
  package.shares = std::move(shares);
  package.kind = PackageKind::frames;
  package.base = std::string(plan.head->id.view());
  const Destination* destination = own_destination(plan);
  if (destination != nullptr) {
    package.contents = destination->version;
    file.destinations.put(*destination);
    for (const Theme& theme : plan.themes)
      if (theme.destination == destination->id) file.themes.put(theme);
    for (const Frame& frame : plan.frames)
      if (frame.theme.empty() || find<Theme>(file, frame.theme) != nullptr) file.frames.put(frame);
  }
  for (const Theme& theme : file.themes) package.held.emplace_back(theme.id.view());
  for (const Frame& frame : file.frames) package.held.emplace_back(frame.id.view());
  for (const RuleSetting& setting : plan.rule_settings)
    package.held.emplace_back(setting.id.view());
  for (const Frame& frame : file.frames)
    put_outline_unless_there(file, plan, Entity::roles, frame.owner);
  for (const Organisation& organisation : plan.organisations)
    if (organisation.kind != OrganisationKind::team)
      put_outline_unless_there(file, plan, Entity::organisations, organisation.id);
  put_outline_unless_there(file, plan, Entity::school_years, plan.head->school_year);
  for (const ItPlan& it_plan : plan.it_plans)
    if (it_plan.school_year == plan.head->school_year)
      put_outline_unless_there(file, plan, Entity::it_plans, it_plan.id);
  file.categories = plan.categories;
  file.rule_settings = plan.rule_settings;
  for (const BudgetYear& year : plan.budget_years)
    put_outline_unless_there(file, plan, Entity::budget_years, year.id);
  return sealed(std::move(file), plan, std::move(package), today, ids);
}

Result<TakenFrames> take_frames(const Plan& plan, const Plan& file, Date today, IdSource& ids) {
  const Package* package = package_of(file);
  if (package == nullptr || package->kind != PackageKind::frames) return broken_package("packages");
  if (auto problem = refused(plan, file, *package)) return *std::move(problem);
  const Destination& destination = file.destinations[0];
  TakenFrames taken;
  taken.version = destination.version;
  const Plan before = with_new_ids(plan, Known(plan, file, destination.id).take());
  taken.plan = before;
  const Destination* was = own_destination(before);
  taken.first = find<Destination>(before, destination.id) == nullptr;
  const Organisation* board = find<Organisation>(file, board_of(file));
  if (board != nullptr)
    put_outline_unless_there(taken.plan, file, Entity::organisations, board->id);
  for (const Frame& frame : file.frames)
    put_outline_unless_there(taken.plan, file, Entity::roles, frame.owner);

  Changes changes(taken, board == nullptr ? std::string() : board->name, today, ids);
  taken.plan.destinations.put(destination);
  for (Theme theme : file.themes) {
    // Where a school is now is for the school to say.
    const Theme* here = find<Theme>(before, theme.id);
    if (here != nullptr && !here->current.empty()) theme.current = here->current;
    taken.plan.themes.put(std::move(theme));
  }
  for (const Frame& frame : file.frames) {
    if (!taken.first) changes.frame(find<Frame>(before, frame.id), frame);
    taken.plan.frames.put(frame);
  }
  if (taken.first) taken.added = static_cast<int>(file.frames.size());
  let_go(taken, before, file, destination.id, changes);

  if (const ItPlan* own = own_it_plan(taken.plan)) {
    ItPlan it_plan = *own;
    if (it_plan.destination != destination.id || it_plan.destination_version.empty())
      it_plan.destination_version = destination.version;
    it_plan.destination = destination.id;
    taken.plan.it_plans.put(std::move(it_plan));
  }
  if (was != nullptr && was->id != destination.id) let_go_if_empty(taken.plan, was->id);
  take_terms(file, taken.plan);
  const Package kept = with_own_shares(*package, taken.plan);
  taken.plan = without_loose_ends(with_received(std::move(taken.plan), kept, today, ids));
  for (const EntityInfo& of : entities())
    if (taken.plan.table(of.entity).size() > most_rows)
      return Problem{"too_large", Severity::error, of.name, {}};
  return taken;
}

Plan with_frames_seen(const Plan& plan) {
  Plan out = plan;
  for (const Change* change : changes_of_frames(plan))
    out = without_row(std::move(out), Entity::changes, change->id);
  const ItPlan* own = own_it_plan(out);
  const Destination* destination = own_destination(out);
  if (own == nullptr || destination == nullptr) return out;
  ItPlan it_plan = *own;
  it_plan.destination_version = destination->version;
  return with(std::move(out), std::move(it_plan));
}

}  // namespace koers
