#pragma once

#include <optional>
#include <string>

#include <xapian.h>

#include "indexer/build/analysed.hpp"

namespace news::build {

/// Why Xapian would refuse this article, or nothing. One refused write throws away all that waits
/// for the next commit, so whatever is written must pass here first.
[[nodiscard]] std::optional<std::string> refusal_of(const Analysed& analysed);

[[nodiscard]] Xapian::Document make_document(const Analysed& analysed);

}  // namespace news::build
