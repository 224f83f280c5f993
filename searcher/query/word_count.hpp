#pragma once

#include <string>
#include <string_view>

#include "searcher/query/fault.hpp"
#include "searcher/query/query.hpp"

namespace news::query {

/// True for "wc>500" and the like: the field and a comparison without a colon.
[[nodiscard]] bool is_word_count(std::string_view word);

/// Reads what stands after "wc" or "wc:": ">500", "<=200", "300", FROM..TO with either end open.
/// Places in the Fault count from the beginning of `text`.
[[nodiscard]] Reading read_word_count(std::string_view text);

/// "wc:100..300", "wc>500", "wc<=250".
[[nodiscard]] std::string show_word_count(const WordCount& count);

}  // namespace news::query
