// A random plan over all entities, made from their descriptions alone. The same seed gives the same
// plan; tests print it.
#pragma once

#include "model/plan.h"

namespace koers {

class RandomPlans {
 public:
  explicit RandomPlans(std::uint64_t seed) : ids_(seed) {}

  std::size_t below(std::size_t most) { return static_cast<std::size_t>(ids_.random() % most); }
  bool once_in(std::size_t n) { return below(n) == 0; }

  std::string words() {
    static constexpr const char* parts[] = {"leren", "één", "kind",  "“koers”", "IT",
                                            "\n",    "\\",  "naïef", "100 %",   "\t"};
    std::string out;
    for (std::size_t i = below(6); i > 0; --i)
      out += std::string(parts[below(std::size(parts))]) + ' ';
    return out;
  }

  Id some_row(const Plan& plan, Entity entity) {
    const AnyTable& table = plan.table(entity);
    return table.empty() ? Id{} : table.id_at(below(table.size()));
  }

  void fill(const Plan& plan, const FieldInfo& field, void* record) {
    const auto number = [&] { return static_cast<std::int64_t>(below(2'000'000)) - 1'000'000; };
    switch (field.kind) {
      case Kind::flag:
        as_mutable<bool>(field, record) = once_in(2);
        break;
      case Kind::number:
        as_mutable<std::int64_t>(field, record) = number();
        break;
      case Kind::decimal:
        as_mutable<Decimal>(field, record) = {number()};
        break;
      case Kind::money:
        as_mutable<Cents>(field, record) = {number() * 1000};
        break;
      case Kind::date:
        as_mutable<Date>(field, record) = Date{static_cast<std::int32_t>(below(40'000))};
        break;
      case Kind::month:
        as_mutable<Month>(field, record) =
            Month::of(1990 + static_cast<int>(below(100)), 1 + static_cast<unsigned>(below(12)));
        break;
      case Kind::clock:
        as_mutable<Clock>(field, record) = Clock{static_cast<std::int32_t>(below(24 * 60))};
        break;
      case Kind::line:
        as_mutable<std::string>(field, record) = words();
        break;
      case Kind::text:
        as_mutable<Text>(field, record) = Text(words());
        break;
      case Kind::lines:
        as_mutable<Lines>(field, record) = {words(), words()};
        break;
      case Kind::choice:
        as_mutable<std::uint8_t>(field, record) =
            static_cast<std::uint8_t>(below(field.choice->values.size()));
        break;
      case Kind::ref:
        as_mutable<Id>(field, record) = some_row(plan, field.target);
        break;
      case Kind::refs: {
        const Id id = some_row(plan, field.target);
        as_mutable<Ids>(field, record) = id.empty() ? Ids{} : Ids{id};
        break;
      }
      case Kind::subject: {
        const auto entity = static_cast<Entity>(below(entity_count));
        const Id id = some_row(plan, entity);
        as_mutable<Subject>(field, record) = id.empty() ? Subject{} : Subject{entity, id};
        break;
      }
      case Kind::records: {
        void* list = field.get_mutable(record);
        field.list.resize(list, below(3));
        for (std::size_t i = 0; i < field.list.size(list); ++i)
          fill_record(plan, *field.list.record(), field.list.at_mutable(list, i));
      }
    }
  }

  void fill_record(const Plan& plan, const RecordInfo& record, void* at) {
    for (const FieldInfo& field : record.fields)
      if (!once_in(3)) fill(plan, field, at);
    // Spaced as the reader keeps it.
    if (once_in(8) && record.unknown(at).empty())
      record.unknown_mutable(at).push_back({"later", R"({"x":[1, "é"]})"});
  }

  Plan with_new_row(Plan plan, const EntityInfo& of) {
    std::shared_ptr<Row> row = of.make();
    row->id = ids_.mint(of.prefix);
    fill_record(plan, *of.record, of.address(row.get()));
    AnyTable& table = plan.table(of.entity);
    const Id id = row->id;
    table.insert(table.size(), id, of.shared(std::move(row)));
    return plan;
  }

  Plan plan() {
    Plan made;
    for (const EntityInfo& of : entities())
      for (std::size_t i = below(5); i > 0; --i) made = with_new_row(std::move(made), of);
    made.head = some_head(made, ids_.mint("p"));
    if (once_in(2))
      made.unknown = std::make_shared<const Unknown>(Unknown{{"future", R"([1, {"é":null}])"}});
    return made;
  }

  std::shared_ptr<const PlanHead> some_head(const Plan& plan, Id id) {
    PlanHead head;
    head.id = id;
    fill_record(plan, record_info<PlanHead>(), &head);
    return std::make_shared<const PlanHead>(std::move(head));
  }

  // A new row, a removed one, a changed one, a moved one or another head, without regard for what
  // it means.
  Plan edited(Plan plan) {
    if (once_in(12)) {
      plan.head = some_head(plan, plan.head->id);
      return plan;
    }
    const EntityInfo& of = entities()[below(entity_count)];
    AnyTable& table = plan.table(of.entity);
    if (table.empty() || once_in(3)) return with_new_row(std::move(plan), of);
    const std::size_t index = below(table.size());
    switch (below(3)) {
      case 0:
        table.erase(index);
        break;
      case 1:
        table.move(index, below(table.size()));
        break;
      default: {
        std::shared_ptr<Row> row = of.copy(table.at(index));
        fill_record(plan, *of.record, of.address(row.get()));
        table.replace(index, of.shared(std::move(row)));
      }
    }
    return plan;
  }

 private:
  IdSource ids_;
};

}  // namespace koers
