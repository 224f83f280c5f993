#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace news::query {

/// Something that looks like the language of other services, and is not read here (yet).
struct Unread {
  std::string message{};  ///< "W/5 is not read yet"
  std::string hint{};     ///< What works instead.
};

/// Says whether a bare word is one: W/5, NEAR/5, PRE/3, ADJ/2, /5, W/S, W/P, /F50/, word~, @name,
/// &&, ||. Taking these for words would answer another question than was asked.
[[nodiscard]] std::optional<Unread> unread_word(std::string_view word);

/// Says whether a word right before a bracket is a function: atleast3( first50( caps( allcaps(
[[nodiscard]] std::optional<Unread> unread_function(std::string_view word);

/// SAME between two words: the same paragraph.
[[nodiscard]] Unread unread_same();

/// True for the end of a word or phrase that asks for similar spellings: "~", "~2".
[[nodiscard]] bool ends_fuzzy(std::string_view word);

}  // namespace news::query
