#include "ui/style.h"

#include <array>

namespace koers {

namespace {

// 0xRRGGBB as designers write it, to the order of bytes that Dear ImGui wants.
constexpr Ink rgb(std::uint32_t hex) {
  return 0xFF000000U | ((hex & 0xFFU) << 16U) | (hex & 0xFF00U) | (hex >> 16U);
}

constexpr Style light{rgb(0xFAF9F6), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x1B1F24),
                      rgb(0x59616B), rgb(0xE2DFD7), rgb(0x8A8F96), rgb(0x0B6E6E),
                      rgb(0xFFFFFF), rgb(0xE3F1F0), rgb(0x0B57D0), rgb(0xB3261E),
                      rgb(0x8A5A00), rgb(0x2E7D32), rgb(0xF0EEE8), false};
constexpr Style dark{rgb(0x14171B), rgb(0x1C2025), rgb(0x242930), rgb(0xECEAE4),
                     rgb(0xA9AFB7), rgb(0x343A42), rgb(0x7C848E), rgb(0x5CC4BB),
                     rgb(0x06201F), rgb(0x1D3635), rgb(0x8AB4F8), rgb(0xF2B8B5),
                     rgb(0xF0C36D), rgb(0x81C995), rgb(0x20252B), true};
constexpr Style contrast{rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0xFFFFFF), rgb(0x000000),
                         rgb(0x000000), rgb(0x000000), rgb(0x000000), rgb(0x003C3C),
                         rgb(0xFFFFFF), rgb(0xE6F2F2), rgb(0x0000C8), rgb(0x9B0000),
                         rgb(0x5C3B00), rgb(0x004D00), rgb(0xF2F2F2), false};

constexpr std::array<Ink, 9> on_light = {rgb(0x8A8F96), rgb(0x0F8B8D), rgb(0x3465A4),
                                         rgb(0x7B4FA3), rgb(0xB83A64), rgb(0xC25B12),
                                         rgb(0xA37B00), rgb(0x3B8132), rgb(0x5B6B7B)};
constexpr std::array<Ink, 9> on_dark = {rgb(0x9AA0A8), rgb(0x4FC3C5), rgb(0x8AB4F8),
                                        rgb(0xC3A1E8), rgb(0xF29BB5), rgb(0xF5A66B),
                                        rgb(0xE6C24D), rgb(0x8FD082), rgb(0xA9BACB)};

}  // namespace

Style style_for(Look look, const Surroundings& around) {
  switch (look) {
    case Look::light:
      return light;
    case Look::dark:
      return dark;
    case Look::contrast:
      return contrast;
    case Look::system:
      break;
  }
  return around.dark ? dark : around.more_contrast ? contrast : light;
}

Ink theme_ink(Colour colour, const Style& style) {
  const auto index = static_cast<std::size_t>(colour);
  const auto& inks = style.dark ? on_dark : on_light;
  return inks[index < inks.size() ? index : 0];
}

Ink faded(Ink ink, float share) {
  const auto alpha = static_cast<Ink>(static_cast<float>(ink >> 24U) * share);
  return (ink & 0x00FFFFFFU) | (alpha << 24U);
}

}  // namespace koers
