#pragma once

#include <xapian.h>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/vocabulary.hpp"
#include "searcher/retrieve/words_query.hpp"

namespace news::retrieve {

/// The query as Xapian runs it. Errors are those of Vocabulary::terms_of and of sought.
[[nodiscard]] Result<Lowered> lower(const query::Query& query, Vocabulary& words);

}  // namespace news::retrieve
