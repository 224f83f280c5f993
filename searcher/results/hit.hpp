#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/schema/record.hpp"
#include "searcher/results/alert_mark.hpp"
#include "searcher/results/passage.hpp"

namespace news {

/// Another article that matched, of a hit's story.
struct StoryMember {
  std::string id{};
  std::string title{};
  std::string outlet{};
  text::PartialDate published{};
  bool copy = false;  ///< Of the hit's own text; else another version.
};

/// One article that matched.
struct Hit {
  std::size_t rank = 0;  ///< From 1.
  double score = 0;      ///< The query's weight; 0 where nothing in it ranks (filters only).
  schema::Record article{};
  std::vector<std::pair<std::size_t, std::size_t>>
      title_matches{};              ///< Byte ranges in the title, half-open, rising.
  std::vector<Passage> passages{};  ///< In text order; empty where none were wanted.
  std::string story{};  ///< Id of the story's first article; empty where the index does not group.
  std::vector<StoryMember> others{};   ///< Where each story is shown once; earliest first.
  std::vector<std::string> missing{};  ///< Of a partial match: the words that it does not have.
  std::optional<AlertMark> alert{};    ///< Only where an alert shows it.
};

}  // namespace news
