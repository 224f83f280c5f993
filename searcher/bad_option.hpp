#pragma once

#include <string>
#include <utility>

#include "common/base/error.hpp"

namespace news::searcher {

/// A mistake on the command line: what is wrong, and what would be right.
[[nodiscard]] inline Error bad_option(std::string what, std::string hint) {
  return {Error::Kind::bad_option, std::move(what), std::move(hint)};
}

}  // namespace news::searcher
