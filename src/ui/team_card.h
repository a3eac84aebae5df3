// One team's plan on a card, as it will hang on the wall: goals with their activities on the left,
// agreements and looking back on the right. Opened, the same card is where it is chosen and
// written.
#pragma once

#include "app/team_plans.h"
#include "ui/cell_field.h"

namespace koers {

class TeamCard {
 public:
  void show(Canvas& canvas, const TeamView& view);
  // The card of this team opens to be written in.
  void write(Id team) { writing_ = team; }

 private:
  void show_reading(Canvas& canvas, const TeamView& view);
  void show_writing(Canvas& canvas, const TeamView& view);
  void show_goals(Canvas& canvas, const TeamView& view);
  void show_reviews(Canvas& canvas, const TeamView& view);
  // A box to tick for a row in a list of references of the team's plan.
  void show_tick(Canvas& canvas, Id plan, const char* field, Entity entity, Id row,
                 const std::string& label);

  CellEditor editor_;
  Id writing_;  // the team whose card is open
};

}  // namespace koers
