#include "app/paste.h"

#include "app/baseline.h"
#include "app/cells.h"
#include "app/new_plan.h"
#include "model/limits.h"

namespace koers {

namespace {

// The cell that begins at `at`, which moves on to what ends it: a tab, a line break or the end.
std::string next_cell(std::string_view text, std::size_t& at) {
  std::string cell;
  const bool quoted = at < text.size() && text[at] == '"';
  if (quoted) ++at;
  for (bool inside = quoted; at < text.size(); ++at) {
    const char c = text[at];
    if (inside && c == '"') {
      inside = at + 1 < text.size() && text[at + 1] == '"';
      if (inside) ++at;
      if (!inside) continue;
    } else if (!inside && (c == '\t' || c == '\n')) {
      break;
    }
    if (c != '\r') cell += c;
  }
  return cell;
}

// Whether the row says what the columns say: someone copied the header too.
bool repeats_titles(const std::vector<std::string>& cells, Language language,
                    const PasteTarget& target) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (target.column + i >= target.columns.size()) return false;
    const FieldInfo& field = field_of(target.entity, target.columns[target.column + i]);
    if (fold(cells[i]) != fold(field_label(language, target.entity, field))) return false;
  }
  return !cells.empty();
}

void paste_row(Pasted& out, Language language, const std::vector<std::string>& cells,
               const PasteTarget& target, Id id) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (target.column + i >= target.columns.size()) break;
    const FieldInfo& field = field_of(target.entity, target.columns[target.column + i]);
    if (field.kind == Kind::records) continue;
    const Result<FieldValue> value = parse_cell(out.plan, language, field, cells[i]);
    if (!value) {
      out.bad.push_back({id, &field, cells[i], value.problem()});
      continue;
    }
    Result<Plan> changed = with_value(out.plan, target.entity, id, field, *value);
    if (!changed) {
      out.bad.push_back({id, &field, cells[i], changed.problem()});
      continue;
    }
    out.plan = std::move(changed.value());
    ++out.cells;
  }
}

bool has_room(const Plan& plan, Entity entity) {
  const std::size_t rows = plan.table(entity).size();
  return rows < (entity == Entity::statements ? most_statements : most_rows);
}

}  // namespace

Block parse_block(std::string_view text) {
  Block block;
  std::size_t at = 0;
  while (at < text.size()) {
    std::vector<std::string> row;
    for (;;) {
      row.push_back(next_cell(text, at));
      const bool more = at < text.size() && text[at] == '\t';
      ++at;
      if (!more) break;
    }
    block.push_back(std::move(row));
  }
  return block;
}

Pasted paste_block(const Plan& plan, Language language, const Block& block,
                   const PasteTarget& target, Date today, IdSource& ids) {
  Pasted out{plan, 0, 0, {}};
  std::size_t at = target.row;
  for (std::size_t i = 0; i < block.size(); ++i) {
    if (i == 0 && repeats_titles(block[i], language, target)) continue;
    Id id;
    if (at < target.rows->size()) {
      id = (*target.rows)[at];
    } else if (!has_room(out.plan, target.entity)) {
      out.full = true;
      break;
    } else {
      id = ids.mint(info(target.entity).prefix);
      out.plan = new_row(out.plan, target.entity, id, {}, today, ids).plan;
      ++out.added;
    }
    paste_row(out, language, block[i], target, id);
    ++at;
  }
  return out;
}

}  // namespace koers
