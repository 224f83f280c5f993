#pragma once

#include <xapian.h>

#include "common/base/result.hpp"
#include "searcher/query/query.hpp"
#include "searcher/retrieve/vocabulary.hpp"

namespace news::retrieve {

struct Lowered {
  Xapian::Query query{};
  bool ranks = false;  ///< Something in it has a weight: words do, metadata and dates do not.
};

/// The query as Xapian runs it. Errors are those of Vocabulary::terms_of.
[[nodiscard]] Result<Lowered> lower(const query::Query& query, Vocabulary& words);

}  // namespace news::retrieve
