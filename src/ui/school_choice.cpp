#include "ui/school_choice.h"

#include <algorithm>

#include "app/voices_actions.h"
#include "text/words.h"

namespace koers {

void school_choice(Canvas& canvas) {
  const Ids all = it_plans_of_year(canvas.plan());
  if (all.size() < 2) return;
  std::vector<NodeOption> options;
  for (Id id : all) options.push_back({std::string(id.view()), it_plan_name(canvas.plan(), id)});
  FieldOptions field;
  field.width = std::min(320.0F, width_left());
  const Id shown = shown_it_plan(canvas.workspace);
  const FieldEdit edit = choice(canvas, "school", canvas.words(words::baseline_school),
                                shown.view(), it_plan_name(canvas.plan(), shown), options, field);
  if (!edit.committed) return;
  canvas.workspace.school_plan = Id::from(edit.text);
  ++canvas.workspace.revision;
}

}  // namespace koers
