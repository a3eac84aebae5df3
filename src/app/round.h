// The laptop goes round: one person after another answers on a page of its own, without a name, and
// hands it on. What a person gave becomes one row and one step of undo when it is handed on; nobody
// sees anything of the one before.
#pragma once

#include <string>
#include <string_view>

#include "model/field.h"

namespace koers {

class Workspace;

struct Round {
  enum class Kind : std::uint8_t { statements, dots, support };
  enum class Step : std::uint8_t {
    begin,   // who are you?
    asking,  // one statement at a time, or all goals to give dots to
    ready,   // all was asked: a remark, and hand on
    passed,  // thanks, hand the laptop on
  };

  Kind kind{};
  Step step{};
  Id it_plan;
  std::vector<std::string> groups;  // to choose from
  Ids asked;                        // statements, or goals
  int people = 0;                   // who gave something in this round
  Id poll;                          // of support, to which each adds an answer
  Subject about;                    // … and what it is about

  // Of the person who has the laptop now.
  std::string group;
  std::size_t at = 0;               // which of `asked`
  std::vector<std::int64_t> given;  // the score or the dots of each; 0 for none
  std::string remark;

  std::int64_t most_score() const { return kind == Kind::support ? 5 : 4; }
  std::int64_t sum() const;      // of the dots
  std::size_t answered() const;  // how many have something
  bool touched() const { return answered() > 0 || !remark.empty(); }
};

// Nothing happens where there is nothing to ask.
void begin_round(Workspace& workspace, Round::Kind kind);
// One question to one group, with five answers. The poll becomes a row with its first answer.
void begin_support_round(Workspace& workspace, const std::string& group, Subject about);
void choose_group(Workspace& workspace, const std::string& group);
// A score for the statement that is asked; the next one comes at once. For support it is the only
// one, and is kept at once.
void give_score(Workspace& workspace, std::int64_t score);
void go_in_round(Workspace& workspace, int step);  // one statement back or on, unanswered
// A dot more or less for a goal, within what each person has.
void give_dot(Workspace& workspace, std::size_t goal, int step);
// Keeps what the person gave and clears the screen.
void hand_on(Workspace& workspace);
void next_person(Workspace& workspace);
// Ends the round. What was not handed on is asked about first; what others gave stays.
void stop_round(Workspace& workspace);
// A plain key: a number, the arrows, Enter. False when it means nothing here.
bool key_in_round(Workspace& workspace, std::string_view key);

}  // namespace koers
