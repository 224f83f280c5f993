#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/settings.hpp"

namespace news::analysis {

/// One word of a text, as it is indexed, queried and marked.
struct Token {
  std::string form{};  ///< Folded: no case, no marks, no possessive 's: "sanctions", "us", "covid".
  std::string
      stem{};  ///< Of `form`, in the text's language; equals it where there is nothing to strip.
  std::uint32_t position = 0;  ///< From 0, one more a word. Joined forms ("covid19") share the
                               ///< position of their first part.
  std::size_t start = 0;       ///< Byte range in the text analysed, half-open.
  std::size_t end = 0;
  bool joined = false;      ///< An extra form of a compound ("f-16" -> f, 16 and joined "f16").
  bool as_acronym = false;  ///< Typed in capitals or with dots ("US", "U.S."): never a stop word.
  bool elided = false;      ///< The l of "l'Ukraine".
  bool unspaced = false;    ///< A character of a script without spaces; joined: a pair of them.
};

/// Words are cut here, at a character: a Xapian term holds 245 bytes with its prefix.
inline constexpr std::size_t max_word_bytes = 120;

/// Text -> words: the ONE truth about words, for indexing, querying and marking alike.
/// Not thread-safe (it keeps a cache from form to stem): one a thread. Cheap to move.
///
/// Forms and positions are the same in every language; only the stem is the language's own.
/// Folded: accents, case, apostrophes (don't -> dont, O'Brien -> obrien), possessive 's, thousands
/// separators, soft hyphens and zero-width characters. U.S. -> us, Ph.D. -> phd. Kept: 2.5, AT&T,
/// C++, C#. Not stemmed: what holds a digit or a sign. Han, kana, Thai and the like: a word a
/// character, and of each two side by side a joined form; Hangul by words.
///
/// Compounds (- and, between numbers or two letters at most, /) give their parts at consecutive
/// positions. A joined form follows two parts that are the whole compound (state-run -> state run
/// staterun; 24/7 -> 24 7 247); in longer ones only the pairs letters-digits and letter-word
/// (COVID-19-related -> covid 19 covid19 related). "mother-in-law" has none. An elided article is
/// a part too (l'Ukraine -> l ukraine lukraine). #MeToo and @AP are metoo and ap, and as joined
/// forms #metoo and @ap.
class Analyzer {
 public:
  /// The stemmers that settings name are known ones (is_known_stemmer); Xapian throws otherwise.
  explicit Analyzer(const Settings& settings);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  /// Calls `sink` for every word in text order, a joined form right behind its last part. The
  /// Token is reused between calls: copy what you keep; `sink` must not use this analyzer. Any
  /// bytes are accepted; ill-formed UTF-8 parts words. Takes time linear in the text.
  ///
  /// language: ISO 639-1, of the whole text; "" where it is not known (see stemmer_of).
  void analyze(std::string_view text, std::string_view language,
               const std::function<void(const Token&)>& sink);

  /// The same for one who looks for a few stems: a word that cannot have one of these first bytes
  /// in its stem may come with an empty stem. To stem is most of the work.
  void analyze(std::string_view text, std::string_view language,
               const std::bitset<256>& first_bytes, const std::function<void(const Token&)>& sink);

  /// The same as a list.
  [[nodiscard]] std::vector<Token> tokens(std::string_view text, std::string_view language = {});

  /// The stem that a form has in texts of a language: Token::stem, found again.
  [[nodiscard]] std::string stem(const std::string& form, std::string_view language);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace news::analysis
