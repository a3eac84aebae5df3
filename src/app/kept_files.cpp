#include "app/kept_files.h"

#include "format/plan_file.h"

namespace koers {

bool is_kept_file(std::string_view stored) {
  return stored.starts_with(template_files) || stored.starts_with(school_plan_files);
}

void keep_file(Storage& storage, const std::string& id, const Plan& file,
               std::function<void(StoreState)> then) {
  storage.claim(id, [&storage, id, file, then = std::move(then)](bool writer) {
    if (!writer) return then(StoreState::lost);
    storage.snapshot({id, file.head->title, {}, {}, {}, {}, 0}, write_plan(file),
                     [&storage, id, then](StoreState state) {
                       storage.release(id);
                       then(state);
                     });
  });
}

void read_kept_files(Storage& storage, std::string begins,
                     std::function<void(const std::string& id, const Plan& file)> each) {
  storage.list([&storage, begins = std::move(begins), each = std::move(each)](
                   StoreState, const std::vector<StoredPlan>& stored) {
    for (const StoredPlan& kept : stored)
      if (kept.id.starts_with(begins))
        storage.load(kept.id, [id = kept.id, each](const LoadedPlan& loaded) {
          if (const ReadOutcome read = read_plan(loaded.snapshot); read.plan) each(id, *read.plan);
        });
  });
}

void forget_kept_files(Storage& storage, std::string begins) {
  storage.list(
      [&storage, begins = std::move(begins)](StoreState, const std::vector<StoredPlan>& stored) {
        for (const StoredPlan& kept : stored)
          if (kept.id.starts_with(begins)) storage.remove(kept.id, [](StoreState) {});
      });
}

}  // namespace koers
