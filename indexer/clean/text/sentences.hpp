#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace news::clean {

/// Where sentences begin inside a range, the first included: rising offsets. A stop ends a sentence
/// when a blank and then a capital, a digit or an opening quote follow; initials, titles (Mr.,
/// Gen.) and months (Dec.) end none.
[[nodiscard]] std::vector<std::size_t> sentence_starts(std::string_view text, std::size_t start,
                                                       std::size_t end);

/// Closed by a stop other than a question mark: a question is often a headline.
[[nodiscard]] bool is_statement(std::string_view sentence);

/// Whether the range holds a sentence as articles have them: ten words or more (or so
/// many), closed by a
/// stop that is no question mark; or, where no blanks part words, an ideographic full stop.
[[nodiscard]] bool has_long_sentence(std::string_view text, std::size_t fewest_words = 10);

}  // namespace news::clean
