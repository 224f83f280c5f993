#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/query/dialect.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/saved.hpp"
#include "searcher/retrieve/search.hpp"

namespace news::ask {

/// What a person asks for, in their own words.
struct Request {
  std::string text{};  ///< In the query language; blank: everything that the filters leave.
  bool any = false;
  bool fill = false;  ///< Fill the page with articles that have most of plain words.
  bool exact = false;
  bool lenient = false;
  std::vector<std::string> like{};  ///< Ids of articles that others are to be like.
  bool expand = false;              ///< With words that go with the best matches.
  query::Dialect dialect = query::Dialect::news;
  std::string since{};  ///< As typed; empty: not given. So are the next two.
  std::string until{};
  std::string as_of{};
  std::vector<std::string> sources{};    ///< Any of them.
  std::vector<std::string> languages{};  ///< Any of them.
  bool none_later =
      false;  ///< Leave out what is dated after now; unlike until no date of a person.
  std::optional<std::size_t> fresh{};  ///< Favour the new, in days; 0: not at all. Unset: by rule.
  retrieve::Ranking ranking = retrieve::Ranking::ineb2;
  std::optional<retrieve::Sort> sort{};  ///< Unset: relevance, or newest where there is no text.
  std::size_t offset = 0;
  std::size_t limit = 10;  ///< Or retrieve::no_limit.
  std::size_t passage_chars = 240;
  bool unique = false;  ///< Each story once.
  retrieve::Lead lead = retrieve::Lead::longest;
  bool exact_count = false;
  bool count_any = false;  ///< How many any of plain words would find, where few have all.
  retrieve::ChartsWish charts{};
  bool suggest = false;  ///< What words in no article were likely meant to be.

  friend bool operator==(const Request&, const Request&) = default;
};

/// The same, read: ready for retrieve::search.
struct Understood {
  query::Query query{};
  retrieve::Wanted wanted{};
  std::string as_of{};               ///< ISO 8601; empty where now is `clock`.
  std::vector<std::string> notes{};  ///< How the parser read what could be read in two ways.
};

/// Reads the text and the filters and joins them by AND. Pure, but for `saved`. An
/// unreadable query or date, and a request with neither text nor filters, is an Error with a hint.
///
/// clock: what now is where the request does not say otherwise (as_of). saved: where @name looks.
[[nodiscard]] Result<Understood> understand(const Request& request, std::chrono::sys_seconds clock,
                                            const query::SavedQueries& saved = {});

/// The order called "relevance", "newest" or "oldest".
[[nodiscard]] std::optional<retrieve::Sort> sort_named(std::string_view name);

/// The lead called "longest", "earliest", "latest", "agency" or "best".
[[nodiscard]] std::optional<retrieve::Lead> lead_named(std::string_view name);

/// The ranking called "ineb2" or "bm25".
[[nodiscard]] std::optional<retrieve::Ranking> ranking_named(std::string_view name);

}  // namespace news::ask
