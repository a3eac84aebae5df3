// Colours, sizes and type: the whole look in one value, made for light, dark and high contrast.
// Text has a contrast of at least 4.5 to 1 on its ground, controls 3 to 1.
#pragma once

#include <cstdint>

#include "app/workspace.h"
#include "model/organisation.h"

namespace koers {

using Ink = std::uint32_t;  // as Dear ImGui packs a colour

struct Style {
  Ink paper, surface, raised, ink, muted, line, control, accent, on_accent, soft, focus, error,
      warning, good, shade;
  bool dark = false;

  static constexpr float body = 15;
  static constexpr float small = 13;
  static constexpr float title = 24;
  static constexpr float section = 17;
  static constexpr float gap = 8;
  static constexpr float radius = 6;
  static constexpr float control_height = 36;
  static constexpr float touch_height = 44;     // of what a finger presses
  static constexpr float line_height = 18.15F;  // of the body type
  // Where fingers type, fields are written larger: iOS enlarges the page around smaller letters.
  static constexpr float touch_body = 16;
  static constexpr float scroll_bar = 12;
  static constexpr float touch_line_height = 19.36F;
};

// What the device asks for, where the user follows it.
struct Surroundings {
  bool dark = false;
  bool more_contrast = false;
  bool touch = false;
};

Style style_for(Look look, const Surroundings& around);

// The colour of a theme wherever it is shown; grey for none.
Ink theme_ink(Colour colour, const Style& style);
Ink faded(Ink ink, float share);  // share 0 … 1 of its strength

}  // namespace koers
