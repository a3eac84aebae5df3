// Who informs, advises, consents and decides: the goals of the year and the plan as a whole against
// those who have a stake. The matrix on the screen and on paper is this one.
#pragma once

#include "model/plan.h"
#include "text/speech.h"

namespace koers {

struct InvolvementCell {
  Id row;  // of `involvements`; empty for no involvement
  InvolvementLevel level{};
  bool done = false;
  bool planned = false;  // a moment, or words that say when
  int more = 0;          // rows that say the same once more, as copies that were merged may
};

struct InvolvementLine {
  Subject about;
  std::string name;
  std::string code;
  bool whole = false;  // the destination or a plan, rather than one goal
  int involved = 0;    // how many have a part in it
  int decide = 0;      // … and how many of them decide
};

struct InvolvementMatrix {
  Ids stakeholders;  // the columns
  std::vector<InvolvementLine> lines;
  std::vector<InvolvementCell> cells;  // line by line
  int without = 0;                     // goals in which nobody has a part
  int version = 0;                     // another one is another matrix
  int elsewhere = 0;  // rows about what no line shows: a theme, a goal of another year

  const InvolvementCell& at(std::size_t line, std::size_t column) const {
    return cells[line * stakeholders.size() + column];
  }
};

InvolvementMatrix involvement_matrix(const Plan& plan, Language language);

// What a level is called in one letter; empty for none.
std::string level_letter(Language language, InvolvementLevel level);
// What is said of a cell: `Adviseren · gedaan`; the words for no involvement where there is none.
std::string cell_words(const Plan& plan, Language language, const InvolvementCell& cell);
// `Niemand betrokken`, or how many are.
std::string line_words(Language language, const InvolvementLine& line);

// The matrix of the plan that is shown, worked out again only when something in it is another.
class InvolvementMatrices {
 public:
  const InvolvementMatrix& of(const Plan& plan, Language language);

 private:
  Plan made_of_;
  Language language_{};
  bool made_ = false;
  InvolvementMatrix matrix_;
};

}  // namespace koers
