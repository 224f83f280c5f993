#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/clean/text/segments.hpp"

namespace news::clean {

/// The headline that stands in a text above the story.
struct Headline {
  std::size_t segment = 0;
  bool confirmed = false;  ///< It equals the record's title, is repeated, or shares words with the
                           ///< lead; else it is only a first line that stands alone.
  std::string_view why{};  ///< Which of these, in a few words.
};

/// Finds the headline among the lines above the first long sentence. A headline has 20 to 160
/// characters (8 where it is the first line, alone before a blank line) and no final stop. Nothing
/// is better than a wrong one.
///
/// title: the record's, or empty. With one, no other line is a headline.
[[nodiscard]] std::optional<Headline> find_headline(std::string_view text,
                                                    const std::vector<Segment>& segments,
                                                    std::string_view title);

/// Takes the headline out, its copies, and the short lines above it and between its copies: the way
/// to the page, the section, the outlet.
void take_headline_out(std::string_view text, std::vector<Segment>& segments,
                       const Headline& headline);

}  // namespace news::clean
