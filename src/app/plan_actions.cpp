// What is done to the plan: undo, adding and removing rows, moving them, setting a field.
#include <algorithm>

#include "app/actions.h"
#include "app/cells.h"
#include "app/new_plan.h"
#include "app/rows.h"
#include "app/voices_actions.h"
#include "calendar/year_scope.h"
#include "text/words.h"

namespace koers {

namespace {

std::optional<Key> undo_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (!workspace.history().can_undo()) return words::blocked_nothing_to_undo;
  return std::nullopt;
}

std::optional<Key> redo_blocked(const Workspace& workspace) {
  if (auto reason = needs_writer(workspace)) return reason;
  if (!workspace.history().can_redo()) return words::blocked_nothing_to_redo;
  return std::nullopt;
}

// Sets the fields that the arguments name; the first that does not fit ends it.
Result<Plan> with_arguments(const Plan& plan, Language language, Entity entity, Id id,
                            const Arguments& arguments) {
  Plan changed = plan;
  for (const auto& [name, text] : arguments.values) {
    const FieldInfo* field = info(entity).record->field(name);
    if (field == nullptr) continue;
    const Result<FieldValue> value = parse_cell(changed, language, *field, text);
    if (!value) return value.problem();
    Result<Plan> next = with_value(changed, entity, id, *field, *value);
    if (!next) return next;
    changed = std::move(next.value());
  }
  return changed;
}

template <Entity entity>
void add(Workspace& workspace, const Arguments& arguments) {
  const Id id = workspace.ids().mint(info(entity).prefix);
  const NewRow made =
      new_row(workspace.plan(), entity, id, workspace.selection, workspace.ports().world.today(),
              workspace.ids(), shown_it_plan(workspace));
  Result<Plan> changed = with_arguments(made.plan, workspace.language, entity, id, arguments);
  if (!workspace.commit(std::move(changed), std::string("action.add.") + info(entity).name)) return;
  workspace.search.clear();
  workspace.open_added({entity, id});
}

void remove(Workspace& workspace, const Arguments&) {
  const Subject subject = workspace.selection;
  const AnyTable& table = workspace.plan().table(subject.entity);
  const std::size_t index = table.index_of(subject.id);
  workspace.commit(without_row(workspace.plan(), subject.entity, subject.id), "action.row.remove");
  // The next row is selected, so that the keyboard stays where it was.
  const AnyTable& rest = workspace.plan().table(subject.entity);
  workspace.selection = rest.empty() || index == AnyTable::npos
                            ? Subject{}
                            : Subject{subject.entity, rest.id_at(std::min(index, rest.size() - 1))};
  workspace.tell(words::row_removed);
}

std::optional<Key> duplicate_blocked(const Workspace& workspace) {
  if (auto reason = needs_selection(workspace)) return reason;
  return workspace.selection.entity == Entity::statements ? needs_room_for_statement(workspace)
                                                          : std::nullopt;
}

void duplicate(Workspace& workspace, const Arguments&) {
  const Subject subject = workspace.selection;
  const Id id = workspace.ids().mint(info(subject.entity).prefix);
  if (workspace.commit(with_copy(workspace.plan(), subject.entity, subject.id, id),
                       "action.row.duplicate"))
    workspace.selection.id = id;
}

const Ids& listed_rows(const Workspace& workspace) {
  return workspace.listed.of(workspace.plan(), workspace.selection.entity, workspace.language,
                             workspace.search);
}

// Where the list is in the order of dates, one changes the date.
template <int step>
std::optional<Key> move_blocked(const Workspace& workspace) {
  if (auto reason = needs_selection(workspace)) return reason;
  const Subject subject = workspace.selection;
  if (reads_by_date(subject.entity)) return words::blocked_by_date;
  const Key at_end = step < 0 ? words::blocked_first_row : words::blocked_last_row;
  const Ids& rows = listed_rows(workspace);
  if (std::find(rows.begin(), rows.end(), subject.id) == rows.end())
    return words::blocked_not_listed;
  if (subject.entity == Entity::goals)
    return can_move_goal(workspace.plan(), subject.id, step) ? std::nullopt : std::optional(at_end);
  if (subject.id == (step < 0 ? rows.front() : rows.back())) return at_end;
  return std::nullopt;
}

void move_by(Workspace& workspace, std::ptrdiff_t step) {
  const Subject subject = workspace.selection;
  if (subject.entity == Entity::goals)
    return move_goal(workspace, subject.id, static_cast<int>(step));
  // Past the next row that shows: past one that the search or the year leaves out nothing moves.
  const Ids& rows = listed_rows(workspace);
  const auto found = std::find(rows.begin(), rows.end(), subject.id);
  if (found == rows.end()) return;
  const std::ptrdiff_t to = found - rows.begin() + step;
  if (to < 0 || to >= static_cast<std::ptrdiff_t>(rows.size())) return;
  const std::size_t place =
      workspace.plan().table(subject.entity).index_of(rows[static_cast<std::size_t>(to)]);
  workspace.commit(with_row_at(workspace.plan(), subject.entity, subject.id, place),
                   "action.row.move", "move" + std::string(subject.id.view()));
}

void set(Workspace& workspace, const Arguments& arguments) {
  const EntityInfo* entity = find_entity(arguments.get("table"));
  const Id id = Id::from(arguments.get("row"));
  if (entity == nullptr || id.empty()) {
    workspace.tell(words::blocked_no_selection, Severity::warning);
    return;
  }
  workspace.commit(
      with_arguments(workspace.plan(), workspace.language, entity->entity, id, arguments),
      "action.row.set");
}

// A field that refers to rows of which there are none yet: one is made, and the field refers to it.
void add_referred(Workspace& workspace, const Arguments& arguments) {
  const EntityInfo* entity = find_entity(arguments.get("table"));
  const FieldInfo* field = entity ? entity->record->field(arguments.get("field")) : nullptr;
  const Id row = Id::from(arguments.get("row"));
  if (field == nullptr || field->kind != Kind::ref || row.empty()) {
    workspace.tell(words::blocked_no_selection, Severity::warning);
    return;
  }
  const Id id = workspace.ids().mint(info(field->target).prefix);
  const NewRow made = new_row(workspace.plan(), field->target, id, {},
                              workspace.ports().world.today(), workspace.ids());
  if (workspace.commit(with_value(made.plan, entity->entity, row, *field, id),
                       std::string("action.add.") + info(field->target).name))
    workspace.open_added({field->target, id});
}

}  // namespace

void register_plan_actions(Registry& registry) {
  registry.add({"edit.undo", "edit", "Ctrl+Z", undo_blocked,
                [](Workspace& w, const Arguments&) { w.undo(); }});
  registry.add({"edit.redo", "edit", "Ctrl+Y", redo_blocked,
                [](Workspace& w, const Arguments&) { w.redo(); }});
  registry.add({"add.visionStatements", "add", "", needs_writer, add<Entity::vision_statements>});
  registry.add({"add.sources", "add", "", needs_writer, add<Entity::sources>});
  registry.add({"add.themes", "add", "", needs_writer, add<Entity::themes>});
  registry.add({"add.frames", "add", "", needs_writer, add<Entity::frames>});
  registry.add({"add.goals", "add", "", needs_writer, add<Entity::goals>});
  registry.add({"add.indicators", "add", "", needs_goal, add<Entity::indicators>});
  registry.add({"add.statements", "add", "", needs_room_for_statement, add<Entity::statements>});
  registry.add({"add.priorityCriteria", "add", "", needs_writer, add<Entity::priority_criteria>});
  registry.add({"add.activities", "add", "", needs_writer, add<Entity::activities>});
  registry.add({"add.moments", "add", "", needs_writer, add<Entity::moments>});
  registry.add({"add.budgetLines", "add", "", needs_writer, add<Entity::budget_lines>});
  registry.add({"add.roles", "add", "", needs_writer, add<Entity::roles>});
  registry.add({"add.organisations", "add", "", needs_writer, add<Entity::organisations>});
  registry.add({"add.stakeholders", "add", "", needs_writer, add<Entity::stakeholders>});
  registry.add({"add.sessions", "add", "", needs_writer, add<Entity::sessions>});
  registry.add({"add.inputs", "add", "", needs_writer, add<Entity::inputs>});
  registry.add({"add.supportPolls", "add", "", needs_writer, add<Entity::support_polls>});
  registry.add({"add.decisions", "add", "", needs_writer, add<Entity::decisions>});
  registry.add({"add.rights", "add", "", needs_writer, add<Entity::rights>});
  registry.add({"add.itPlans", "add", "", needs_writer, add<Entity::it_plans>});
  registry.add({"add.fundings", "add", "", needs_writer, add<Entity::fundings>});
  registry.add({"add.budgetYears", "add", "", needs_writer, add<Entity::budget_years>});
  registry.add({"add.assets", "add", "", needs_writer, add<Entity::assets>});
  registry.add({"add.categories", "add", "", needs_writer, add<Entity::categories>});
  registry.add({"add.allocationKeys", "add", "", needs_writer, add<Entity::allocation_keys>});
  registry.add({"add.risks", "add", "", needs_writer, add<Entity::risks>});
  registry.add({"add.processings", "add", "", needs_writer, add<Entity::processings>});
  registry.add({"add.planPeriods", "add", "", needs_writer, add<Entity::plan_periods>});
  registry.add({"row.remove", "edit", "", needs_selection, remove});
  registry.add({"row.duplicate", "edit", "", duplicate_blocked, duplicate});
  registry.add({"row.up", "edit", "Alt+ArrowUp", move_blocked<-1>,
                [](Workspace& w, const Arguments&) { move_by(w, -1); }});
  registry.add({"row.down", "edit", "Alt+ArrowDown", move_blocked<1>,
                [](Workspace& w, const Arguments&) { move_by(w, 1); }});
  registry.add({"row.set", "edit", "", needs_writer, set, false});
  registry.add({"row.refer_to_new", "edit", "", needs_writer, add_referred, false});
}

}  // namespace koers
