#include "common/analysis/settings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <fmt/format.h>
#include <xapian.h>

namespace news::analysis {
namespace {

struct Stemmer {
  std::string_view language{};  ///< ISO 639-1.
  std::string_view name{};
};

constexpr auto stemmers = std::to_array<Stemmer>({
    {"ar", "arabic"},     {"ca", "catalan"},  {"da", "danish"},     {"de", "german"},
    {"en", "english"},    {"es", "spanish"},  {"eu", "basque"},     {"fi", "finnish"},
    {"fr", "french"},     {"ga", "irish"},    {"hu", "hungarian"},  {"hy", "armenian"},
    {"id", "indonesian"}, {"it", "italian"},  {"lt", "lithuanian"}, {"nb", "norwegian"},
    {"ne", "nepali"},     {"nl", "dutch"},    {"nn", "norwegian"},  {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},    {"sv", "swedish"},
    {"ta", "tamil"},      {"tr", "turkish"},
});

bool is_language(std::string_view code) {
  return code.size() == 2 &&
         std::all_of(code.begin(), code.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

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
  const bool is_auto = key == "stemmer" && value == "auto";
  if (key == "stemmer" || key == "fallback") {
    if (!is_auto && !is_known_stemmer(value))
      return refused(fmt::format("unknown stemmer \"{}\"", value));
    (key == "stemmer" ? settings.stemmer : settings.fallback) = value;
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

std::string_view stemmer_of(const Settings& settings, std::string_view language) {
  if (settings.stemmer != "auto") return settings.stemmer;
  if (!is_language(language)) return settings.fallback;
  const auto* const found =
      std::find_if(stemmers.begin(), stemmers.end(),
                   [language](const Stemmer& each) { return each.language == language; });
  return found == stemmers.end() ? "none" : found->name;
}

bool is_known_stemmer(std::string_view name) {
  if (name == "none") return true;
  const std::string available = Xapian::Stem::get_available_languages();
  std::string_view rest{available};
  while (!rest.empty())
    if (take_word(rest) == name) return !name.empty();
  return false;
}

std::string write_settings(const Settings& settings) {
  return fmt::format("version={} stemmer={} fallback={}", settings.version, settings.stemmer,
                     settings.fallback);
}

Result<Settings> read_settings(std::string_view text) {
  Settings settings;
  bool has_version = false;
  bool has_stemmer = false;
  bool has_fallback = false;
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
    has_fallback = has_fallback || key == "fallback";
  }
  if (!has_version) return refused("the analysis settings name no version");
  if (!has_stemmer) return refused("the analysis settings name no stemmer");
  if (!has_fallback) return refused("the analysis settings name no fallback");
  return settings;
}

}  // namespace news::analysis
