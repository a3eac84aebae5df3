#include "edit/outline.h"

#include "edit/edits.h"

namespace koers {

AnyTable::AnyRow outline(Entity entity, const void* row, std::span<const char* const> fields) {
  const EntityInfo& of = info(entity);
  std::shared_ptr<Row> made = of.make();
  made->id = of.row(row)->id;
  for (const char* name : fields) {
    const FieldInfo& field = *of.record->field(name);
    set_value(field, of.address(made.get()), value_of(field, row));
  }
  return of.shared(std::move(made));
}

}  // namespace koers
