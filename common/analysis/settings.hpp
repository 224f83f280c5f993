#pragma once

#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::analysis {

/// Raised whenever the same text gives other terms.
inline constexpr int current_version = 2;

/// How an index's words were made. Stored IN the index and read back from it; never a search flag.
struct Settings {
  int version = current_version;
  /// "auto": the stemmer of each article's language. Else one for all: a full Snowball name that
  /// Xapian::Stem knows, or "none".
  std::string stemmer = "auto";
  std::string fallback = "english";  ///< With "auto": for articles of no known language.

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// The stemmer of an article in this language (ISO 639-1): a Snowball name or "none". A language
/// without one of ours (zh, ja, th, pl...) has none; "" and what is no such code have the fallback.
[[nodiscard]] std::string_view stemmer_of(const Settings& settings, std::string_view language);

/// True for "none" and for the full Snowball names that Xapian::Stem knows ("english", not "en").
[[nodiscard]] bool is_known_stemmer(std::string_view name);

/// "version=2 stemmer=auto fallback=english", the form in the index's metadata.
[[nodiscard]] std::string write_settings(const Settings& settings);

/// Reads that form. An unknown key, stemmer or version, or one that is missing, is an Error
/// (wrong_schema).
[[nodiscard]] Result<Settings> read_settings(std::string_view text);

}  // namespace news::analysis
