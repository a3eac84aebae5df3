// What a view looks like on paper: simple HTML that the page's print style makes into sheets. Every
// view has a print; the ones with a form of their own stand in files beside this one, the others
// print their lists.
#pragma once

#include <string>

#include "app/chain.h"
#include "text/speech.h"

namespace koers {

struct Printing {
  const Plan& plan;
  Language language;
  Date today;
};

// An <article> whose class names the form of the sheet: `overview` is one A3 on its side, the rest
// are A4.
std::string printed(View view, const Printing& of);

// Where no plan is open.
std::string printed_nothing(Language language);

// The forms of their own.
std::string printed_overview(const Printing& of);

}  // namespace koers
