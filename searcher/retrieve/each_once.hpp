#pragma once

#include <cstdint>
#include <vector>

#include <xapian.h>

#include "searcher/retrieve/stories.hpp"

namespace news::retrieve {

/// Of what articles one stands for all.
enum class Once : std::uint8_t {
  text,  ///< Copies of one text.
  story  ///< Copies and versions.
};

/// Articles without their doubles, numbers rising.
struct EachOnce {
  std::vector<Xapian::docid> matches{};
  std::vector<Xapian::docid> all{};  ///< Of the whole index, the matches among them.
};

/// For each text or story that matches its first match, for each other its first article: so that
/// what is counted among the matches is a part of what is counted in all. Looks at every article.
///
/// matches: rising.
[[nodiscard]] EachOnce each_once(const Xapian::Database& database, Stories& stories,
                                 const std::vector<Xapian::docid>& matches, Once once);

}  // namespace news::retrieve
