#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"

namespace news::retrieve {

/// Word forms that one wildcard may stand for; beyond it the query is refused, never cut.
inline constexpr std::size_t max_expansion = 2000;

/// True where the pattern fits the whole form: '*' any characters, none too; '?' one character.
[[nodiscard]] bool fits(std::string_view pattern, std::string_view form);

/// The forms of the wildcard's field that it stands for, rising, folded. A stem of the index that
/// fits is one of them though no article may have it as a word: nobody knows before looking.
/// Error (bad_query) with their number where there are too many.
[[nodiscard]] Result<std::vector<std::string>> expand(const Xapian::Database& database,
                                                      const query::Wildcard& wildcard);

/// The same for forms so many edits (query::edits_between) away at most. The first letter has to be
/// the same, so that only the words that begin with it are looked at.
[[nodiscard]] Result<std::vector<std::string>> expand(const Xapian::Database& database,
                                                      const query::Fuzzy& fuzzy);

}  // namespace news::retrieve
