// The benches natively and under Node: `bench` prints `name value unit` a line; `bench plan SIZE
// FILE` writes the big plan of so many activities, `bench round FOLDER` those of a board and its
// schools; `bench reading`, `bench budget` and `bench portfolio` measure only that.
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "base/ensure.h"
#include "bench/measures.h"
#include "format/plan_file.h"
#include "shared/big_plan.h"
#include "shared/big_round.h"
#include "shared/screen.h"

using namespace koers;

namespace {

void print(const std::string& name, double value, const char* unit) {
  std::printf("%s %.4f %s\n", name.c_str(), value, unit);
  std::fflush(stdout);
}

int write_file(const std::string& path, const std::string& bytes) {
  std::FILE* file = std::fopen(path.c_str(), "wb");
  KOERS_ENSURE(file != nullptr);
  KOERS_ENSURE(std::fwrite(bytes.data(), 1, bytes.size(), file) == bytes.size());
  return std::fclose(file);
}

int write_big_plan(const char* size, const char* path) {
  return write_file(path, write_plan(big_plan(std::strtoul(size, nullptr, 10))));
}

// A board and the plans of its schools, as files in a folder that is there.
int write_big_round(const std::string& folder) {
  const BigRound round = big_round(100, 280);
  for (std::size_t i = 0; i < round.files.size(); ++i)
    write_file(folder + "/school_" + std::to_string(i) + ".koers.json", round.files[i]);
  return write_file(folder + "/board.koers.json", write_plan(round.board));
}

}  // namespace

int main(int count, char** words) {
  if (count == 4 && std::strcmp(words[1], "plan") == 0) return write_big_plan(words[2], words[3]);
  if (count == 3 && std::strcmp(words[1], "round") == 0) return write_big_round(words[2]);
  if (count == 2 && std::strcmp(words[1], "reading") == 0) return measure_reading(print), 0;
  if (count == 2 && std::strcmp(words[1], "budget") == 0) return measure_budget(print), 0;
  if (count == 2 && std::strcmp(words[1], "portfolio") == 0) return measure_portfolio(print), 0;
  for (std::size_t activities : {200UL, 1'000UL, 10'000UL}) {
    const Plan plan = big_plan(activities);
    const std::string size = std::to_string(activities);
    measure_plan(print, plan, size);
    TestScreen screen;
    measure_frames(print, {screen.workspace, screen.interface, [] {}}, plan, size);
  }
  measure_reading(print);
  measure_budget(print);
  measure_portfolio(print);
}
