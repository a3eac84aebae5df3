#include "app/problem_words.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "app/cells.h"
#include "text/words.h"

namespace koers {

namespace {

constexpr const char* digits = "0123456789";

std::vector<std::string> parts_of(const std::string& path) {
  std::vector<std::string> parts;
  for (std::size_t start = 0; start <= path.size();) {
    const std::size_t end = std::min(path.find('/', start), path.size());
    parts.push_back(path.substr(start, end - start));
    start = end + 1;
  }
  return parts;
}

std::vector<std::int64_t> numbers_in(const std::string& text) {
  std::vector<std::int64_t> numbers;
  for (std::size_t at = 0; (at = text.find_first_of(digits, at)) != std::string::npos;) {
    numbers.push_back(std::atoll(text.c_str() + at));
    at = std::min(text.find_first_not_of(digits, at), text.size());
  }
  return numbers;
}

}  // namespace

std::string place_words(Language language, const std::string& where) {
  const std::vector<std::string> parts = parts_of(where);
  const EntityInfo* of = find_entity(parts[0]);
  if (of == nullptr) {
    const std::vector<std::int64_t> numbers = numbers_in(where);
    if (numbers.size() != 2) return where;
    return say(language, words::place_line_column(numbers[1], numbers[0]));
  }
  // Table, row, field; what goes deeper stays as it stands in the file.
  std::string words = entity_name(language, of->entity, true);
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const FieldInfo* field = i == 2 ? of->record->field(parts[i]) : nullptr;
    words += ", ";
    words += field == nullptr ? parts[i] : field_label(language, of->entity, *field);
  }
  return words;
}

std::string problem_words(Language language, const Problem& problem) {
  std::string words = say_named(language, "problem." + problem.code);
  if (problem.where.empty()) return words;
  return say(language, words::place_with_problem(place_words(language, problem.where), words));
}

}  // namespace koers
