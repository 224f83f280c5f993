#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/index/story_map.hpp"
#include "searcher/query/query.hpp"

namespace news::retrieve {

/// The stories of the indexes that are searched as one, by the document numbers of them together.
/// A story never spans two indexes: each was grouped alone. All here throws what Xapian throws.
class Stories {
 public:
  /// parts: each index alone, in their order.
  explicit Stories(const std::vector<Xapian::Database>& parts);

  /// Whether all of the indexes group their articles. Those of one that does not are alone.
  [[nodiscard]] bool all_known() const;

  [[nodiscard]] schema::StoryPlace of(Xapian::docid article);

  /// The ids of the articles in the stories of the article with this id, itself included; in each
  /// index that has it.
  [[nodiscard]] std::vector<std::string> members(const std::string& id);

  /// The id of a story, which is that of its first article; empty where its index does not group.
  [[nodiscard]] std::string name_of(Xapian::docid article);

 private:
  struct Part {
    Xapian::Database index{};
    std::optional<index::StoryMap> map{};
  };
  std::vector<Part> parts_{};
};

/// A query with the ids of a story's members in the place of each story:ID.
[[nodiscard]] query::Query with_story_members(query::Query query,
                                              const std::vector<Xapian::Database>& parts);

}  // namespace news::retrieve
