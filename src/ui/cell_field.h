// A field of a row, as a widget that edits it: the same in a grid and in a form. What is typed
// becomes an edit; what cannot be understood stays where it is, with a word about it.
#pragma once

#include <string>

#include "model/plan.h"
#include "ui/widgets.h"

namespace koers {

struct CellPlace {
  Entity entity{};
  Id row;
  const FieldInfo* field = nullptr;
  // Of a nested record: the list it lies in, and where.
  const FieldInfo* list = nullptr;
  std::size_t index = 0;
};

// Of the field of a row, wherever it is edited.
std::string cell_key(Id row, const FieldInfo& field);

class CellEditor {
 public:
  // Paints the field and carries out what the user does with it.
  FieldEdit show(Canvas& canvas, const CellPlace& place, const void* record, FieldOptions options);

 private:
  static void store(Canvas& canvas, const CellPlace& place, const FieldEdit& edit);

  // The amount that is being typed: it is stored as it grows, and written properly when one leaves.
  std::string typed_key_;
  std::string typed_text_;
};

}  // namespace koers
