// The benches inside a page: the page's own program, which is compiled into this file so that the
// page that ships carries nothing of it, and one more door.
#include "web/main.cpp"

#include "bench/measures.h"
#include "shared/big_plan.h"

namespace koers {

namespace {

// Few: software that acts as a graphics card draws long on each frame, which is not counted but
// waited for.
constexpr int runs = 3;

// What koers_frame does with a frame, apart from the storage.
void paint() {
  mirror();
  program->painter.paint(*ImGui::GetDrawData());
}

// Going to a view as a press does: the passes of the press and the elements of the mirror with it.
void measure_going(const Tell& tell, const std::string& size) {
  for (const Link& link : chain) {
    double least = 1e9;
    for (int i = 0; i < runs; ++i) {
      program->workspace.set_view(link.view == View::vision ? View::goals : View::vision);
      pass();
      const double start = browser_now();
      program->workspace.set_view(link.view);
      pass();
      program->painter.paint(*ImGui::GetDrawData());
      least = std::min(least, browser_now() - start);
    }
    tell("go_" + std::string(link.name()) + '_' + size, least, "ms");
  }
}

}  // namespace

}  // namespace koers

extern "C" {

// Lines of `name value unit`; the text is the program's own.
namespace {
const char* told(const std::function<void(const koers::Tell&)>& measure) {
  static std::string said;
  said.clear();
  measure([](const std::string& name, double value, const char* unit) {
    said += name + ' ' + std::to_string(value) + ' ' + unit + '\n';
  });
  return said.c_str();
}
}  // namespace

EMSCRIPTEN_KEEPALIVE const char* koers_bench(int activities) {
  return told([activities](const koers::Tell& tell) {
    const koers::Plan plan = koers::big_plan(static_cast<std::size_t>(activities));
    const std::string size = std::to_string(activities);
    koers::measure_plan(tell, plan, size);
    koers::measure_frames(
        tell, {koers::program->workspace, koers::program->interface, koers::paint, koers::runs},
        plan, size);
    koers::measure_going(tell, size);
  });
}

EMSCRIPTEN_KEEPALIVE const char* koers_bench_reading() { return told(koers::measure_reading); }

EMSCRIPTEN_KEEPALIVE const char* koers_bench_portfolio() { return told(koers::measure_portfolio); }
}
