#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/clean/page/block_text.hpp"

namespace news::clean {

/// Sentences, not a heading, a label or a line of links.
[[nodiscard]] bool is_prose(const Block& block);

/// A paragraph that only leads elsewhere; an address that is spelt out is text.
[[nodiscard]] bool is_linked_line(const Block& block);

/// Furniture by the phrases of data/furniture: the block is one, or begins with one or holds
/// one that makes furniture of a sentence.
[[nodiscard]] bool is_furniture_phrase(std::string_view text);

/// One of the phrases that head what follows an article: "Related articles".
[[nodiscard]] bool is_tail_heading(std::string_view text);

/// Repeats one of the titles, or a part of one that is long enough to tell.
[[nodiscard]] bool repeats_title(std::string_view text, const std::vector<std::string>& titles);

/// Short, with a year and two more numbers: a date and perhaps a time, in whatever language.
[[nodiscard]] bool looks_like_date(std::string_view text);

/// "Follow her on Twitter", in whatever language: short, names a network, and is set apart or holds
/// links.
[[nodiscard]] bool calls_to_follow(const Block& block);

}  // namespace news::clean
