#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/schema/story_places.hpp"
#include "indexer/group/stories.hpp"

namespace news::build {

/// Whether articles of this index are grouped into stories: it says so itself. Throws what Xapian
/// throws, as all here.
[[nodiscard]] bool groups_articles(const Xapian::Database& index);

/// Keeps the stories of an index in step with its articles. What it writes is metadata of the same
/// database, so it is committed, published and lost together with the articles that it tells of.
///
/// Memory: as group::Stories, from the first settle() on.
class StoryKeeper {
 public:
  /// An article was put under this number; `document` has its sketch and its id.
  void put(Xapian::docid number, const Xapian::Document& document);
  void drop(Xapian::docid number);

  /// Groups what is new and writes where articles stand now. The first time it reads the sketches
  /// of all articles that the index has by then, those that wait for a commit included.
  void settle(Xapian::WritableDatabase& index);

  /// What is wrong with the stories that an index keeps, one line a finding: each article has a
  /// sketch, and its place is the one that grouping all sketches anew gives it. Empty where the
  /// index does not group. Costs what a first settle() costs.
  [[nodiscard]] static std::vector<std::string> check(const Xapian::Database& index);

 private:
  group::Change read_all(const Xapian::Database& index);
  void read_written(const Xapian::Database& index);
  group::Change take_pending();
  void write(Xapian::WritableDatabase& index);
  [[nodiscard]] std::vector<schema::StoryPlace> places() const;
  [[nodiscard]] std::string_view chunk_written(std::size_t number) const;

  bool is_read_ = false;
  group::Stories stories_{};
  std::vector<std::string> ids_{};  ///< By number; empty where there is no article.
  std::unordered_map<std::string, Xapian::docid> numbers_{};
  std::map<Xapian::docid, std::optional<group::Entry>> pending_{};
  std::vector<std::string> written_{};  ///< The chunks as the index has them.
};

}  // namespace news::build
