// Characters as plain English knows them, whatever the language of the machine.
#pragma once

namespace koers {

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace koers
