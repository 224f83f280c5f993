#pragma once

#include <cstdio>
#include <cstdlib>

namespace news::fuzz {

/// What must hold whatever the input: else says which law was broken, and stops there.
inline void require(bool holds, const char* law) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", law);
  std::abort();
}

}  // namespace news::fuzz
