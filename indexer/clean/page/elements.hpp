#pragma once

#include <cstdint>
#include <string_view>

namespace news::clean {

/// What an HTML element is, as far as cutting an article out of a page needs to know.
enum class Element : std::uint8_t {
  text,       ///< No element: a run of text.
  plain,      ///< Inline, and whatever is not named below.
  strong,     ///< b, strong, em, i: inline that sets words apart.
  link,       ///< a
  box,        ///< div, section, article, main, body, ...: holds blocks.
  paragraph,  ///< p
  heading,    ///< h2 to h6
  title,      ///< h1
  list,       ///< ul, ol, dl
  item,       ///< li, dt, dd
  quote,      ///< blockquote
  preformatted,
  table,       ///< table and its groups of rows
  row,         ///< tr
  cell,        ///< td, th
  line_break,  ///< br, hr
  header,      ///< header, hgroup
  picture,     ///< figure
  caption,     ///< figcaption
  around,      ///< form, nav, aside, footer: holds furniture, but on some pages everything.
  unscripted,  ///< noscript
  never,       ///< Holds no text of an article: script, button, video, ...
};

/// name: in lower case, as `markup::Node::name`; empty for text.
[[nodiscard]] Element element_of(std::string_view name);

/// Whether it parts the text before, inside and after it.
[[nodiscard]] constexpr bool is_block(Element element) {
  return element >= Element::box && element != Element::unscripted;
}

/// Whether it may be the container of an article.
[[nodiscard]] constexpr bool is_container(Element element) {
  return element == Element::box || element == Element::around || element == Element::cell ||
         element == Element::table;
}

}  // namespace news::clean
