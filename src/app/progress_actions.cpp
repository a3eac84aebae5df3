// How it goes: the stand of a goal today, a measurement, what comes of a goal after the year.
#include "app/actions.h"
#include "app/cells.h"
#include "edit/progress_edits.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

void set(Workspace& workspace, const Arguments& arguments) {
  const Id goal = Id::from(arguments.get("goal"));
  const auto colour = choice_called<ProgressColour>(arguments.get("colour"));
  workspace.commit(with_progress(workspace.plan(), goal, workspace.ports().world.today(), colour,
                                 workspace.ids().mint("pr")),
                   "action.progress.set");
}

void measure(Workspace& workspace, const Arguments& arguments) {
  const std::string text = arguments.get("value");
  const std::optional<Decimal> value = parse_decimal(text, workspace.language);
  if (!value) {
    workspace.tell(Problem{"bad_number", Severity::error, "value", shortened(text)});
    return;
  }
  const Id indicator = Id::from(arguments.get("indicator"));
  workspace.commit(
      with_measurement(workspace.plan(), indicator, workspace.ports().world.today(), *value),
      "action.progress.measure");
}

void evaluate(Workspace& workspace, const Arguments& arguments) {
  const Id goal = Id::from(arguments.get("goal"));
  const auto next = choice_called<NextStep>(arguments.get("next"));
  workspace.commit(with_evaluation(workspace.plan(), goal, next, workspace.ids().mint("e")),
                   "action.progress.evaluate");
}

}  // namespace

void register_progress_actions(Registry& registry) {
  registry.add({"progress.set", "edit", "", needs_writer, set, false});
  registry.add({"progress.measure", "edit", "", needs_writer, measure, false});
  registry.add({"progress.evaluate", "edit", "", needs_writer, evaluate, false});
}

}  // namespace koers
