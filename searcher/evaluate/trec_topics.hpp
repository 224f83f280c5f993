#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/evaluate/topics.hpp"

namespace news::evaluate {

/// The topics of a file in TREC's notation, as read_topics describes it; ids may come twice.
///
/// lines: of each topic, the line where it begins.
struct TrecTopics {
  std::vector<Topic> topics{};
  std::vector<std::size_t> lines{};
};
[[nodiscard]] Result<TrecTopics> read_trec_topics(std::string_view text);

}  // namespace news::evaluate
