#pragma once

#include <string_view>

#include "indexer/article/skipped.hpp"

namespace news::read {

/// A kind of file that no reader takes, told by its content.
struct Unread {
  std::string_view what{};  ///< "a PNG image"; empty: nothing that we know.
  SkipReason reason = SkipReason::unsupported;
};

/// What the first bytes of a file that is not text are, by their magic numbers.
[[nodiscard]] Unread unread_binary(std::string_view head);

/// What text in a known format is that has no reader yet. head: UTF-8, without a byte order mark.
/// extension: lower case, with its dot.
[[nodiscard]] Unread unread_text(std::string_view head, std::string_view extension);

}  // namespace news::read
