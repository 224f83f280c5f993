#pragma once

#include <string>
#include <string_view>

namespace news::read {

struct MarkdownText {
  std::string heading{};  ///< The heading that the text begins by, if it does; not in the text.
  std::string text{};     ///< Paragraphs parted by one blank line.
};

/// The words of a text in Markdown: the marks of headings, emphasis, lists, quotations and tables
/// are taken off, a link is its words, pictures, comments, tags and link definitions are dropped,
/// code stays as it is. Linear in time. Source: CommonMark 0.31 and the tables of GitHub's.
[[nodiscard]] MarkdownText plain_of_markdown(std::string_view text);

}  // namespace news::read
