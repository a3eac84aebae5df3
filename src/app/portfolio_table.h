// The portfolio in words: the columns of the table of schools and the cells of the heat map, for
// page and paper alike.
#pragma once

#include <span>
#include <string>

#include "app/portfolio.h"
#include "text/speech.h"

namespace koers {

// What is told about, where it is looked from.
struct PortfolioWords {
  const Plan& plan;
  const PortfolioFacts& facts;
  Language language{};
};

enum class CellKind : std::uint8_t { count, part, amount, words };

struct PortfolioColumn {
  Key name;
  CellKind kind{};
  std::string (*text)(const PortfolioWords& of, std::size_t school);
  std::string (*total)(const PortfolioWords& of);  // of all schools together; null for none
};
std::span<const PortfolioColumn> portfolio_columns();

// How far the round is with a school: `Ontvangen, van 12 jan 2027`.
std::string stage_words(Language language, const SchoolInRound& school);

// Of which schools something is still awaited, in a sentence each; empty where nothing is.
std::vector<std::string> awaited_words(const PortfolioWords& of);
// How many schools, plans and findings there are and what it costs, in a sentence.
std::string portfolio_sum(const PortfolioWords& of);

// What the heat map shows of schools and frames, or of schools and themes.
enum class HeatOf : std::uint8_t { frames, goals, progress, cost };
inline constexpr std::array heat_names = {"frames", "goals", "progress", "cost"};
Key heat_words(HeatOf of);

enum class Heat : std::uint8_t { nothing, good, mixed, bad, amount };

struct HeatCell {
  Heat heat{};
  int strength = 0;   // of an amount: 0 … 100, of the largest that is shown
  std::string shown;  // short
  std::string said;   // the same in full
};

class HeatMap {
 public:
  HeatMap(const PortfolioWords& of, HeatOf shows);

  std::size_t columns() const { return columns_.size(); }
  std::string name(std::size_t column) const;   // of the frame or theme
  std::string shown(std::size_t column) const;  // its code
  HeatCell cell(std::size_t school, std::size_t column) const;

 private:
  HeatCell frame_cell(std::size_t school, std::size_t column) const;
  std::int64_t amount(std::size_t school, std::size_t column) const;

  PortfolioWords of_;
  HeatOf shows_;
  Ids columns_;
  std::int64_t most_ = 0;
};

}  // namespace koers
