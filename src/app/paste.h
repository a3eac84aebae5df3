// A block of cells as a spreadsheet puts it on the clipboard, and how it fills a table.
#pragma once

#include <string>
#include <vector>

#include "app/columns.h"
#include "base/problem.h"
#include "text/speech.h"

namespace koers {

using Block = std::vector<std::vector<std::string>>;

// Rows are parted by line breaks, cells by tabs; a cell with either stands in quotes, and a quote
// in it is doubled. A last empty line is no row.
Block parse_block(std::string_view text);

struct PasteTarget {
  Entity entity{};
  std::span<const Column> columns;  // as they stand beside one another
  const Ids* rows = nullptr;        // as they stand below one another
  std::size_t row = 0;              // where the first cell goes
  std::size_t column = 0;
};

// A cell that could not be understood; its field stays as it was.
struct BadCell {
  Id row;
  const FieldInfo* field = nullptr;
  std::string text;
  Problem problem;
};

struct Pasted {
  Plan plan;
  int cells = 0;  // that were filled
  int added = 0;  // rows
  std::vector<BadCell> bad;
  bool full = false;  // there was no room for all the rows
};

// Fills the cells from the target to the right and down; below the last row come new ones. A first
// row that only repeats the titles of the columns is passed over.
Pasted paste_block(const Plan& plan, Language language, const Block& block,
                   const PasteTarget& target, Date today, IdSource& ids);

}  // namespace koers
