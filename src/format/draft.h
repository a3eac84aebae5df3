// What a file or a patch says, before it is a plan: rows by table in the order of the text. Made by
// the JSON reader, turned into a plan by plan_file.cpp.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "model/plan.h"

namespace koers {

struct TableDraft {
  std::vector<Id> ids;
  std::vector<std::shared_ptr<Row>> rows;
  Ids gone;                  // of a patch
  std::optional<Ids> order;  // of a patch
};

struct Draft {
  std::string format;
  std::int64_t version = 0;
  std::int64_t min_reader = 0;
  std::optional<PlanHead> head;
  std::array<TableDraft, entity_count> tables;
  Unknown unknown;
  Unknown extra;                        // of a patch: unknown members that are new or changed
  std::vector<std::string> extra_gone;  // and those that went
  Problems problems;
};

enum class Document { plan, patch };

// Reads without ever failing as a whole: what is wrong stands in `problems`, errors first of all.
Draft read_draft(std::string_view bytes, Document document);

}  // namespace koers
