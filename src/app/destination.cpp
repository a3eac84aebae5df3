#include "app/destination.h"

#include "app/cells.h"
#include "text/formats.h"

namespace koers {

namespace {

std::string years_of(const Destination& destination) {
  std::string years;
  if (destination.start_year != 0) years = std::to_string(destination.start_year);
  if (destination.end_year != 0) years += "\u2013" + std::to_string(destination.end_year);
  return years;
}

}  // namespace

std::string destination_facts(const Plan& plan, Language language, const Destination& destination) {
  const RecordInfo& record = record_info<Destination>();
  std::string facts;
  if (const auto* whose = find<Organisation>(plan, destination.organisation))
    add_fact(facts, whose->name);
  add_fact(facts, years_of(destination));
  if (!destination.version.empty())
    add_fact(facts, field_label(language, Entity::destinations, *record.field("version")) +
                        "\u00A0" + destination.version);
  add_fact(facts, cell_text(plan, language, *record.field("status"), &destination));
  return facts;
}

}  // namespace koers
