#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/settings.hpp"
#include "indexer/article/article.hpp"

namespace news::build {

/// A stretch of the raw text that was left out, and why.
struct LeftOut {
  std::size_t start = 0;  ///< Byte range of the raw text.
  std::size_t end = 0;
  std::string_view rule{};
  std::string_view reason{};
  std::string_view text{};
};

/// An article as it would be indexed, for people: facts with where they come from, and the first
/// 200 characters. Safe on a terminal.
[[nodiscard]] std::string preview(const Article& article, const analysis::Settings& settings);

/// One line a stretch: "- 0-18 share bar ("share this article"): Share this article". Safe on a
/// terminal.
[[nodiscard]] std::string preview_of(const std::vector<LeftOut>& left_out);

}  // namespace news::build
