#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/schema/record.hpp"
#include "indexer/article/article.hpp"

namespace news::build {

/// An article as the index keeps it. Ill-formed UTF-8 is repaired; a missing id is made of the
/// origin; an id over 200 bytes is cut and ends in a hash of the whole, so that ids stay apart.
[[nodiscard]] schema::Record record_of(const Article& article, std::uint64_t words);

/// The boolean terms of a record: exact fields, known facts, input, id. Sorted, each once.
[[nodiscard]] std::vector<std::string> boolean_terms_of(const schema::Record& record);

}  // namespace news::build
