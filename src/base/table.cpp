#include "base/table.h"

#include <algorithm>
#include <iterator>

#include "base/ensure.h"

namespace koers {

namespace {
constexpr std::size_t chunk_rows = 64;
}

void AnyTable::assign(std::vector<Id> ids, std::vector<AnyRow> rows) {
  KOERS_ENSURE(ids.size() == rows.size());
  auto body = std::make_shared<Body>();
  for (std::size_t start = 0; start < rows.size(); start += chunk_rows) {
    const auto from = static_cast<std::ptrdiff_t>(start);
    const auto to = static_cast<std::ptrdiff_t>(std::min(start + chunk_rows, rows.size()));
    auto chunk = std::make_shared<Chunk>();
    chunk->ids.assign(ids.begin() + from, ids.begin() + to);
    chunk->rows.assign(std::make_move_iterator(rows.begin() + from),
                       std::make_move_iterator(rows.begin() + to));
    body->chunks.push_back(std::move(chunk));
  }
  renumber(*body);
  body_ = std::move(body);
}

std::size_t AnyTable::size() const { return body_ ? body_->size : 0; }

AnyTable::Place AnyTable::place_of(std::size_t index) const {
  const auto& starts = body_->starts;
  const auto after = std::upper_bound(starts.begin(), starts.end(), index);
  const auto chunk = static_cast<std::size_t>(after - starts.begin()) - 1;
  return {chunk, index - starts[chunk]};
}

AnyTable::AnyRow AnyTable::shared_at(std::size_t index) const {
  KOERS_ENSURE(index < size());
  const Place place = place_of(index);
  return body_->chunks[place.chunk]->rows[place.offset];
}

const void* AnyTable::at(std::size_t index) const {
  KOERS_ENSURE(index < size());
  const Place place = place_of(index);
  return body_->chunks[place.chunk]->rows[place.offset].get();
}

Id AnyTable::id_at(std::size_t index) const {
  KOERS_ENSURE(index < size());
  const Place place = place_of(index);
  return body_->chunks[place.chunk]->ids[place.offset];
}

// Building the index costs about as much as this many searches through a long table.
constexpr std::uint32_t searches_before_index = 16;

void AnyTable::make_index() const {
  std::size_t slots = 64;
  while (slots < body_->size * 2) slots *= 2;
  Index index(slots, 0);
  for (std::size_t c = 0; c < body_->chunks.size(); ++c) {
    auto place = static_cast<std::uint32_t>(c * chunk_rows);
    for (Id id : body_->chunks[c]->ids) {
      std::size_t slot = id.hash() & (slots - 1);
      while (index[slot] != 0) slot = (slot + 1) & (slots - 1);
      index[slot] = ++place;
    }
  }
  body_->index = std::make_shared<const Index>(std::move(index));
}

std::optional<AnyTable::Place> AnyTable::place_of(Id id) const {
  if (!body_ || id.empty()) return std::nullopt;
  if (!body_->index) {
    if (body_->size <= chunk_rows || ++body_->searches < searches_before_index) return search(id);
    make_index();
  }
  const Index& index = *body_->index;
  const std::size_t mask = index.size() - 1;
  for (std::size_t slot = id.hash() & mask; index[slot] != 0; slot = (slot + 1) & mask) {
    const std::size_t at = index[slot] - 1;
    const Place place{at / chunk_rows, at % chunk_rows};
    if (body_->chunks[place.chunk]->ids[place.offset] == id) return place;
  }
  return std::nullopt;
}

std::optional<AnyTable::Place> AnyTable::search(Id id) const {
  for (std::size_t c = 0; c < body_->chunks.size(); ++c) {
    const auto& ids = body_->chunks[c]->ids;
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found != ids.end()) return Place{c, static_cast<std::size_t>(found - ids.begin())};
  }
  return std::nullopt;
}

std::size_t AnyTable::index_of(Id id) const {
  const auto place = place_of(id);
  return place ? body_->starts[place->chunk] + place->offset : npos;
}

const void* AnyTable::find(Id id) const {
  const auto place = place_of(id);
  return place ? body_->chunks[place->chunk]->rows[place->offset].get() : nullptr;
}

AnyTable::Run AnyTable::run_from(std::size_t index) const {
  if (index >= size()) return {};
  const Place place = place_of(index);
  const auto& rows = body_->chunks[place.chunk]->rows;
  return {rows.data() + place.offset, rows.data() + rows.size()};
}

// A body that only this table holds: the one place where sharing ends.
std::shared_ptr<AnyTable::Body> AnyTable::copied() const {
  auto body = std::make_shared<Body>();
  if (body_) {
    body->chunks = body_->chunks;
    body->starts = body_->starts;
    body->size = body_->size;
  }
  return body;
}

void AnyTable::renumber(Body& body) {
  body.starts.clear();
  body.size = 0;
  for (const auto& chunk : body.chunks) {
    body.starts.push_back(body.size);
    body.size += chunk->rows.size();
  }
}

void AnyTable::insert(std::size_t index, Id id, AnyRow row) {
  KOERS_ENSURE(index <= size());
  auto body = copied();
  if (body->chunks.empty()) body->chunks.push_back(std::make_shared<const Chunk>());
  // A row at the end of a table joins the last chunk instead of starting one.
  std::size_t c = body->chunks.size() - 1;
  std::size_t offset = body->chunks[c]->rows.size();
  if (index < size()) {
    const Place place = place_of(index);
    c = place.chunk;
    offset = place.offset;
  }
  auto chunk = std::make_shared<Chunk>(*body->chunks[c]);
  chunk->ids.insert(chunk->ids.begin() + static_cast<std::ptrdiff_t>(offset), id);
  chunk->rows.insert(chunk->rows.begin() + static_cast<std::ptrdiff_t>(offset), std::move(row));
  if (chunk->rows.size() > chunk_rows) {
    // Appending leaves full chunks behind; an insertion in the middle halves one.
    const std::size_t keep = offset + 1 == chunk->rows.size() ? chunk_rows : chunk_rows / 2;
    auto rest = std::make_shared<Chunk>();
    const auto split = static_cast<std::ptrdiff_t>(keep);
    rest->ids.assign(chunk->ids.begin() + split, chunk->ids.end());
    rest->rows.assign(chunk->rows.begin() + split, chunk->rows.end());
    chunk->ids.resize(keep);
    chunk->rows.resize(keep);
    body->chunks.insert(body->chunks.begin() + static_cast<std::ptrdiff_t>(c) + 1, std::move(rest));
  }
  body->chunks[c] = std::move(chunk);
  renumber(*body);
  body_ = std::move(body);
}

void AnyTable::replace(std::size_t index, AnyRow row) {
  KOERS_ENSURE(index < size());
  const Place place = place_of(index);
  auto body = copied();
  body->index = body_->index;  // every row stays in its place
  auto chunk = std::make_shared<Chunk>(*body->chunks[place.chunk]);
  chunk->rows[place.offset] = std::move(row);
  body->chunks[place.chunk] = std::move(chunk);
  body_ = std::move(body);
}

void AnyTable::erase(std::size_t index) {
  KOERS_ENSURE(index < size());
  const Place place = place_of(index);
  auto body = copied();
  auto chunk = std::make_shared<Chunk>(*body->chunks[place.chunk]);
  chunk->ids.erase(chunk->ids.begin() + static_cast<std::ptrdiff_t>(place.offset));
  chunk->rows.erase(chunk->rows.begin() + static_cast<std::ptrdiff_t>(place.offset));
  if (chunk->rows.empty())
    body->chunks.erase(body->chunks.begin() + static_cast<std::ptrdiff_t>(place.chunk));
  else
    body->chunks[place.chunk] = std::move(chunk);
  renumber(*body);
  body_ = std::move(body);
}

void AnyTable::move(std::size_t from, std::size_t to) {
  KOERS_ENSURE(from < size() && to < size());
  if (from == to) return;
  const Id id = id_at(from);
  AnyRow row = shared_at(from);
  erase(from);
  insert(to, id, std::move(row));
}

void AnyTable::rows_not_in(const AnyTable& table, const AnyTable& other, Unshared& out) {
  if (!table.body_) return;
  static const Body nothing;
  const auto& mine = table.body_->chunks;
  const auto& others = other.body_ ? other.body_->chunks : nothing.chunks;
  // Most edits touch one chunk: those before it and those behind it are the same.
  const auto [from, others_from] =
      std::mismatch(mine.begin(), mine.end(), others.begin(), others.end());
  const auto [to, others_to] =
      std::mismatch(mine.rbegin(), std::make_reverse_iterator(from), others.rbegin(),
                    std::make_reverse_iterator(others_from));
  std::vector<std::shared_ptr<const Chunk>> shared(others_from, others_to.base());
  std::sort(shared.begin(), shared.end());
  for (auto chunk = from; chunk != to.base(); ++chunk) {
    if (std::binary_search(shared.begin(), shared.end(), *chunk)) continue;
    for (std::size_t i = 0; i < (*chunk)->rows.size(); ++i)
      out.emplace_back((*chunk)->ids[i], &(*chunk)->rows[i]);
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

}  // namespace koers
