#pragma once

#include <string>
#include <vector>

#include "common/text/cut_text.hpp"
#include "indexer/article/raw_article.hpp"
#include "indexer/clean/text/lines.hpp"

namespace news::clean {

struct LearnedOutlet;

/// The article's own text. Nothing is lost: removed spans name what is missing.
struct Cleaned {
  text::CutText text{};    ///< The raw text (of a page: its text) and what of it was kept.
  std::string body{};      ///< text::body_of(text).
  std::string headline{};  ///< The headline found in the text (and not in the body), or empty.
  bool headline_confirmed = false;  ///< It is repeated, equals the record's title or shares words
                                    ///< with the lead; false: only a first line standing alone.
  std::string source_line{};        ///< "Financial Post" of a "Source: Financial Post" block, or an
                                    ///< outlet line, or empty.
  std::string copyright{};  ///< The copyright line: "Copyright 2025 The Associated Press. All
                            ///< rights reserved..."
  std::string caption{};    ///< A photo caption with its credit, kept apart from the body.
  std::string date_line{};  ///< A line that is a date: "Published Dec. 12, 2025".
  std::string byline{};     ///< "John Smith" of a line "By John Smith".
};

/// The lines of an article, those of a paragraph joined where they were cut at a column.
[[nodiscard]] std::vector<Line> paragraph_lines(const RawArticle& raw);

struct CleanOptions {
  const LearnedOutlet* learned = nullptr;  ///< What recurs across the articles of its outlet.
};

/// Cuts an article out of its raw text. Pure. prose: only white space is settled (hard wraps
/// joined, indents made paragraphs).
[[nodiscard]] Cleaned clean(const RawArticle& raw, const CleanOptions& options = {});

/// The whole text, nothing taken out: only white space is settled. Pure.
[[nodiscard]] Cleaned keep_all(const RawArticle& raw);

}  // namespace news::clean
