// Breaking text into lines. Dear ImGui breaks behind every comma and full stop, also inside an
// amount; and cuts what does not fit in the middle of a letter.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

namespace koers {

// The lines of `text`, parts of it: at line ends and blanks, and behind a hyphen, a dash or a slash
// between letters. What is wider than a whole line breaks where it must. Blanks at a break belong
// to neither line. `advance` tells how far a character goes. There is at least one line. A `width`
// of zero or less breaks at line ends only.
std::vector<std::string_view> wrapped_lines(std::string_view text, float width,
                                            const std::function<float(char32_t)>& advance);

}  // namespace koers
