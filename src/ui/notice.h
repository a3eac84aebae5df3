// A sentence that wants to be seen: an icon and words in its colour, one below another. Whatever it
// says is said in the words; the colour only makes it quicker to find.
#pragma once

#include "ui/widgets.h"

namespace koers {

enum class NoticeKind : std::uint8_t { plain, good, warning, late };

void notice(Canvas& canvas, std::string_view text, NoticeKind kind);

}  // namespace koers
