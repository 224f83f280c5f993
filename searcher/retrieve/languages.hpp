#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.hpp"

namespace news::retrieve {

/// The articles of an index that one stemmer stemmed.
struct StemmedAlike {
  std::string stemmer{};
  std::vector<std::string> languages{};  ///< As in their terms; those of unknown language aside.
  bool has_unknown = false;              ///< Articles of no language are among them.
};

/// A stem of a query word, and where it is one: the same letters may be the stem of another word
/// elsewhere (French "news" -> new).
struct LanguageStem {
  std::string stem{};
  std::vector<std::string> stemmers{};
  std::vector<std::string> only_in{};  ///< Languages; empty: anywhere but in `not_in`.
  std::vector<std::string> not_in{};

  friend bool operator==(const LanguageStem&, const LanguageStem&) = default;
};

/// Which languages an index holds, by the terms of its articles.
class Languages {
 public:
  Languages(const Xapian::Database& database, const analysis::Settings& settings);

  /// The stems of a form: one without conditions where the languages agree, as they always do in an
  /// index of one.
  [[nodiscard]] std::vector<LanguageStem> stems(const std::string& form,
                                                analysis::Analyzer& analyzer) const;

  /// A stem wherever it is one, whatever the language.
  [[nodiscard]] LanguageStem anywhere(std::string stem) const;

  /// True for a stop word of the languages of most articles: "die" is one in a German index only.
  [[nodiscard]] bool is_stop(std::string_view form) const;

 private:
  struct Count {
    std::string language{};
    std::size_t articles = 0;
  };

  std::vector<StemmedAlike> alike_{};
  std::vector<Count> counts_{};  ///< Articles of no language count as those of the fallback.
  std::size_t articles_ = 0;
};

/// True where a stem was made by this stemmer.
[[nodiscard]] bool is_made_by(const LanguageStem& stem, std::string_view stemmer);

}  // namespace news::retrieve
