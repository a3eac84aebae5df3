#include "app/own_words.h"

#include <algorithm>

#include "app/cells.h"
#include "app/chain.h"
#include "base/order.h"

namespace koers {

std::string choice_key(const ChoiceInfo& choice, std::size_t index) {
  return std::string("choice.") + choice.name + '.' + choice.values[index];
}

const std::string* own_word(const Plan& plan, std::string_view key) {
  for (const Label& label : plan.labels)
    if (label.key == key && !label.words.empty()) return &label.words;
  return nullptr;
}

namespace {

// A row whose part the other is lies in a list too, so that one asks no further than that.
bool is_seen(const Plan& plan, Entity entity) {
  if (view_of(entity) != View::overview || !plan.table(entity).empty()) return true;
  for (const FieldInfo& field : info(entity).record->fields)
    if (field.owner && view_of(field.target) != View::overview) return true;
  return false;
}

// As the views of the chain show them; what is around the plan comes last.
std::vector<Entity> in_order_of_views() {
  std::vector<Entity> all;
  for (const EntityInfo& of : entities()) all.push_back(of.entity);
  const auto place = [](Entity entity) {
    const Link& link = link_of(view_of(entity));
    return link.part == View::start ? chain.size() : static_cast<std::size_t>(link.view);
  };
  put_in_order(all, [&](Entity a, Entity b) { return place(a) < place(b); });
  return all;
}

class Walk {
 public:
  Walk(const Plan& plan, Language language) : plan_(plan), language_(language) {}

  std::vector<ChoiceWords> run() {
    for (Entity entity : in_order_of_views())
      if (is_seen(plan_, entity)) add(entity, *info(entity).record);
    return std::move(choices_);
  }

 private:
  void add(Entity entity, const RecordInfo& record) {
    for (const FieldInfo& field : record.fields) {
      if (field.kind == Kind::records) add(entity, *field.list.record());
      if (field.kind == Kind::choice) add(entity, field);
    }
  }

  void add(Entity entity, const FieldInfo& field) {
    const auto known = std::find_if(choices_.begin(), choices_.end(), [&](const ChoiceWords& each) {
      return each.choice == field.choice;
    });
    if (known == choices_.end()) return choices_.push_back(made(entity, field));
    std::vector<Entity>& also = known->also;
    if (entity != known->entity && std::find(also.begin(), also.end(), entity) == also.end())
      also.push_back(entity);
  }

  ChoiceWords made(Entity entity, const FieldInfo& field) const {
    ChoiceWords of{field.choice, entity, &field, {}, {}, 0};
    for (std::size_t i = 1; i < field.choice->values.size(); ++i) {
      const std::string key = choice_key(*field.choice, i);
      const std::string* own = own_word(plan_, key);
      of.words.push_back({key, say_named(language_, key), own ? *own : std::string()});
      if (own != nullptr) ++of.own;
    }
    return of;
  }

  const Plan& plan_;
  Language language_;
  std::vector<ChoiceWords> choices_;
};

}  // namespace

std::vector<ChoiceWords> words_of_choices(const Plan& plan, Language language) {
  return Walk(plan, language).run();
}

bool holds_words(const ChoiceWords& of, Language language, const std::string& search) {
  const std::string wanted = fold(search);
  std::string all =
      entity_name(language, of.entity, true) + '\n' + field_label(language, of.entity, *of.field);
  for (const ChoiceWord& word : of.words) all += '\n' + word.ours + '\n' + word.own;
  return fold(all).find(wanted) != std::string::npos;
}

const std::vector<ChoiceWords>& WordsOfChoices::of(const Plan& plan, Language language) {
  if (!choices_.empty() && language_ == language && same_value(made_of_, plan)) return choices_;
  made_of_ = plan;
  language_ = language;
  return choices_ = words_of_choices(plan, language);
}

}  // namespace koers
