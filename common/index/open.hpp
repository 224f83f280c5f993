#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/analysis/settings.hpp"
#include "common/base/result.hpp"

namespace news::index {

/// An index opened for reading: several folders are searched as one.
struct OpenIndex {
  Xapian::Database database{};
  analysis::Settings analysis{};               ///< Said by the index, the same in all of them.
  std::vector<std::filesystem::path> paths{};  ///< As given.
  std::vector<Xapian::Database> parts{};       ///< Each alone, as `database` has it.
  int schema = 0;
};

/// Opens the current generation of every path, only as glass (a stub file could run a program).
/// Errors: not there, not ours, written with a schema that we do not read, analysed differently
/// from each other; each with a hint.
[[nodiscard]] Result<OpenIndex> open_index(const std::vector<std::filesystem::path>& paths);

/// Where an index lives when nobody says: $NEWS_INDEX, else $XDG_DATA_HOME/news/index, else
/// ~/.local/share/news/index. Error where none of the variables and no home is known.
[[nodiscard]] Result<std::filesystem::path> default_index_path();

}  // namespace news::index
