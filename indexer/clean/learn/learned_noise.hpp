#pragma once

#include <string_view>
#include <vector>

#include "indexer/clean/learn/learned.hpp"
#include "indexer/clean/text/segments.hpp"

namespace news::clean {

/// Takes out what is known to recur across the outlet's articles:
/// - whole lines; those that are prose if eight stories share them, those that are sentences if
/// they
///   have a place of their own ("No injuries were reported." has none);
/// - sentences of a line that have such a place and are shared by ten stories; the segment is cut
///   where its other sentences stay;
/// - short lines and headings between what was taken out, and short sentences beside it.
/// Left alone are datelines and what equals the record's title; and where over half of the text
/// would go, all that fewer than ten stories share. The rule is "learned", the reason "in 37
/// articles of cnn.com".
void take_learned_out(std::string_view text, std::string_view title, const LearnedOutlet& outlet,
                      std::vector<Segment>& segments);

}  // namespace news::clean
