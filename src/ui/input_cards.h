// What was said, as cards: the words, from whom, how long it waits, and the answer one press away.
#pragma once

#include "app/input_log.h"
#include "ui/cell_field.h"

namespace koers {

class InputCards {
 public:
  void show(Canvas& canvas, const InputLog& log, InputFilter filter, const Ids& found);

 private:
  void show_card(Canvas& canvas, const InputEntry& entry);
  void show_answer(Canvas& canvas, const Input& input);
  void show_commands(Canvas& canvas, Id id, const std::string& text, bool open);

  CellEditor editor_;
  Id answering_;        // its answer is being written
  bool focus_ = false;  // the keyboard goes there
};

}  // namespace koers
