// The plans of a folder side by side. What a school sent is measured in the plan of its board,
// where the folder has that too. A board and one school plan are in memory at a time, however many
// files there are.
#pragma once

#include <functional>
#include <optional>

#include "cli/portfolio_lines.h"

namespace koers {

// Nothing for a file that holds no plan. Some files are asked for twice.
using ReadPlan = std::function<std::optional<Plan>(const std::string& file)>;

// A line for each school, in the order of the files. Those of a board stand together in the place
// of its file, in its order: by what the school sent last, else by what the board has of it.
std::vector<PortfolioLine> portfolio_of_files(const std::vector<std::string>& files, Date today,
                                              const ReadPlan& read);

}  // namespace koers
