// Everyone involved: who has a stake, who informs, advises, consents and decides, what was said in
// sessions and what was done with it, support over time, and decisions.
#pragma once

#include "model/organisation.h"

namespace koers {

KOERS_CHOICE(Grade, "grade", low, middle, high);
KOERS_CHOICE(Attitude, "attitude", against, doubtful, neutral, positive, carrying);
KOERS_CHOICE(InvolvementLevel, "involvementLevel", inform, consult, advise, consent, make_together,
             decide);
KOERS_CHOICE(Rasci, "rasci", responsible, accountable, supportive, consulted, informed);
KOERS_CHOICE(InputStatus, "inputStatus", received, taken_over, partly, not_taken_over, parked);
KOERS_CHOICE(Body, "body", board, supervisors, heads, mr, pmr, omr, lmr, gmr, team);
KOERS_CHOICE(DecisionType, "decisionType", adopt, approve, consent, advice, notice);
KOERS_CHOICE(DecisionOutcome, "decisionOutcome", positive, conditional, negative, pending);

struct Stakeholder : Row {
  std::string group;
  Id organisation;
  Text interest;
  Grade influence{};
  Attitude attitude{};
  Id contact;

  static constexpr auto fields() {
    return std::array{
        field<&Stakeholder::group>("group"),
        refers<&Stakeholder::organisation>("organisation", Entity::organisations),
        field<&Stakeholder::interest>("interest"),
        field<&Stakeholder::influence>("influence"),
        field<&Stakeholder::attitude>("attitude"),
        refers<&Stakeholder::contact>("contact", Entity::roles),
    };
  }
};

struct Involvement : Row {
  Id stakeholder;
  Subject about;
  InvolvementLevel level{};
  Rasci rasci{};
  std::string planned;  // in words: "study days, trial groups"
  Id moment;
  bool done = false;

  static constexpr auto fields() {
    return std::array{
        part_of<&Involvement::stakeholder>("stakeholder", Entity::stakeholders),
        field<&Involvement::about>("about"),
        field<&Involvement::level>("level"),
        field<&Involvement::rasci>("rasci"),
        field<&Involvement::planned>("planned"),
        refers<&Involvement::moment>("moment", Entity::moments),
        field<&Involvement::done>("done"),
    };
  }
};

struct Attendance : Record {
  std::string group;
  std::int64_t count = 0;

  static constexpr auto fields() {
    return std::array{field<&Attendance::group>("group"), field<&Attendance::count>("count")};
  }
};

struct Session : Row {
  Date date;
  Id moment;  // of the calendar, where it was held
  Subject about;
  std::string aim;
  std::string method;
  std::vector<Attendance> participants;
  Text outcomes;
  Text decisions;
  std::string materials;

  static constexpr auto fields() {
    return std::array{
        field<&Session::date>("date"),
        refers<&Session::moment>("moment", Entity::moments),
        field<&Session::about>("about"),
        field<&Session::aim>("aim"),
        field<&Session::method>("method"),
        field<&Session::participants>("participants"),
        field<&Session::outcomes>("outcomes"),
        field<&Session::decisions>("decisions"),
        field<&Session::materials>("materials"),
    };
  }
};

struct Input : Row {
  std::string group;
  Text text;
  Id session;
  Subject about;
  Text response;  // what we did with it
  InputStatus status{};
  Date date;

  static constexpr auto fields() {
    return std::array{
        field<&Input::group>("group"),
        field<&Input::text>("text"),
        refers<&Input::session>("session", Entity::sessions),
        field<&Input::about>("about"),
        field<&Input::response>("response"),
        field<&Input::status>("status"),
        field<&Input::date>("date"),
    };
  }
};

// How much support there is. Where it was counted how many gave each score, `respondents` and
// `score` follow from the counts (edit/support.h); else they are filled in as they are known.
struct SupportPoll : Row {
  Subject about;
  std::string group;
  Id stakeholder;
  Date date;
  std::int64_t respondents = 0;
  Decimal score;  // 1 to 5
  std::int64_t count_1 = 0;
  std::int64_t count_2 = 0;
  std::int64_t count_3 = 0;
  std::int64_t count_4 = 0;
  std::int64_t count_5 = 0;
  Text remarks;

  static constexpr auto fields() {
    return std::array{
        field<&SupportPoll::about>("about"),
        field<&SupportPoll::group>("group"),
        refers<&SupportPoll::stakeholder>("stakeholder", Entity::stakeholders),
        field<&SupportPoll::date>("date"),
        field<&SupportPoll::respondents>("respondents").grouped("score"),
        field<&SupportPoll::score>("score").grouped("score"),
        field<&SupportPoll::count_1>("count1").grouped("score"),
        field<&SupportPoll::count_2>("count2").grouped("score"),
        field<&SupportPoll::count_3>("count3").grouped("score"),
        field<&SupportPoll::count_4>("count4").grouped("score"),
        field<&SupportPoll::count_5>("count5").grouped("score"),
        field<&SupportPoll::remarks>("remarks"),
    };
  }
};

// What a body has to say about a subject in this organisation. Rights differ by law, statute and
// year, so that they are data and never code.
struct Right : Row {
  std::string subject;
  Body body{};
  DecisionType type{};
  std::int64_t weeks = 0;  // to answer in
  std::string source;

  static constexpr auto fields() {
    return std::array{
        field<&Right::subject>("subject"), field<&Right::body>("body"),
        field<&Right::type>("type"),       field<&Right::weeks>("weeks"),
        field<&Right::source>("source"),
    };
  }
};

struct Decision : Row {
  Body body{};
  DecisionType type{};
  std::string subject;
  Subject about;
  Id moment;
  Date requested_on;
  Date answer_by;
  DecisionOutcome outcome{};
  Text conditions;
  Level level{};

  static constexpr auto fields() {
    return std::array{
        field<&Decision::body>("body"),
        field<&Decision::type>("type"),
        field<&Decision::subject>("subject"),
        field<&Decision::about>("about"),
        refers<&Decision::moment>("moment", Entity::moments),
        field<&Decision::requested_on>("requestedOn"),
        field<&Decision::answer_by>("answerBy"),
        field<&Decision::outcome>("outcome"),
        field<&Decision::conditions>("conditions"),
        field<&Decision::level>("level"),
    };
  }
};

}  // namespace koers
