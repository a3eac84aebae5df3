// What is measured, the same natively, in wasm under Node and in a page: reading, writing, one edit
// with undo, and one frame of every view.
#pragma once

#include <functional>
#include <string>

#include "ui/interface.h"

namespace koers {

// Gets `name value unit`.
using Tell = std::function<void(const std::string& name, double value, const char* unit)>;

// The screen that is measured. `paint` is what its front door does with a frame.
struct MeasuredScreen {
  Workspace& workspace;
  Interface& interface;
  std::function<void()> paint;
  int runs = 9;  // each of some milliseconds; the least counts
};

// Reading and writing, an edit with undo by itself and as the workspace does it, and its patch.
void measure_plan(const Tell& tell, const Plan& plan, const std::string& size);
// A frame of each view, while nothing changes and right after an edit.
void measure_frames(const Tell& tell, const MeasuredScreen& screen, const Plan& plan,
                    const std::string& size);
// Reading a file of five megabytes.
void measure_reading(const Tell& tell);
// What ten thousand lines cost in ten years, by theme and by pupil: all of it, and after one edit.
void measure_budget(const Tell& tell);
// A board opens the plans of a hundred schools of five hundred rows each, and sees them side by
// side: the time of both.
void measure_portfolio(const Tell& tell);

}  // namespace koers
