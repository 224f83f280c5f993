#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace news::clean {

/// How a phrase tells site furniture from an article's text.
enum class Role : std::uint8_t {
  whole,     ///< Furniture where it stands alone: as a line, or glued between other furniture.
  opening,   ///< A sentence that begins with it is furniture.
  anywhere,  ///< A sentence that has it outside quotation marks is furniture.
  hint,      ///< A sentence with it is furniture only next to certain furniture.
  tail,      ///< Heads a list of other stories, or what follows the article; also `whole`.
};

struct Phrase {
  std::string_view words{};  ///< Lower case, one space between words; `*` is one to six words.
  Role role = Role::whole;
  std::string_view rule{};
};

/// What pages say around their articles, all languages of data/furniture/ in one table, in the
/// order of the bytes.
[[nodiscard]] std::span<const Phrase> furniture_phrases();

}  // namespace news::clean
