#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/describe/dateline.hpp"

namespace news::describe {

/// How the place of a dateline is written.
enum class Letters : std::uint8_t {
  capitals,  ///< "VILNIUS"; names where an agency signs.
  names,     ///< "Vilnius", "Rio de Janeiro".
  any,       ///< A field holds it: nothing is asked of its letters.
};

/// Reads what stands before the dash: "AUSTIN, Texas, Oct. 20 (AP)". Nothing for what is no
/// dateline. The result views the text.
[[nodiscard]] std::optional<Dateline> read_parts(std::string_view text, Letters letters);

}  // namespace news::describe
