// Prints `name value unit` a line. The least of several runs, since other work only adds time.
#include <chrono>
#include <cstdio>
#include <functional>

#include "base/ensure.h"
#include "format/plan_file.h"
#include "shared/big_plan.h"
#include "shared/screen.h"

using namespace koers;

namespace {

double milliseconds(const std::function<void()>& work) {
  const auto start = std::chrono::steady_clock::now();
  work();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start)
      .count();
}

void measure(const std::string& name, int runs, const std::function<void()>& work) {
  double least = 1e9;
  for (int i = 0; i < runs; ++i) least = std::min(least, milliseconds(work));
  std::printf("%s %.4f ms\n", name.c_str(), least);
  std::fflush(stdout);
}

void files(const Plan& plan, const std::string& size) {
  const std::string bytes = write_plan(plan);
  std::printf("file_%s %.1f KB\n", size.c_str(), static_cast<double>(bytes.size()) / 1000);
  measure("read_" + size, 7, [&] { KOERS_ENSURE(read_plan(bytes).plan.has_value()); });
  measure("write_" + size, 7, [&] { KOERS_ENSURE(write_plan(plan).size() == bytes.size()); });
}

void edits(const Plan& plan, const std::string& size) {
  const FieldInfo& title = *info(Entity::activities).record->field("title");
  const Id id = plan.activities[plan.activities.size() / 2].id;
  History history(plan);
  measure("edit_and_undo_" + size, 200, [&] {
    history.push(
        with_value(history.plan(), Entity::activities, id, title, std::string("anders")).value(),
        "x");
    history.undo();
  });
  const Plan changed =
      with_value(plan, Entity::activities, id, title, std::string("anders")).value();
  measure("patch_" + size, 50, [&] { KOERS_ENSURE(!write_patch(plan, changed).empty()); });
}

void frames(const Plan& plan, const std::string& size) {
  TestScreen screen;
  screen.workspace.show_plan(plan);
  screen.storage.deliver();
  for (const Link& link : chain) {
    screen.workspace.set_view(link.view);
    screen.frames(3);
    measure(std::string("frame_") + link.name() + "_" + size, 30,
            [&] { screen.interface.frame(0.016F); });
  }
}

}  // namespace

int main() {
  for (std::size_t activities : {200UL, 1'000UL, 10'000UL}) {
    const Plan plan = big_plan(activities);
    const std::string size = std::to_string(activities);
    files(plan, size);
    edits(plan, size);
    frames(plan, size);
  }
}
