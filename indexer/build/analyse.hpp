#pragma once

#include <cstddef>
#include <cstdint>

#include "common/analysis/analyzer.hpp"
#include "indexer/article/article.hpp"
#include "indexer/build/analysed.hpp"

namespace news::build {

/// So much text of an article is made searchable: 20 MB of distinct words would take 1.7 GB.
inline constexpr std::size_t text_limit_bytes = 1u << 20;

/// Positions of the body begin so far behind the headline that no phrase spans both.
inline constexpr std::uint32_t gap_after_headline = 100;

/// Article -> terms, values and data: the only writer of terms. What it writes:
/// - words of headline and body under Field::text, of the headline again under Field::title, of the
///   byline under Field::by: the form with positions (from 1), and the stem without;
/// - exact fields under schema::lookup_values, `has` for each known fact, the input, the id;
/// - values: date (both ends; absent where undated), word count, order.
[[nodiscard]] Analysed analyse(const Article& article, analysis::Analyzer& analyzer);

}  // namespace news::build
