#include "app/input_log.h"

#include <algorithm>

#include "app/cells.h"
#include "base/order.h"
#include "model/standing.h"
#include "text/formats.h"
#include "text/words.h"

namespace koers {

InputLog input_log(const Plan& plan, Date today) {
  InputLog log;
  for (const Input& input : plan.inputs) {
    InputEntry entry{input.id, !is_answered(input), -1, false};
    if (!input.date.empty()) entry.age = std::max(0, today.days - input.date.days);
    entry.waits_long = entry.open && entry.age > long_wait_days;
    log.open += entry.open ? 1 : 0;
    log.waits_long += entry.waits_long ? 1 : 0;
    log.entries.push_back(entry);
  }
  // Open ones from the oldest on, answered ones from the newest.
  put_in_order(log.entries, [](const InputEntry& a, const InputEntry& b) {
    if (a.open != b.open) return a.open;
    if ((a.age < 0) != (b.age < 0)) return b.age < 0;
    return a.open ? a.age > b.age : a.age < b.age;
  });
  return log;
}

bool shows(InputFilter filter, const InputEntry& entry) {
  return filter == InputFilter::all || (filter == InputFilter::open) == entry.open;
}

std::string entry_words(const Plan& plan, Language language, const InputEntry& entry) {
  const Input& input = *find<Input>(plan, entry.id);
  if (!entry.open) {
    const std::string status = choice_name(plan, language, ChoiceOf<InputStatus>::info,
                                           static_cast<std::size_t>(input.status));
    const bool says_it = input.status != InputStatus::none && input.status != InputStatus::received;
    return says_it ? status : say(language, words::input_answered);
  }
  if (entry.age < 0) return say(language, words::input_open);
  return say(language, words::input_open_for(say(language, age(entry.age))));
}

}  // namespace koers
