#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "common/schema/record.hpp"
#include "common/story/verdict.hpp"

namespace news {

/// Two articles of an index, and why they are or are not in one story.
struct Pair {
  /// One of them, as grouping sees it.
  struct Side {
    schema::Record article{};
    std::string story{};     ///< The id of its story's first article.
    std::size_t prints = 0;  ///< Hashes of five words side by side that its sketch keeps.
  };

  Side one{};
  Side other{};
  story::Likeness likeness{};
  std::optional<std::chrono::seconds> apart{};  ///< Nothing where the day of either is unknown.
  bool dates_fit = false;
  /// Of these two alone: whatever else is in the index.
  story::Verdict verdict{};
  bool one_index = true;  ///< Each index groups its articles alone.
  bool together = false;  ///< In one story now.
  bool one_text = false;  ///< The story has both as copies of one text.
  /// Where they are together, but not by themselves: an article that joins them; empty where it
  /// takes several.
  std::string through{};
};

}  // namespace news
