// The least that a school's plan is: a school year, an IT plan for it, and a theme. For tests of
// rules, which add what a rule is about.
#pragma once

#include <string>

#include "model/plan.h"
#include "review/rule.h"
#include "text/speech.h"

namespace koers {

inline Id id(const char* name) { return Id::from(name); }

inline const Date today = Date::of(2026, 11, 26);

struct SchoolPlan {
  Plan plan;
  SchoolYear year;
  ItPlan it_plan;
  Theme theme;

  SchoolPlan() {
    PlanHead head;
    head.id = id("p");
    head.school_year = id("y");
    plan.head = std::make_shared<const PlanHead>(head);
    year.id = id("y");
    year.start = Date::of(2026, 8, 1);
    year.end = Date::of(2027, 7, 31);
    plan.school_years.put(year);
    it_plan.id = id("ip");
    it_plan.school_year = id("y");
    plan.it_plans.put(it_plan);
    theme.id = id("t");
    plan.themes.put(theme);
  }
};

// `a-1: has no start yet`, in Dutch, on a line.
inline std::string line_of(const Finding& finding) {
  return std::string(finding.about.id.view()) + ": " + say(Language::dutch, finding.says) + '\n';
}

}  // namespace koers
