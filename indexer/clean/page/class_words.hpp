#pragma once

#include <cstdint>
#include <string_view>

namespace news::clean {

/// What a page says of an element by the names it gives it. Bits, or'ed.
using Hints = std::uint32_t;

namespace hint {
inline constexpr Hints article_word = 1;   ///< article, story, post, noticia, ...
inline constexpr Hints body_word = 2;      ///< body, content, text, inhalt, ...
inline constexpr Hints body_name = 4;      ///< Both, side by side: "article-body", "storyText".
inline constexpr Hints furniture = 8;      ///< related, share, sidebar, ...: no part of an article.
inline constexpr Hints comments = 16;      ///< What readers wrote.
inline constexpr Hints small_print = 32;   ///< author, date, tags: about the article.
inline constexpr Hints caption_word = 64;  ///< The words below a picture.
inline constexpr Hints hidden_name = 128;  ///< "d-none", "sr-only": not shown.
inline constexpr Hints byline_word = 256;  ///< byline, author; also small_print.

// Not of names, but kept with them (page_measure):
inline constexpr Hints marked_body = 512;      ///< itemprop="articleBody"
inline constexpr Hints marked_article = 1024;  ///< <article>, <main>, and roles of these names.
inline constexpr Hints title_inside = 2048;    ///< h1
}  // namespace hint

/// The hints in the value of a class or id attribute. Words are parted by anything that is no ASCII
/// letter, and where a capital follows a small letter.
[[nodiscard]] Hints hints_of(std::string_view names);

}  // namespace news::clean
