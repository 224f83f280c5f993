#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/clean/text/lines.hpp"

namespace news::clean {

/// How a segment stands to what is before it, weakest first.
enum class Joint : std::uint8_t { same_sentence, same_paragraph, new_paragraph };

/// A piece of an article's raw text: a line, or less where a line was glued together of several
/// texts. What the cascade decides about: kept, or taken out by a rule.
struct Segment {
  std::size_t start = 0;  ///< Byte range in the raw text, without blanks at its ends.
  std::size_t end = 0;
  Joint joint = Joint::new_paragraph;
  bool starts_line = false;
  bool ends_line = false;
  bool after_blank = false;    ///< A blank line stands before it.
  bool heads_tail = false;     ///< Begins with a phrase such as "Trending" or "Most read".
  bool hinted = false;         ///< Has words of site furniture; alone they prove nothing.
  bool long_sentence = false;  ///< As `has_long_sentence` says.
  std::string_view rule{};     ///< Static name of the rule that took it out; empty: kept.
  std::string reason{};        ///< What fired it, for people.

  [[nodiscard]] bool kept() const { return rule.empty(); }

  void take_out(std::string_view by_rule, std::string why = {}) {
    rule = by_rule;
    reason = std::move(why);
  }
};

[[nodiscard]] inline std::string_view text_of(std::string_view text, const Segment& segment) {
  return text.substr(segment.start, segment.end - segment.start);
}

/// The reason of a copy: "copy of byte 120".
[[nodiscard]] inline std::string copy_of(const Segment& first) {
  return "copy of byte " + std::to_string(first.start);
}

/// Cuts a raw text apart: at line ends, at glued sentences, at markers and at phrases of the
/// furniture table; and takes out what the table, a marker or its shape says is furniture.
/// Segments are rising and hold every character that is not blank.
///
/// lines: of this text; joined where they were cut at a column.
[[nodiscard]] std::vector<Segment> cut(std::string_view text, std::vector<Line> lines);

/// Sets `long_sentence`, which cut() leaves unset, for learning has no use for it.
void find_long_sentences(std::string_view text, std::vector<Segment>& segments);

}  // namespace news::clean
