#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"

namespace news::build {

/// Whether articles of this index are grouped into stories: it says so itself. Throws what Xapian
/// throws, as all here.
[[nodiscard]] bool groups_articles(const Xapian::Database& index);

/// Groups all articles of an index, those that wait for a commit included, and writes where they
/// stand. It is metadata of the same database, so it is committed, published and lost together with
/// the articles that it tells of. Memory: as group::Stories, and some twenty bytes an article.
///
/// folder: for files without names, where there are many articles.
[[nodiscard]] Result<void> settle_stories(Xapian::WritableDatabase& index,
                                          const std::filesystem::path& folder);

/// What is wrong with the stories that an index keeps, one line a finding: each article has a
/// sketch, and its place is the one that grouping all sketches anew gives it. Empty where the
/// index does not group. Costs what settling costs.
[[nodiscard]] Result<std::vector<std::string>> check_stories(const Xapian::Database& index,
                                                             const std::filesystem::path& folder);

}  // namespace news::build
