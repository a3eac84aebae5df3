#include "app/mending.h"

#include "app/cells.h"
#include "app/new_plan.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

namespace {

FieldValue value_in(const FieldInfo& field, const Mend::Value& value) {
  switch (field.kind) {
    case Kind::ref:
      return value.row.id;
    case Kind::refs:
      return Ids{value.row.id};
    case Kind::subject:
      return value.row;
    case Kind::choice:
      return static_cast<std::uint8_t>(value.number);
    case Kind::date:
      return Date{static_cast<std::int32_t>(value.number)};
    default:
      return value.number;
  }
}

// Goes over the values with the fields that they are of.
template <class Visit>
void each_value(const Mend& mend, Entity entity, Visit visit) {
  for (const Mend::Value& value : mend.values)
    if (value.field != nullptr) {
      const FieldInfo& field = *info(entity).record->field(value.field);
      visit(field, value_in(field, value));
    }
}

}  // namespace

std::string mend_words(const Plan& plan, Language language, const Finding& finding) {
  const Mend& mend = finding.mend;
  const Entity entity = mend.adds.value_or(finding.about.entity);
  const std::shared_ptr<Row> row = info(entity).make();
  std::string values;
  each_value(mend, entity, [&](const FieldInfo& field, const FieldValue& value) {
    if (mend.adds && field.kind != Kind::choice) return;
    set_value(field, row.get(), value);
    std::string said = mend.adds ? std::string() : field_label(language, entity, field) + ' ';
    add_fact(values, said += cell_text(plan, language, field, row.get()));
  });
  if (!mend.adds) return say(language, words::findings_mend_set(values));
  std::string what = entity_name(language, entity, false);
  if (!values.empty()) what += " (" + values + ')';
  return say(language, words::findings_mend_add(what));
}

std::string label_of(const Mend& mend) {
  if (mend.adds)
    if (std::string label = std::string("action.add.") + info(*mend.adds).name; find_key(label))
      return label;
  return "action.finding.mend";
}

Result<Plan> with_mended(const Plan& plan, const Finding& finding, Id id, Date today, IdSource& ids,
                         Id shown_it_plan) {
  const Mend& mend = finding.mend;
  const Entity entity = mend.adds.value_or(finding.about.entity);
  Result<Plan> changed =
      mend.adds ? new_row(plan, entity, id, finding.about, today, ids, shown_it_plan).plan : plan;
  each_value(mend, entity, [&](const FieldInfo& field, const FieldValue& value) {
    if (changed) changed = with_value(*changed, entity, id, field, value);
  });
  return changed;
}

}  // namespace koers
