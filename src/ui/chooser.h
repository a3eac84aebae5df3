// One of several rows to look at: their list at the left, or a choice above on a screen that has no
// room for both. What is chosen is the business of the page; this only paints and tells.
#pragma once

#include <functional>

#include "ui/widgets.h"

namespace koers {

// The rows, asked for one by one: only those that show are made into words.
struct Chooser {
  std::string name;  // of the list
  std::string one;   // of the choice that stands for it
  const Ids* ids = nullptr;
  std::function<std::string(std::size_t)> label;
  std::function<std::string(std::size_t)> note;  // beneath it, small
  std::function<Ink(std::size_t)> mark;          // a bar of colour; may be empty
};

// Paints the list, and holds open the part beside or below it for what was chosen.
class ChosenPart {
 public:
  ChosenPart(Canvas& canvas, const Chooser& chooser, Id chosen);
  ~ChosenPart();
  ChosenPart(const ChosenPart&) = delete;
  ChosenPart& operator=(const ChosenPart&) = delete;

  Id id() const { return id_; }  // what is chosen now

 private:
  Canvas& canvas_;
  Id id_;
  bool beside_ = false;
};

// The row itself when the list has it, else the first, else none.
Id one_of(const Ids& ids, Id wanted);

}  // namespace koers
