#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/article/origin.hpp"

namespace news {

/// Why an input or a record gave no article. A bad input is data, not an event.
enum class SkipReason : std::uint8_t {
  empty,        ///< No text at all.
  no_text,      ///< A record without title and body.
  binary,       ///< Not text in any charset we know.
  malformed,    ///< Its format is broken: a JSON line that does not parse.
  truncated,    ///< The input ends too early or its compression is damaged.
  too_large,    ///< Beyond a limit; the detail says which.
  unreadable,   ///< The operating system refused.
  unsupported,  ///< A format that no reader takes.
};
inline constexpr int skip_reasons = 8;

/// "empty", "no text", "binary", ...: one or two words for the closing summary.
[[nodiscard]] std::string_view name_of(SkipReason reason);

struct Skipped {
  Origin origin{};
  SkipReason reason = SkipReason::malformed;
  std::string detail{};  ///< What exactly, with the value in quotes; may be empty.
};

}  // namespace news
