// The school holidays of the three Dutch regions, year by year, as a table that a person can check
// against the page of the ministry. What is not in it is not known, and is not made up.
#pragma once

#include <array>
#include <span>

#include "model/time.h"

namespace koers {

struct HolidayLine {
  int begin;         // the school year: 2026 for that of 1 August 2026
  const char* name;  // words by name: `holiday.autumn`
  Fixedness fixedness;
  const char* source;  // words by name: `holiday.source.ministry`
  // North, middle, south: first and last day as MM-DD/MM-DD; empty where another line has them.
  std::array<const char*, 3> spans;
};

std::span<const HolidayLine> holiday_table();

}  // namespace koers
