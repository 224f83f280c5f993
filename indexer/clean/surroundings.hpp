#pragma once

#include <string_view>
#include <vector>

#include "indexer/clean/text/segments.hpp"

namespace news::clean {

/// Takes out what belongs to a box (sign in, newsletter, video) because it stands next to certain
/// parts of one: sentences that speak to the reader in the words of such boxes, and short headings
/// between two parts.
void take_boxes_out(std::string_view text, std::vector<Segment>& segments);

/// Takes out what follows the story: from the first heading of a list of other stories, comments or
/// tags behind which no sentence of six words comes that is not furniture. Two long sentences at
/// least must stand before it. Where the story goes on behind such a heading, only the headlines
/// right below it go.
void take_lists_out(std::string_view text, std::vector<Segment>& segments);

/// Takes out the later copies of a line of eight words or more that is a statement: questions and
/// the entries of lists may well come twice.
void take_copies_out(std::string_view text, std::vector<Segment>& segments);

}  // namespace news::clean
