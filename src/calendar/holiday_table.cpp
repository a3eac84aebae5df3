#include "calendar/holiday_table.h"

namespace koers {

namespace {

constexpr auto advised = Fixedness::advised;
constexpr auto fixed = Fixedness::fixed;

// Read from rijksoverheid.nl; from the open list of OpenHolidays, to be checked against the
// ministry; and from that list with a last day that cannot be right (the list has 37 days) mended
// by the rule that an autumn or spring holiday has nine.
constexpr const char* ministry = "holiday.source.ministry";
constexpr const char* open = "holiday.source.open";
constexpr const char* mended = "holiday.source.mended";

constexpr const char* autumn = "holiday.autumn";
constexpr const char* christmas = "holiday.christmas";
constexpr const char* spring = "holiday.spring";
constexpr const char* may = "holiday.may";
constexpr const char* summer = "holiday.summer";

// One line a holiday, to be read and checked as a table.
// clang-format off
constexpr HolidayLine table[] = {
    //                                     north          middle         south
    {2025, autumn,    advised, open,     {"10-18/10-26", "10-18/10-26", "10-11/10-19"}},
    {2025, christmas, fixed,   open,     {"12-20/01-04", "12-20/01-04", "12-20/01-04"}},
    {2025, spring,    advised, open,     {"02-21/03-01", "02-14/02-22", "02-14/02-22"}},
    {2025, may,       fixed,   open,     {"04-25/05-03", "04-25/05-03", "04-25/05-03"}},
    {2025, summer,    fixed,   open,     {"07-04/08-16", "07-18/08-30", "07-11/08-23"}},
    {2026, autumn,    advised, open,     {"10-10/10-18", "10-17/10-25", "10-17/10-25"}},
    {2026, christmas, fixed,   open,     {"12-19/01-03", "12-19/01-03", "12-19/01-03"}},
    {2026, spring,    advised, open,     {"02-20/02-28", "02-20/02-28", ""}},
    {2026, spring,    advised, mended,   {"",            "",            "02-13/02-21"}},
    {2026, may,       fixed,   open,     {"04-24/05-02", "04-24/05-02", "04-24/05-02"}},
    {2026, summer,    fixed,   open,     {"07-10/08-22", "07-17/08-29", "07-24/09-05"}},
    {2027, autumn,    advised, ministry, {"10-16/10-24", "10-16/10-24", "10-23/10-31"}},
    {2027, christmas, fixed,   ministry, {"12-25/01-09", "12-25/01-09", "12-25/01-09"}},
    {2027, spring,    advised, ministry, {"02-19/02-27", "02-26/03-05", "02-26/03-05"}},
    {2027, may,       fixed,   ministry, {"04-29/05-07", "04-29/05-07", "04-29/05-07"}},
    {2027, summer,    fixed,   ministry, {"07-15/08-27", "07-08/08-20", "07-22/09-03"}},
    {2028, autumn,    advised, ministry, {"10-14/10-22", "10-21/10-29", "10-21/10-29"}},
    {2028, christmas, fixed,   ministry, {"12-23/01-07", "12-23/01-07", "12-23/01-07"}},
    {2028, spring,    advised, ministry, {"02-17/02-25", "02-17/02-25", "02-10/02-18"}},
    {2028, may,       fixed,   ministry, {"04-28/05-06", "04-28/05-06", "04-28/05-06"}},
    {2028, summer,    fixed,   ministry, {"07-21/09-02", "07-07/08-19", "07-14/08-26"}},
    {2029, autumn,    advised, open,     {"10-20/10-28", "10-20/10-28", "10-13/10-21"}},
    {2029, christmas, fixed,   open,     {"12-22/01-06", "12-22/01-06", "12-22/01-06"}},
    {2029, spring,    advised, open,     {"02-16/02-24", "02-23/03-03", "02-23/03-03"}},
    {2029, may,       fixed,   open,     {"04-27/05-05", "04-27/05-05", "04-27/05-05"}},
    {2029, summer,    fixed,   open,     {"07-20/09-01", "07-13/08-25", "07-06/08-18"}},
};
// clang-format on

}  // namespace

std::span<const HolidayLine> holiday_table() { return table; }

}  // namespace koers
