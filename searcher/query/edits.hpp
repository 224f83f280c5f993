#pragma once

#include <cstddef>
#include <string_view>

namespace news::query {

/// How many letters must be put in, left out, changed or swapped with a neighbour to make one word
/// of the other, but no more than most + 1 is counted.
/// Source: optimal string alignment, Damerau 1964.
[[nodiscard]] std::size_t edits_between(std::u32string_view one, std::u32string_view other,
                                        std::size_t most);

}  // namespace news::query
