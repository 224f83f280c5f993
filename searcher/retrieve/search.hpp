#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "common/index/coverage.hpp"
#include "common/index/open.hpp"
#include "common/index/story_map.hpp"
#include "searcher/query/query.hpp"
#include "searcher/results/page.hpp"
#include "searcher/retrieve/aliases.hpp"
#include "searcher/retrieve/wanted.hpp"

namespace news::retrieve {

/// Runs a query. Order: as wanted, then newest first, undated last, then by id; the same for any
/// number of shards. `query` and `understood` of the page are the caller's to fill. Errors:
/// bad_query (a wildcard with too many forms), index (damage).
[[nodiscard]] Result<Page> search(const index::OpenIndex& index, const query::Query& query,
                                  const Wanted& wanted, const Aliases& aliases = {});

/// The article whose id is, or uniquely begins with, `id`. not_found and ambiguous ids are Errors.
[[nodiscard]] Result<schema::Record> find_article(const index::OpenIndex& index,
                                                  std::string_view id);

/// What the index holds, for --status.
struct Status {
  std::size_t articles = 0;
  std::size_t undated = 0;
  std::optional<text::PartialDate> earliest{};
  std::optional<text::PartialDate> latest{};
  std::size_t sources = 0;  ///< Distinct values.
  std::size_t agencies = 0;
  index::Coverage coverage{};
  std::optional<index::StoryCounts> stories{};  ///< Nothing where the index does not group.
  std::string uuid{};
};
[[nodiscard]] Result<Status> status(const index::OpenIndex& index);

/// Query, tree, words left out, document count of every part and the Xapian query, as text for a
/// person.
///
/// id: of an article, or how one begins, to tell what each part weighs in it; errors are those of
/// find_article. Empty: none. ranking: by which formula.
[[nodiscard]] Result<std::string> explain(const index::OpenIndex& index, const query::Query& query,
                                          const Aliases& aliases = {}, std::string_view id = {},
                                          Ranking ranking = Ranking::ineb2);

/// Which part left nothing, and how many any of the words would find: "no article has \"xyzzy\"".
/// Empty where nothing is to be said. stop: see Wanted.
[[nodiscard]] Result<std::vector<std::string>> why_nothing(const index::OpenIndex& index,
                                                           const query::Query& query,
                                                           const Aliases& aliases = {},
                                                           const std::atomic<bool>* stop = nullptr);

}  // namespace news::retrieve
