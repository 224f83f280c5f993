#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/schema/story_places.hpp"

namespace news::index {

/// The stories of one index: by document numbers of that index alone, so of several that are
/// searched as one each has its own. What is asked for is read when it is asked for, a chunk at a
/// time, and kept: 8 bytes a document.
class StoryMap {
 public:
  /// Nothing where the index does not group its articles. This and of() throw what Xapian throws:
  /// call them inside guarded().
  [[nodiscard]] static std::optional<StoryMap> open(const Xapian::Database& index);

  /// Of an article.
  [[nodiscard]] schema::StoryPlace of(Xapian::docid article);

  /// The articles of the story whose first one this is, itself included.
  [[nodiscard]] std::vector<Xapian::docid> members(Xapian::docid first);

 private:
  explicit StoryMap(Xapian::Database index);

  Xapian::Database index_;
  std::vector<std::vector<schema::StoryPlace>> chunks_{};  ///< Empty where not read yet.
};

/// How the articles of an index, or of several, fall into stories.
struct StoryCounts {
  /// A story by its first article.
  struct Large {
    std::string id{};
    std::uint64_t articles = 0;
  };

  std::uint64_t stories = 0;     ///< Those of one article included.
  std::uint64_t copies = 0;      ///< Articles with the text of their story's first one.
  std::uint64_t versions = 0;    ///< The other articles that have come to a story.
  std::vector<Large> largest{};  ///< Of two articles or more, the largest first, then by id.
};

/// "1204 (copies 20, versions 4); largest: reut-5 7, a-1 3"; not sanitised. "not grouped".
[[nodiscard]] std::string in_words(const std::optional<StoryCounts>& counts);

/// Of each index alone how many stories it has. Nothing where any of them does not group. Throws
/// what Xapian throws.
///
/// most: so many of the largest.
[[nodiscard]] std::optional<StoryCounts> count_stories(const std::vector<Xapian::Database>& indexes,
                                                       std::size_t most);

}  // namespace news::index
