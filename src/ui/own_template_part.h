// The part of the templates that are one's own: making one of a goal, and what is done with those
// that are kept on this device.
#pragma once

#include "app/own_templates.h"
#include "ui/widgets.h"

namespace koers {

class OwnTemplatePart {
 public:
  // `it_plan` is the school plan that is taken into, where there are more.
  void show(Canvas& canvas, Id it_plan);

 private:
  void show_maker(Canvas& canvas, Id it_plan);
  void show_form(Canvas& canvas, Id it_plan);
  void choose_goal(Canvas& canvas);

  bool making_ = false;
  Id goal_;  // empty: all goals of the year
  std::string title_;
  std::string text_;
};

// Of a template: its kinds of rows, each with how many and what the first are called.
void show_contents(Canvas& canvas, const TemplateCard& card);

}  // namespace koers
