#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace news::analysis {

/// One part of a compound, or a plain word: what stands between separators and hyphens.
struct Part {
  std::string form{};     ///< Folded, at most max_word_bytes; empty where nothing was left.
  std::size_t start = 0;  ///< What to mark, without the possessive 's.
  std::size_t end = 0;
  std::size_t next = 0;  ///< Where reading goes on.
  std::size_t letters = 0;
  std::size_t digits = 0;
  std::size_t capitals = 0;
  std::size_t smalls = 0;
  bool dotted = false;    ///< "U.S.", "Ph.D."
  bool symbols = false;   ///< Holds & + or #.
  bool elided = false;    ///< The l of "l'Ukraine": an apostrophe and a vowel follow.
  bool unspaced = false;  ///< A character of a script without spaces.
};

/// What the reader must know beside the text.
struct PartContext {
  bool after_dot = false;  ///< Inside "26.03.1987": a dot parts, it is no decimal point.
};

/// Reads the part that starts at `offset`, where a character stands for which starts_word holds.
/// `part` is reset first; its string keeps its room.
///
/// Inside a word an apostrophe is dropped (don't -> dont, O'Brien -> obrien), at its end 's goes
/// with it; behind what Romance languages elide it ends the word (l'Ukraine). U.S. -> us; Ph.D. ->
/// phd; 1,000,000 -> 1000000; 2.5 stays; AT&T -> at&t; C++, C# stay.
void read_part(std::string_view text, std::size_t offset, PartContext context, Part& part);

}  // namespace news::analysis
