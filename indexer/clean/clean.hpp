#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/raw_article.hpp"

namespace news::clean {

/// A span of the raw text that was taken for site furniture, and by which rule.
struct Removed {
  std::size_t start = 0;  ///< Byte range in RawArticle::text, half-open.
  std::size_t end = 0;
  std::string_view
      rule{};  ///< Static: "share bar", "repeated headline", "copyright line", "glued marker", ...
};

/// The article's own text. Nothing is lost: removed spans name what is missing.
struct Cleaned {
  std::string body{};      ///< Paragraphs parted by one blank line, white space settled.
  std::string headline{};  ///< The headline found in the text (and not in the body), or empty.
  bool headline_confirmed = false;  ///< It is repeated, equals the record's title or shares words
                                    ///< with the lead; false: only a first line standing alone.
  std::vector<Removed> removed{};   ///< Rising, not overlapping.
  std::string source_line{};        ///< "Financial Post" of a "Source: Financial Post" block, or an
                                    ///< outlet line, or empty.
  std::string copyright{};  ///< The copyright line: "Copyright 2025 The Associated Press. All
                            ///< rights reserved..."
  std::string caption{};    ///< A photo caption with its credit, kept apart from the body.
  std::string date_line{};  ///< A line that is a date: "Published Dec. 12, 2025".
  std::string byline{};     ///< "John Smith" of a line "By John Smith".
};

/// Cuts an article out of its raw text. Pure. prose: only white space is settled (hard wraps
/// joined, indents made paragraphs).
[[nodiscard]] Cleaned clean(const RawArticle& raw);

}  // namespace news::clean
