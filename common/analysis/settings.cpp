#include "common/analysis/settings.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

namespace news::analysis {
namespace {

/// The text up to the next blank, which is dropped with it.
std::string_view take_word(std::string_view& rest) {
  const auto end = std::min(rest.find(' '), rest.size());
  const auto word = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return word;
}

Error refused(std::string what) {
  return {Error::Kind::wrong_schema, std::move(what),
          "the index was made by another version of the program; rebuild it: indexer --rebuild"};
}

Result<void> set(Settings& settings, std::string_view key, std::string_view value) {
  if (key == "stemmer") {
    if (!is_known_stemmer(value)) return refused(fmt::format("unknown stemmer \"{}\"", value));
    settings.stemmer = value;
    return {};
  }
  if (key != "version") return refused(fmt::format("unknown analysis setting \"{}\"", key));
  const auto [end, failure] =
      std::from_chars(value.data(), value.data() + value.size(), settings.version);
  const bool whole = failure == std::errc{} && end == value.data() + value.size();
  if (!whole || settings.version != current_version)
    return refused(fmt::format("analysis version \"{}\" is not {}, the one that this program reads",
                               value, current_version));
  return {};
}

}  // namespace

bool is_known_stemmer(std::string_view name) {
  if (name == "none") return true;
  const std::string available = Xapian::Stem::get_available_languages();
  std::string_view rest{available};
  while (!rest.empty())
    if (take_word(rest) == name) return !name.empty();
  return false;
}

std::string write_settings(const Settings& settings) {
  return fmt::format("version={} stemmer={}", settings.version, settings.stemmer);
}

Result<Settings> read_settings(std::string_view text) {
  Settings settings;
  bool has_version = false;
  bool has_stemmer = false;
  while (!text.empty()) {
    const auto pair = take_word(text);
    if (pair.empty()) continue;
    const auto equals = std::min(pair.find('='), pair.size());
    const auto key = pair.substr(0, equals);
    const auto value = pair.substr(std::min(equals + 1, pair.size()));
    const auto done = set(settings, key, value);
    if (!done) return done.error();
    has_version = has_version || key == "version";
    has_stemmer = has_stemmer || key == "stemmer";
  }
  if (!has_version) return refused("the analysis settings name no version");
  if (!has_stemmer) return refused("the analysis settings name no stemmer");
  return settings;
}

}  // namespace news::analysis
