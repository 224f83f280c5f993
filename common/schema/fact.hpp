#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "common/text/date.hpp"

namespace news::schema {

/// What has to be found out about an article. The order is persistent: it is that of stored
/// records.
enum class Fact : std::uint8_t {
  title,
  published,
  located,
  agency,
  outlet,
  byline,
  language,
  section
};

inline constexpr std::array all_facts{Fact::title,  Fact::published, Fact::located,  Fact::agency,
                                      Fact::outlet, Fact::byline,    Fact::language, Fact::section};

/// "title", "date", "place", "agency", "source", "by", "lang", "section": as people type a fact.
[[nodiscard]] std::string_view name_of(Fact fact);

/// How far a fact is to be believed, by what was measured of its source (docs/evaluation.md).
enum class Confidence : std::uint8_t {
  none,    ///< The fact is not known.
  guess,   ///< Right less often than nine times in ten, or never measured.
  likely,  ///< Nine times in ten or more.
  sure,    ///< The article's own record says so, or 99 times in a hundred.
};

/// "none", "guess", "likely", "sure".
[[nodiscard]] std::string_view name_of(Confidence confidence);

/// What says a fact. Confidence::none means that the fact is not known; then there is no source.
struct Evidence {
  std::string source{};  ///< "record", "caption", "url", ...
  Confidence confidence = Confidence::none;

  [[nodiscard]] explicit operator bool() const { return confidence != Confidence::none; }
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// One T for each fact.
template <class T>
struct PerFact {
  std::array<T, all_facts.size()> each{};

  [[nodiscard]] T& operator[](Fact fact) { return each[static_cast<std::size_t>(fact)]; }
  [[nodiscard]] const T& operator[](Fact fact) const {
    return each[static_cast<std::size_t>(fact)];
  }
  friend bool operator==(const PerFact&, const PerFact&) = default;
};

/// The precisions that `has:` takes, meaning a date at least so precise.
inline constexpr std::array searched_precisions{text::Precision::month, text::Precision::day,
                                                text::Precision::minute};

/// "caption, likely"; empty where nothing is known. Not sanitised.
[[nodiscard]] std::string in_words(const Evidence& evidence);

/// The number under which records keep a source that is met often, from 1; 0 for any other text.
[[nodiscard]] std::size_t number_of_source(std::string_view source);

/// The source with this number; empty for a number that none has.
[[nodiscard]] std::string_view source_of_number(std::size_t number);

}  // namespace news::schema
