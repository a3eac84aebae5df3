// Rows in reading order, as a value: copying a table costs one pointer, and two copies share every
// row that did not change. Rows lie in chunks of at most 64 behind shared pointers; a change copies
// one chunk of pointers and one row. Not thread-safe while it is being changed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "base/id.h"

namespace koers {

// Everything that does not depend on the type of the row, compiled once.
class AnyTable {
 public:
  using AnyRow = std::shared_ptr<const void>;
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

  std::size_t size() const;
  bool empty() const { return size() == 0; }
  const void* at(std::size_t index) const;
  AnyRow shared_at(std::size_t index) const;
  Id id_at(std::size_t index) const;
  std::size_t index_of(Id id) const;  // npos when absent
  const void* find(Id id) const;      // nullptr when absent

  void insert(std::size_t index, Id id, AnyRow row);
  void replace(std::size_t index, AnyRow row);
  void erase(std::size_t index);
  void move(std::size_t from, std::size_t to);
  // These rows in this order, one id for each: far faster than one insert a row.
  void assign(std::vector<Id> ids, std::vector<AnyRow> rows);

  // Calls `visit(id, row)` for each, in order: faster than asking for each by its place.
  template <class Visit>
  void each(Visit visit) const {
    if (!body_) return;
    for (const auto& chunk : body_->chunks)
      for (std::size_t i = 0; i < chunk->rows.size(); ++i)
        visit(chunk->ids[i], chunk->rows[i].get());
  }

  // Whether both hold the very same rows without looking into them.
  bool same_as(const AnyTable& other) const { return body_ == other.body_; }

  // Calls `visit(id, before, after)` for each row that is not shared by both; either may be null.
  // Chunks that both share are skipped whole.
  template <class Visit>
  static void differences(const AnyTable& before, const AnyTable& after, Visit visit);

 protected:
  // Rows that lie side by side, from one of them to the end of its chunk; none past the last row.
  struct Run {
    const AnyRow* row = nullptr;
    const AnyRow* end = nullptr;
  };
  Run run_from(std::size_t index) const;

 private:
  struct Chunk {
    std::vector<Id> ids;
    std::vector<AnyRow> rows;
  };
  // Where a row lies by its id: open addressing over a power of two; 1 + the place, counted as if
  // all chunks were full; 0 for free.
  using Index = std::vector<std::uint32_t>;
  struct Body {
    std::vector<std::shared_ptr<const Chunk>> chunks;
    std::vector<std::size_t> starts;  // index of the first row of each chunk
    std::size_t size = 0;
    // Made when many rows are looked for. It says nothing that the chunks do not.
    mutable std::shared_ptr<const Index> index;
    mutable std::uint32_t searches = 0;
  };
  struct Place {
    std::size_t chunk;
    std::size_t offset;
  };
  using Unshared = std::vector<std::pair<Id, const AnyRow*>>;

  Place place_of(std::size_t index) const;
  std::optional<Place> place_of(Id id) const;  // nothing when absent
  std::optional<Place> search(Id id) const;
  void make_index() const;
  std::shared_ptr<Body> copied() const;
  static void renumber(Body& body);
  static void rows_not_in(const AnyTable& table, const AnyTable& other, Unshared& out);

  std::shared_ptr<const Body> body_;
};

template <class Visit>
void AnyTable::differences(const AnyTable& before, const AnyTable& after, Visit visit) {
  if (before.same_as(after)) return;
  Unshared old_rows;
  Unshared new_rows;
  rows_not_in(before, after, old_rows);  // both sorted by id
  rows_not_in(after, before, new_rows);
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < old_rows.size() || j < new_rows.size()) {
    const bool only_old =
        j == new_rows.size() || (i < old_rows.size() && old_rows[i].first < new_rows[j].first);
    const bool only_new =
        i == old_rows.size() || (j < new_rows.size() && new_rows[j].first < old_rows[i].first);
    const void* was = only_new ? nullptr : old_rows[i].second->get();
    const void* is = only_old ? nullptr : new_rows[j].second->get();
    if (was != is) visit(only_new ? new_rows[j].first : old_rows[i].first, was, is);
    i += only_new ? 0 : 1;
    j += only_old ? 0 : 1;
  }
}

// The same with the type of its rows. `Row` has a member `id`.
template <class Row>
class Table : public AnyTable {
 public:
  class Iterator {
   public:
    Iterator(const Table& table, std::size_t index)
        : table_(&table), index_(index), run_(table.run_from(index)) {}
    const Row& operator*() const { return *static_cast<const Row*>(run_.row->get()); }
    Iterator& operator++() {
      ++index_;
      if (++run_.row == run_.end) run_ = table_->run_from(index_);
      return *this;
    }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Table* table_;
    std::size_t index_;
    Run run_;
  };

  const Row& operator[](std::size_t index) const { return *static_cast<const Row*>(at(index)); }
  const Row* find(Id id) const { return static_cast<const Row*>(AnyTable::find(id)); }
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size()}; }

  // Replaces the row of that id where it stands, or appends it.
  void put(Row row) {
    const Id id = row.id;
    const std::size_t index = index_of(id);
    auto shared = std::make_shared<const Row>(std::move(row));
    if (index == npos)
      insert(size(), id, std::move(shared));
    else
      replace(index, std::move(shared));
  }
};

}  // namespace koers
