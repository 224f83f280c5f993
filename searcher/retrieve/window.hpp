#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "searcher/retrieve/matcher.hpp"

namespace news::retrieve {

/// Characters of valid UTF-8: every byte that does not continue one.
[[nodiscard]] std::size_t count_characters(std::string_view text);

/// A byte range, half-open.
struct Range {
  std::size_t start = 0;
  std::size_t end = 0;
};

/// The part of an over-long sentence to show: at most `chars` characters, cut between words where
/// there are any, around the matches that weigh most together; the sentence's beginning where there
/// are none.
///
/// matches: those inside `sentence`, rising. gains: what each term (Match::term) is worth.
[[nodiscard]] Range window(std::string_view text, Range sentence, std::span<const Match> matches,
                           const std::vector<double>& gains, std::size_t chars);

}  // namespace news::retrieve
