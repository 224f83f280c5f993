#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

struct LoadedAliases {
  retrieve::Aliases aliases{};
  std::vector<std::string> warnings{};  ///< Of lines that were passed over.
};

/// The aliases that were built in, and the person's own: of the file that the setup names, else of
/// $XDG_CONFIG_HOME/news/aliases.tsv or ~/.config/news/aliases.tsv where there is one. None where
/// the setup wants none. Error (io) where a named file cannot be read.
[[nodiscard]] Result<LoadedAliases> load_aliases(const Setup& setup);

}  // namespace news::ask
