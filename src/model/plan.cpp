#include "model/plan.h"

namespace koers {

namespace {

template <class T>
EntityInfo entity_info(const char* name, const char* prefix) {
  return {
      EntityOf<T>::value,
      name,
      prefix,
      &record_info<T>(),
      [](const Plan& plan) -> const AnyTable& { return rows<T>(plan); },
      []() -> std::shared_ptr<Row> { return std::make_shared<T>(); },
      [](const void* row) -> std::shared_ptr<Row> {
        return std::make_shared<T>(*static_cast<const T*>(row));
      },
      [](const void* row) -> const Row* { return static_cast<const T*>(row); },
      [](Row* row) -> void* { return static_cast<T*>(row); },
      [](std::shared_ptr<Row> row) -> AnyTable::AnyRow {
        return std::static_pointer_cast<const T>(std::move(row));
      },
  };
}

}  // namespace

std::span<const EntityInfo> entities() {
  static const std::array<EntityInfo, entity_count> infos = {
#define X(Type, name, file_name, prefix) entity_info<Type>(file_name, prefix),
      KOERS_ENTITIES(X)
#undef X
  };
  return infos;
}

const AnyTable& Plan::table(Entity entity) const { return info(entity).table(*this); }

AnyTable& Plan::table(Entity entity) { return const_cast<AnyTable&>(info(entity).table(*this)); }

const EntityInfo& info(Entity entity) { return entities()[static_cast<std::size_t>(entity)]; }

const EntityInfo* find_entity(std::string_view name_in_file) {
  for (const EntityInfo& entity : entities())
    if (name_in_file == entity.name) return &entity;
  return nullptr;
}

bool same_value(const Plan& a, const Plan& b) {
  if (a.head != b.head || a.unknown != b.unknown) return false;
  for (const EntityInfo& of : entities())
    if (!a.table(of.entity).same_as(b.table(of.entity))) return false;
  return true;
}

bool same_tables(const Plan& a, const Plan& b, std::initializer_list<Entity> of) {
  for (Entity entity : of)
    if (!a.table(entity).same_as(b.table(entity))) return false;
  return true;
}

bool equal(const Plan& a, const Plan& b) {
  const auto same_unknown = [](const std::shared_ptr<const Unknown>& x,
                               const std::shared_ptr<const Unknown>& y) {
    return x == y || (x ? *x : Unknown{}) == (y ? *y : Unknown{});
  };
  if (a.head->id != b.head->id || !same_unknown(a.unknown, b.unknown) ||
      !equal_record(record_info<PlanHead>(), a.head.get(), b.head.get()))
    return false;
  for (const EntityInfo& entity : entities()) {
    const AnyTable& rows_a = a.table(entity.entity);
    const AnyTable& rows_b = b.table(entity.entity);
    if (rows_a.same_as(rows_b)) continue;
    if (rows_a.size() != rows_b.size()) return false;
    for (std::size_t i = 0; i < rows_a.size(); ++i)
      if (rows_a.id_at(i) != rows_b.id_at(i) ||
          !equal_record(*entity.record, rows_a.at(i), rows_b.at(i)))
        return false;
  }
  return true;
}

const Organisation* own_organisation(const Plan& plan) {
  const auto& all = rows<Organisation>(plan);
  if (const Organisation* own = all.find(plan.head->organisation)) return own;
  return all.empty() ? nullptr : &all[0];
}

const ItPlan* own_it_plan(const Plan& plan) {
  const SchoolYear* year = own_school_year(plan);
  const ItPlan* first = nullptr;
  for (const ItPlan& it_plan : plan.it_plans) {
    const bool years = year != nullptr && plan.school_years.size() > 1;
    if (years && !it_plan.school_year.empty() && it_plan.school_year != year->id) continue;
    if (it_plan.organisation == plan.head->organisation) return &it_plan;
    if (first == nullptr) first = &it_plan;
  }
  return first;
}

Sector sector_of(const Plan& plan) {
  const Organisation* own = own_organisation(plan);
  return own != nullptr && own->sector != Sector::none ? own->sector : plan.head->sector;
}

const SchoolYear* own_school_year(const Plan& plan) {
  const auto& all = rows<SchoolYear>(plan);
  if (const SchoolYear* own = all.find(plan.head->school_year)) return own;
  return all.empty() ? nullptr : &all[0];
}

}  // namespace koers
