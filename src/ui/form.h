// The details of one row as a form, made from its description: what matters first, the rest behind
// one button. Nothing here knows any entity by name.
#pragma once

#include "ui/cell_field.h"

namespace koers {

class Form {
 public:
  void show(Canvas& canvas, Subject subject);

 private:
  const FieldInfo* take_wanted(Canvas& canvas, Subject subject);
  bool folds_away(Entity entity, const FieldInfo& field, const void* row) const;
  void show_field(Canvas& canvas, Subject subject, const FieldInfo& field);
  void show_references(Canvas& canvas, Subject subject, const FieldInfo& field);
  void show_history(Canvas& canvas, Subject subject, const FieldInfo& field);
  static void show_way_out(Canvas& canvas, Subject subject, const FieldInfo& field);
  void show_example(Canvas& canvas, Subject subject, const FieldInfo& field);
  void show_records(Canvas& canvas, Subject subject, const FieldInfo& field);

  CellEditor editor_;
  bool all_fields_ = false;
  Id unfolded_;            // the row of which a field that is folded away got the keyboard
  bool examples_ = false;  // stand under the long fields, also while one types
};

}  // namespace koers
