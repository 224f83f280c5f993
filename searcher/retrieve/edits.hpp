#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace news::retrieve {

/// The characters of a word.
[[nodiscard]] std::u32string letters_of(std::string_view word);

/// How a word was mistyped, where one edit did it.
enum class Slip : std::uint8_t { left_out, swapped, changed, put_in };

/// What one edit makes `typed` of `meant`; nothing where it takes none, or more than one.
[[nodiscard]] std::optional<Slip> slip(std::u32string_view meant, std::u32string_view typed);

/// True where the letter typed too much, or in place of another, is likely by the hand: a letter
/// beside it on a keyboard (QWERTY), or for one put in its own double. slip: as told by slip().
[[nodiscard]] bool is_near_slip(std::u32string_view meant, std::u32string_view typed, Slip slip);

/// Finds the words near one in a sorted list without looking at all of them: of each word seen it
/// tells how near it is, and which word can be the next.
/// Source: the row of the edit matrix as the state of an automaton, after Schulz and Mihov 2002.
class NearWalk {
 public:
  /// most: edits allowed.
  NearWalk(std::u32string wanted, std::size_t most);

  struct Step {
    std::optional<std::size_t> edits{};  ///< Of this word, where not too many.
    std::string next{};  ///< No word between this one and `next` is near; empty: none behind it is.
  };

  /// word: UTF-8. Words rise by their bytes.
  [[nodiscard]] Step see(std::string_view word);

 private:
  using Row = std::vector<std::size_t>;

  [[nodiscard]] Row after(std::size_t depth, char32_t before, char32_t letter) const;
  [[nodiscard]] std::optional<char32_t> letter_beyond(std::size_t depth, char32_t before,
                                                      char32_t letter) const;
  [[nodiscard]] std::string jump(std::u32string_view word, std::size_t depth) const;

  std::u32string wanted_;
  std::size_t most_;
  std::vector<Row> rows_{};  ///< One more than letters of the word being seen.
  std::u32string seen_{};    ///< The letters that rows_ stands for.
};

}  // namespace news::retrieve
