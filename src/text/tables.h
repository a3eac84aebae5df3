// The tables that tools/words.py writes, one entry per key, sorted by the name of the key.
#pragma once

#include <cstddef>

namespace koers {

extern const char* const key_names[];
extern const std::size_t key_count;
extern const char* const words_nl[];
extern const char* const words_en[];

}  // namespace koers
