#pragma once

#include <span>
#include <string_view>

namespace news::retrieve {

/// The words of data/stopwords/<language>.txt, folded.
struct StopList {
  std::string_view language{};  ///< ISO 639-1.
  std::string_view words{};     ///< Each between line feeds, also the first and the last.
};

/// The lists that were built in.
[[nodiscard]] std::span<const StopList> stop_lists();

/// The text of data/aliases.tsv.
[[nodiscard]] std::string_view shipped_aliases();

}  // namespace news::retrieve
