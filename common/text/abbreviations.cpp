#include "common/text/abbreviations.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace news::text {
namespace {

// Lower case, ASCII.

constexpr auto titles = std::to_array<std::string_view>(
    {"adm",  "amb",  "atty", "brig", "capt",   "cmdr", "col", "cpl", "dhr",  "dipl",
     "dott", "dr",   "dra",  "drs",  "e.g",    "fr",   "gen", "gov", "hon",  "hr",
     "i.e",  "insp", "lt",   "maj",  "messrs", "mevr", "mme", "mr",  "mrs",  "ms",
     "msgr", "mt",   "mx",   "ph.d", "pres",   "prof", "pvt", "rep", "reps", "rev",
     "sen",  "sens", "sgt",  "sra",  "srta",   "supt", "v",   "vgl", "viz",  "vs"});

constexpr auto numbered = std::to_array<std::string_view>(
    {"abs", "apr", "art", "aug", "ca", "ch",  "dec", "dez", "feb", "fig", "jan", "jul",  "jun",
     "mar", "no",  "nos", "nov", "nr", "oct", "okt", "p",   "pp",  "sec", "sep", "sept", "vol"});

constexpr auto often_short = std::to_array<std::string_view>(
    {"approx", "ave", "bijv", "bros", "bzw", "co",  "corp", "dept", "est", "etc", "evtl", "inc",
     "jr",     "ltd", "mio",  "mrd",  "osv", "plc", "sog",  "sr",   "st",  "str", "usw"});

/// American states, offices, Italian gentlemen: words of their own where they are not capitalised.
constexpr auto capitalised = std::to_array<std::string_view>(
    {"ala",  "ald", "ariz", "ark",  "calif", "colo", "conn", "del",  "ill",  "ind", "kan",
     "mass", "md",  "mich", "minn", "miss",  "mont", "neb",  "nev",  "okla", "ont", "ore",
     "pa",   "que", "sig",  "tenn", "tex",   "va",   "vt",   "wash", "wis",  "wyo"});
constexpr auto states_of_english = std::to_array<std::string_view>({"fla", "ga", "ky", "la", "mo"});

constexpr auto openers = std::to_array<std::string_view>(
    {"a",   "after", "all",   "also", "although", "an",  "and",     "as",   "at",    "both", "but",
     "by",  "for",   "from",  "he",   "her",      "his", "however", "i",    "if",    "in",   "it",
     "its", "last",  "most",  "no",   "on",       "one", "our",     "she",  "since", "some", "that",
     "the", "their", "there", "they", "this",     "we",  "what",    "when", "you"});

constexpr auto openers_elsewhere = std::to_array<std::string_view>(
    {"auch", "ce",   "cette", "das", "dans", "de",  "der", "det",  "die",  "dies", "ein", "eine",
     "el",   "elle", "en",    "er",  "es",   "han", "het", "hun",  "ik",   "il",   "im",  "je",
     "la",   "las",  "le",    "les", "los",  "man", "mit", "nach", "nous", "nun",  "os",  "selon",
     "sie",  "son",  "su",    "un",  "una",  "und", "une", "wir",  "zum"});

constexpr auto months = std::to_array<std::string_view>(
    {"april", "august", "dezember", "februar", "jahrhundert", "januar", "juli", "juni", "liga",
     "mai", "november", "oktober", "september", "weltkrieg"});

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }

std::string lowered(std::string_view word) {
  std::string low{word};
  for (auto& c : low)
    if (is_upper(c)) c = static_cast<char>(c - 'A' + 'a');
  return low;
}

template <std::size_t n>
bool is_in(const std::array<std::string_view, n>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "U.S", "a.m", "J", the "z" of "z. B.": letters parted by dots, two at most between them; and the
/// doubled capitals of Spanish plurals: "EE. UU."
bool is_dotted(std::string_view word) {
  // The vowels, in lower case, are words of many languages.
  if (word.size() == 1)
    return is_upper(word[0]) || std::string_view{"dhsuz"}.find(word[0]) != word.npos;
  if (word.size() == 2 && is_upper(word[0]) && word[0] == word[1]) return true;
  if (word.find('.') == std::string_view::npos) return false;
  std::size_t run = 0;
  for (const char c : word) {
    run = c == '.' ? 0 : run + 1;
    if (run > 2) return false;
  }
  return true;
}

}  // namespace

StopAfter stop_after(std::string_view word) {
  if (word.empty()) return StopAfter::sentence;
  const auto low = lowered(word);
  if (is_in(titles, low) && word != "V") return StopAfter::never;
  if (is_in(numbered, low) && !(low == "p" && is_upper(word[0]))) return StopAfter::before_number;
  const bool place = is_in(capitalised, low) || is_in(states_of_english, low);
  const bool is_short = is_dotted(word) || is_in(often_short, low) || (is_upper(word[0]) && place);
  return is_short ? StopAfter::unless_opener : StopAfter::sentence;
}

bool opens_sentences(std::string_view word, bool after_initial) {
  const auto low = lowered(word);
  return is_in(openers, low) || (!after_initial && is_in(openers_elsewhere, low));
}

bool follows_ordinals(std::string_view word) { return is_in(months, lowered(word)); }

}  // namespace news::text
