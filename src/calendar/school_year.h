// School years, from 1 August to 31 July (Wet op het primair onderwijs, art. 1), and the holidays
// that the ministry sets or advises. A plan holds its own copy, which a school may change.
#pragma once

#include <string>

#include "model/time.h"

namespace koers {

// The year in which the school year of a day begins: 2026 for 1 August 2026 to 31 July 2027.
int school_year_begin(Date date);
Date school_year_start(int begin);
Date school_year_end(int begin);
std::string school_year_label(int begin);  // "2026-2027"

// The holidays of a region in the school year that begins in `begin`; empty outside 2025 to 2030.
// Name and source are words by name: `holiday.autumn`, `holiday.source.ministry`.
std::vector<Holiday> standard_holidays(HolidayRegion region, int begin);

// Whether a day lies in a holiday of the year.
const Holiday* holiday_on(const SchoolYear& year, Date date);

}  // namespace koers
