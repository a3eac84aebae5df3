// The templates that come with the program. Each is a fragment: a small plan file whose first row
// of `templates` is its card, which says what it is for; the other rows are what it adds. All of a
// language travel as one text sequence (RFC 7464), fetched when they are first wanted.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "edit/fragment.h"
#include "ports/ports.h"
#include "text/speech.h"

namespace koers {

// What taking a template adds, of one kind of row: how many, and what the first are called.
struct TemplateContents {
  Entity entity{};
  std::size_t count = 0;
  std::vector<std::string> names;
};

// A goal that can be taken by itself.
struct TemplateGoal {
  Id id;
  std::string what;
  std::string how;
  RoleOfIt role_of_it{};
  std::string facts;  // the indicator, the activities with their hours
};

struct TemplateCard {
  std::string name;  // `calendar`; the same in every language and for every kind of school
  std::string title;
  std::string text;  // one sentence: what it is for
  TemplateKind kind{};
  Sector sector{};          // none: for all schools
  Plan fragment;            // without the card
  bool for_a_goal = false;  // it adds to a goal that is chosen
  std::vector<TemplateContents> contents;
  std::vector<TemplateGoal> goals;  // of a library, one by one

  bool is_for(Sector wanted) const;
};

// The card of a template file. Its words about rows are of the language.
TemplateCard card_of(Plan file, Language language);

// Cards in the order of their kinds. What cannot be read is left out.
std::vector<TemplateCard> read_templates(std::string_view text_sequence, Language language);

class TemplateLibrary {
 public:
  enum class State : std::uint8_t { unasked, loading, ready, failed };

  // Fetches those of the language unless they are there; calls back in either case.
  void want(Files& files, Language language, std::function<void()> then);
  void again() { state_ = State::unasked; }  // after it failed: the next wish asks once more
  State state() const { return state_; }
  bool asked(Language language) const { return state_ != State::unasked && language == language_; }
  const std::vector<TemplateCard>& cards() const { return cards_; }
  const TemplateCard* find(std::string_view name, Sector sector) const;

 private:
  State state_ = State::unasked;
  Language language_{};
  std::vector<TemplateCard> cards_;
  std::vector<std::function<void()>> waiting_;
};

// Where the rows of a template find their place: at the goal or in the school plan that is chosen;
// else at what the selected row belongs to, else at the first goal and the own school plan.
struct Place {
  Id goal;
  Id it_plan;
};
Joint joint_of(const Plan& plan, Subject selected, Place chosen = {});

}  // namespace koers
