// The plan as a value: a head and one table for each entity. Copying it copies pointers; rows are
// shared until they change. Changing a plan is the business of `edit`.
#pragma once

#include <initializer_list>

#include "base/table.h"
#include "model/budget.h"
#include "model/exchange.h"
#include "model/goals.h"
#include "model/people.h"
#include "model/record.h"
#include "model/review.h"
#include "model/safety.h"
#include "model/time.h"
#include "model/vision.h"

namespace koers {

// What a plan is as a whole. `id` stays the same in every copy.
struct PlanHead : Row {
  std::string title;
  Sector sector{};
  Id organisation;  // whose plan it is
  Id school_year;   // the year that it is about
  std::string language;
  Date created_on;
  std::string origin;                // the template or example it began as
  std::string forked_from;           // the id of the plan that it was copied from
  std::int64_t most_spearheads = 0;  // of a school in a year; 0 for the usual three
  std::int64_t dots_each = 0;        // to vote with; 0 for the usual three

  static constexpr auto fields() {
    return std::array{
        field<&PlanHead::title>("title"),
        field<&PlanHead::sector>("sector"),
        refers<&PlanHead::organisation>("organisation", Entity::organisations),
        refers<&PlanHead::school_year>("schoolYear", Entity::school_years),
        field<&PlanHead::language>("language"),
        field<&PlanHead::created_on>("createdOn"),
        field<&PlanHead::origin>("origin"),
        field<&PlanHead::forked_from>("forkedFrom"),
        field<&PlanHead::most_spearheads>("mostSpearheads"),
        field<&PlanHead::dots_each>("dotsEach"),
    };
  }
};

struct Plan {
  std::shared_ptr<const PlanHead> head = std::make_shared<const PlanHead>();
  std::shared_ptr<const Unknown> unknown;  // members at the top of the file
#define X(Type, name, file_name, prefix) Table<Type> name;
  KOERS_ENTITIES(X)
#undef X

  const AnyTable& table(Entity entity) const;
  AnyTable& table(Entity entity);
};

// From the type of a row to its entity and its table.
template <class T>
struct EntityOf;
#define X(Type, name, file_name, prefix)                     \
  template <>                                                \
  struct EntityOf<Type> {                                    \
    static constexpr Entity value = Entity::name;            \
    static constexpr Table<Type> Plan::*table = &Plan::name; \
  };
KOERS_ENTITIES(X)
#undef X

template <class T>
const Table<T>& rows(const Plan& plan) {
  return plan.*EntityOf<T>::table;
}
template <class T>
Table<T>& rows(Plan& plan) {
  return plan.*EntityOf<T>::table;
}
template <class T>
const T* find(const Plan& plan, Id id) {
  return rows<T>(plan).find(id);
}

// What there is to know of an entity without knowing its type.
struct EntityInfo {
  Entity entity;
  const char* name;    // in the file
  const char* prefix;  // of new ids
  const RecordInfo* record;
  const AnyTable& (*table)(const Plan& plan);
  std::shared_ptr<Row> (*make)();
  std::shared_ptr<Row> (*copy)(const void* row);
  const Row* (*row)(const void* row);
  void* (*address)(Row* row);                            // what FieldInfo::get_mutable takes
  AnyTable::AnyRow (*shared)(std::shared_ptr<Row> row);  // what a table holds
};

const EntityInfo& info(Entity entity);
const EntityInfo* find_entity(std::string_view name_in_file);
std::span<const EntityInfo> entities();

// Whether both are the very same value: cheap, and never wrong in saying yes.
bool same_value(const Plan& a, const Plan& b);

// Whether both hold the same, row by row and in the same order.
bool equal(const Plan& a, const Plan& b);

// Whether both hold the very same rows of these entities, without looking into them: what is worked
// out of a plan is worked out again only when this is false.
bool same_tables(const Plan& a, const Plan& b, std::initializer_list<Entity> of);

// The first organisation of the kind, or the plan's own; null in an empty plan.
const Organisation* own_organisation(const Plan& plan);
const SchoolYear* own_school_year(const Plan& plan);
// The school plan of the year that belongs to the school of the plan; else the first of the year,
// else none.
const ItPlan* own_it_plan(const Plan& plan);
// The kind of education of the plan's own organisation; where that says none, of its head.
Sector sector_of(const Plan& plan);

}  // namespace koers
