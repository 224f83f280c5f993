#pragma once

#include <string_view>

namespace news::text {

/// What a full stop after a word says about the sentence that it stands in.
enum class StopAfter {
  sentence,       ///< Nothing special: it ends there.
  never,          ///< "Sen.", "z. B.": it goes on.
  before_number,  ///< "No. 5", "Jan. 12": it goes on before a number, else it ends.
  unless_opener,  ///< "Inc.", "Fla.", "U.S.": it ends only before a word that opens sentences.
};

/// How the abbreviations of news in English, German, French, Spanish, Italian, Dutch and the
/// Nordic languages behave. word: the letters and dots before the stop, as written, without it.
[[nodiscard]] StopAfter stop_after(std::string_view word);

/// True for a word that often opens a sentence and seldom follows an abbreviation: "The", "He". An
/// initial is followed by names, of which "Le Pen" and "El Fassi" are some: then only English
/// counts.
[[nodiscard]] bool opens_sentences(std::string_view word, bool after_initial);

/// "3. Oktober": true for a word that an ordinal stands before in German news.
[[nodiscard]] bool follows_ordinals(std::string_view word);

}  // namespace news::text
