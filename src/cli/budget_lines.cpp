#include "cli/budget_lines.h"

#include <algorithm>

#include <fmt/format.h>

#include "app/cells.h"
#include "calendar/school_year.h"
#include "cli/csv.h"
#include "format/json_writer.h"
#include "text/formats.h"

namespace koers {

namespace {

constexpr const char* by_names[] = {"kind", "theme", "payer", "purpose", "pupil"};
constexpr const char* per_names[] = {"calendar-year", "school-year", "month"};

// One of the names, as the choice that stands in its place.
template <class Choice, std::size_t N>
bool is_one_of(const char* const (&names)[N], const std::string& word, Choice& chosen) {
  const auto found = std::find(std::begin(names), std::end(names), word);
  if (found != std::end(names)) chosen = static_cast<Choice>(found - std::begin(names));
  return found != std::end(names);
}

// Reads a year that may be asked; leaves it as it was without a word.
bool read_year(const std::string& word, int& year) {
  if (word.empty()) return true;
  const Month january = Month::from_iso(word + "-01");
  if (!january.empty()) year = january.year();
  return !january.empty() && year >= first_year_of_money && year <= last_year_of_money;
}

std::string period_name(Per per, Month month) {
  if (per == Per::month) return month.iso();
  return per == Per::school_year ? school_year_label(month.year()) : std::to_string(month.year());
}

struct Measure {
  const char* name;
  std::vector<Cents> amounts;
};

// Everything that is told of a row is told here once, under its name.
struct Told {
  std::string about;
  std::string name;
  std::int64_t pupils;
  std::vector<Measure> measures;
};

Told told_of(const Plan& plan, const RollupAsk& ask, const RollupRow& row) {
  Told told{{}, *row.name == '\0' ? "none" : row.name, row.pupils, {}};
  if (!row.about.id.empty()) {
    told.about = fmt::format("{}/{}", info(row.about.entity).name, row.about.id.view());
    told.name = row_name(plan, row.about.entity, row.about.id);
  }
  told.measures.push_back({ask.cash ? "cash" : "cost", row.amounts});
  const std::size_t periods = row.amounts.size();
  if (!row.own.empty()) {
    std::vector<Cents> allocated(periods);
    for (std::size_t i = 0; i < periods; ++i) allocated[i] = row.amounts[i] - row.own[i];
    told.measures.push_back({"own", row.own});
    told.measures.push_back({"allocated", std::move(allocated)});
  }
  if (row.pupils > 0) {
    std::vector<Cents> per_pupil(periods);
    for (std::size_t i = 0; i < periods; ++i) per_pupil[i] = row.per_pupil(i);
    told.measures.push_back({"perPupil", std::move(per_pupil)});
  }
  return told;
}

// The total last.
std::vector<Told> all_told(const Plan& plan, const RollupAsk& ask, const Rollup& sums) {
  std::vector<Told> all;
  for (const RollupRow& row : sums.rows) all.push_back(told_of(plan, ask, row));
  all.push_back(told_of(plan, ask, sums.total));
  all.back().name = "total";
  return all;
}

std::vector<std::string> period_names(const RollupAsk& ask, const Rollup& sums) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i + 1 < sums.periods.size(); ++i)
    names.push_back(period_name(ask.per, sums.periods[i]));
  return names;
}

std::size_t letters(const std::string& text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// Columns as wide as they need: the first `left` of them begin in line, the others end so.
std::string aligned(const std::vector<std::vector<std::string>>& rows, std::size_t left) {
  std::vector<std::size_t> widths(rows.front().size());
  for (const auto& row : rows)
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], letters(row[i]));
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const std::string room(widths[i] - letters(row[i]), ' ');
      out += (i == 0 ? "" : "  ") + (i < left ? row[i] + room : room + row[i]);
    }
    out += '\n';
  }
  return out;
}

void put_json(JsonWriter& json, const Told& told) {
  json.open('{');
  if (!told.about.empty()) {
    json.key("about");
    json.text(told.about);
  }
  json.key("name");
  json.text(told.name);
  if (told.pupils > 0) {
    json.key("pupils");
    json.number(told.pupils);
  }
  for (const Measure& measure : told.measures) {
    json.key(measure.name + std::string("Cents"));
    json.open('[');
    for (Cents amount : measure.amounts) json.number(amount.value);
    json.close(']');
  }
  json.close('}');
}

}  // namespace

RollupAsk budget_ask(const BudgetWords& words, const Plan& plan, Date today, std::string& wrong) {
  RollupAsk ask;
  ask.cash = words.cash;
  if (words.by.empty()) wrong = "koers budget: --by what?";
  for (const std::string& word : words.by)
    if (!is_one_of(by_names, word, ask.by) && !is_one_of(per_names, word, ask.per))
      wrong = "koers budget: it cannot add up by '" + word + "'";
  ask.years = budget_years_of(plan, today);
  if (ask.per == Per::school_year && words.from.empty()) --ask.years.first;
  for (const auto& [word, year] :
       {std::pair{&words.from, &ask.years.first}, std::pair{&words.to, &ask.years.last}})
    if (!read_year(*word, *year)) wrong = "koers budget: '" + *word + "' is no year";
  if (words.to.empty()) ask.years.last = std::max(ask.years.last, ask.years.first);
  if (words.from.empty()) ask.years.first = std::min(ask.years.first, ask.years.last);
  const int years = ask.years.last - ask.years.first + 1;
  if (years < 1 || years > longest_span)
    wrong = fmt::format("koers budget: from 1 to {} years", longest_span);
  return ask;
}

std::string budget_table(const Plan& plan, const RollupAsk& ask, const Rollup& sums,
                         Language language) {
  std::vector<std::vector<std::string>> rows{{"", ""}};
  for (std::string& name : period_names(ask, sums)) rows.front().push_back(std::move(name));
  for (const Told& told : all_told(plan, ask, sums))
    for (const Measure& measure : told.measures) {
      const bool first = &measure == &told.measures.front();
      rows.push_back({first ? told.name : "", measure.name});
      for (Cents amount : measure.amounts) rows.back().push_back(money_exact(language, amount));
    }
  return aligned(rows, 2);
}

std::string budget_csv(const Plan& plan, const RollupAsk& ask, const Rollup& sums) {
  CsvWriter csv;
  for (const char* name : {"about", "name", "pupils", "measure"}) csv.text(name);
  for (const std::string& name : period_names(ask, sums)) csv.text(name);
  csv.end_row();
  for (const Told& told : all_told(plan, ask, sums))
    for (const Measure& measure : told.measures) {
      csv.text(told.about);
      csv.text(told.name);
      if (told.pupils > 0)
        csv.number(told.pupils);
      else
        csv.text({});
      csv.text(measure.name);
      for (Cents amount : measure.amounts) csv.euros(amount);
      csv.end_row();
    }
  return csv.take();
}

std::string budget_json(const Plan& plan, const RollupAsk& ask, const Rollup& sums) {
  JsonWriter json{2};
  json.open('{');
  json.key("by");
  json.text(by_names[static_cast<std::size_t>(ask.by)]);
  json.key("per");
  json.text(per_names[static_cast<std::size_t>(ask.per)]);
  json.key("periods");
  json.open('[');
  for (const std::string& name : period_names(ask, sums)) json.text(name);
  json.close(']');
  json.key("rows");
  json.open('[');
  const std::vector<Told> all = all_told(plan, ask, sums);
  for (std::size_t i = 0; i + 1 < all.size(); ++i) put_json(json, all[i]);
  json.close(']');
  json.key("total");
  put_json(json, all.back());
  json.close('}');
  return json.take() + "\n";
}

}  // namespace koers
