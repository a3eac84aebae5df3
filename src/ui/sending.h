// What goes out as a package: when it last did, and the ways to send it.
#pragma once

#include "model/exchange.h"
#include "ui/widgets.h"

namespace koers {

// `mail` and `save`: the actions that do it.
void show_sending(Canvas& canvas, PackageKind kind, const char* mail, const char* save);

}  // namespace koers
