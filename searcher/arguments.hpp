#pragma once

#include <span>
#include <string>
#include <vector>

#include "common/base/result.hpp"

namespace news::searcher {

/// The command line, parted into options (with their arguments, as typed) and words of the query.
struct Arguments {
  std::vector<std::string> options{};
  std::vector<std::string> words{};
};

/// Tells options from words to be left out. After the first word of the query `-price` is a word
/// wherever it cannot be an option; where it could be either ("oil -soy": -s with "oy"), and for
/// an option that does not exist, it is an Error (bad_option) that says how to write it. `--` ends
/// the options.
[[nodiscard]] Result<Arguments> part(std::span<const std::string> typed);

}  // namespace news::searcher
