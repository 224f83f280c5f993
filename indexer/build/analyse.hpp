#pragma once

#include <cstddef>
#include <cstdint>

#include "common/analysis/analyzer.hpp"
#include "indexer/article/article.hpp"
#include "indexer/build/analysed.hpp"

namespace news::build {

/// So much text of an article is made searchable, if nothing else is said (--max-text): 20 MB of
/// distinct words would take 1.7 GB.
inline constexpr std::size_t text_limit_bytes = 1u << 20;

/// Article -> terms, values and data: the only writer of terms. What it writes:
/// - words of headline and body under Field::text, of the headline again under Field::title, of the
///   byline under Field::by, of what was cleaned away under Field::raw: the stem, and the form
///   where it is another, both with positions (schema::position); marks (schema::Mark);
/// - exact fields under schema::lookup_values, `has` for each known fact, the input, the id;
/// - values: date (both ends; absent where undated), word count, order.
///
/// most_text_bytes: of the body, and of what was cleaned away; what lies behind is only stored.
[[nodiscard]] Analysed analyse(const Article& article, analysis::Analyzer& analyzer,
                               std::size_t most_text_bytes = text_limit_bytes);

}  // namespace news::build
