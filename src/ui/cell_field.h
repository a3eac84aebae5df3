// A field of a row, as a widget that edits it: the same in a grid and in a form. What is typed
// becomes an edit; what cannot be understood stays where it is, with a word about it.
#pragma once

#include <map>
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

class CellEditor {
 public:
  // Paints the field and carries out what the user does with it.
  FieldEdit show(Canvas& canvas, const CellPlace& place, const void* record, FieldOptions options);

 private:
  void store(Canvas& canvas, const CellPlace& place, const std::string& text, bool typing);

  struct Misfit {
    std::string text;
    std::string words;  // what is wrong with it
  };
  // Texts that do not fit their fields, by field: kept until they are mended or emptied.
  std::map<std::string, Misfit> misfits_;
  // The amount that is being typed: it is stored as it grows, and written properly when one leaves.
  std::string typed_key_;
  std::string typed_text_;
};

}  // namespace koers
