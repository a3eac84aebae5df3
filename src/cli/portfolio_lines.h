// School plans of many files side by side, as the command line prints them for a spreadsheet or a
// program: a line for each school.
#pragma once

#include <string>
#include <vector>

#include "review/portfolio.h"

namespace koers {

// A school in a file, with what a reader needs to know it again.
struct PortfolioLine {
  std::string file;
  std::string plan;
  std::string school_year;
  std::string school;
  SchoolInPortfolio facts;
};

// Of the schools of a portfolio of that plan; those of more plans follow one another.
std::vector<PortfolioLine> portfolio_lines(const std::string& file, const Plan& plan,
                                           const Portfolio& portfolio);

// With a head; amounts in cents.
std::string portfolio_csv(const std::vector<PortfolioLine>& lines);
std::string portfolio_json(const std::vector<PortfolioLine>& lines);

}  // namespace koers
