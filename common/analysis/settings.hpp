#pragma once

#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::analysis {

/// Raised whenever the same text gives other terms.
inline constexpr int current_version = 1;

/// How an index's words were made. Stored IN the index and read back from it; never a search flag.
struct Settings {
  int version = current_version;
  std::string stemmer = "english";  ///< A Snowball name that Xapian::Stem knows, or "none".

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// True for "none" and for the full Snowball names that Xapian::Stem knows ("english", not "en").
[[nodiscard]] bool is_known_stemmer(std::string_view name);

/// "version=1 stemmer=english", the form in the index's metadata.
[[nodiscard]] std::string write_settings(const Settings& settings);

/// Reads that form. An unknown key, stemmer or version, or one that is missing, is an Error
/// (wrong_schema).
[[nodiscard]] Result<Settings> read_settings(std::string_view text);

}  // namespace news::analysis
