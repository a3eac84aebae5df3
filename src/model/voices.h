// What people say of the school: how they see the present, and what they find should come first.
#pragma once

#include "model/vision.h"

namespace koers {

// What one can agree or disagree with about the present: "We know where we are going with IT."
struct Statement : Row {
  std::string text;
  Pillar pillar{};

  static constexpr auto fields() {
    return std::array{field<&Statement::text>("text"), field<&Statement::pillar>("pillar")};
  }
};

// How one group of respondents sees one statement, as the mean of answers that were counted
// elsewhere.
struct Baseline : Row {
  Id it_plan;
  Id statement;
  std::string topic;  // where there is no statement
  std::string group;
  Decimal score;  // 1 to 4
  std::int64_t respondents = 0;
  Text evidence;
  Date date;

  static constexpr auto fields() {
    return std::array{
        part_of<&Baseline::it_plan>("itPlan", Entity::it_plans),
        refers<&Baseline::statement>("statement", Entity::statements),
        field<&Baseline::topic>("topic"),
        field<&Baseline::group>("group"),
        field<&Baseline::score>("score"),
        field<&Baseline::respondents>("respondents"),
        field<&Baseline::evidence>("evidence"),
        field<&Baseline::date>("date"),
    };
  }
};

struct Answer : Record {
  Id statement;
  std::int64_t score = 0;  // 1 to 4

  static constexpr auto fields() {
    return std::array{refers<&Answer::statement>("statement", Entity::statements),
                      field<&Answer::score>("score")};
  }
};

// What one person answered, without a name: on the laptop that went round, or in an answer file.
struct Response : Row {
  Id it_plan;
  std::string group;
  Date date;
  std::vector<Answer> answers;
  Text remark;

  static constexpr auto fields() {
    return std::array{
        part_of<&Response::it_plan>("itPlan", Entity::it_plans),
        field<&Response::group>("group"),
        field<&Response::date>("date"),
        field<&Response::answers>("answers"),
        field<&Response::remark>("remark"),
    };
  }
};

// By what goals are weighed against one another; the weight is relative to the others.
struct PriorityCriterion : Row {
  std::string name;
  Decimal weight;
  Text explanation;

  static constexpr auto fields() {
    return std::array{field<&PriorityCriterion::name>("name"),
                      field<&PriorityCriterion::weight>("weight"),
                      field<&PriorityCriterion::explanation>("explanation")};
  }
};

struct GoalScore : Record {
  Id criterion;
  std::int64_t score = 0;  // 1 to 5

  static constexpr auto fields() {
    return std::array{refers<&GoalScore::criterion>("criterion", Entity::priority_criteria),
                      field<&GoalScore::score>("score")};
  }
};

struct Dots : Record {
  Id goal;
  std::int64_t count = 0;

  static constexpr auto fields() {
    return std::array{refers<&Dots::goal>("goal", Entity::goals), field<&Dots::count>("count")};
  }
};

// The dots that one person gave, on a study day.
struct Ballot : Row {
  Id it_plan;
  std::string group;
  Date date;
  std::vector<Dots> dots;

  static constexpr auto fields() {
    return std::array{
        part_of<&Ballot::it_plan>("itPlan", Entity::it_plans),
        field<&Ballot::group>("group"),
        field<&Ballot::date>("date"),
        field<&Ballot::dots>("dots"),
    };
  }
};

}  // namespace koers
