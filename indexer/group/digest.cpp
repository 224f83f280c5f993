#include "indexer/group/digest.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <vector>

#include "indexer/group/words.hpp"

namespace news::group {
namespace {

/// Folded words side by side.
constexpr auto digest_phrases = std::to_array<std::string_view>({"things to know for",
                                                                 "things you need to know today",
                                                                 "things to know today",
                                                                 "things to know this",
                                                                 "things you need to know this",
                                                                 "news highlights",
                                                                 "business highlights",
                                                                 "money highlights",
                                                                 "market highlights",
                                                                 "markets highlights",
                                                                 "commodity highlights",
                                                                 "commodities highlights",
                                                                 "earnings highlights",
                                                                 "daily briefing",
                                                                 "morning briefing",
                                                                 "evening briefing",
                                                                 "news briefing",
                                                                 "news briefs",
                                                                 "news in brief",
                                                                 "business in brief",
                                                                 "world in brief",
                                                                 "business briefs",
                                                                 "sports briefs",
                                                                 "world briefs",
                                                                 "news digest",
                                                                 "morning digest",
                                                                 "evening digest",
                                                                 "news roundup",
                                                                 "news round up",
                                                                 "news summary",
                                                                 "news you missed",
                                                                 "news quiz",
                                                                 "news diary",
                                                                 "week in review",
                                                                 "the week in pictures",
                                                                 "what the papers say",
                                                                 "presseschau",
                                                                 "nachrichten in kurze",
                                                                 "das wichtigste in kurze",
                                                                 "revue de presse",
                                                                 "l actualite en bref",
                                                                 "nouvelles en bref",
                                                                 "noticias en breve",
                                                                 "resumen de noticias",
                                                                 "notizie in breve",
                                                                 "rassegna stampa"});

using Hashes = std::vector<std::uint64_t>;

Hashes hashes_of(std::string_view text) {
  Hashes hashes;
  for (const auto& word : hashed_words(text)) hashes.push_back(word.hash);
  return hashes;
}

}  // namespace

bool is_digest_title(std::string_view title) {
  static const auto phrases = [] {
    std::array<Hashes, digest_phrases.size()> made;
    std::transform(digest_phrases.begin(), digest_phrases.end(), made.begin(), hashes_of);
    return made;
  }();
  const auto words = hashes_of(title);
  return std::any_of(phrases.begin(), phrases.end(), [&](const Hashes& phrase) {
    return std::search(words.begin(), words.end(), phrase.begin(), phrase.end()) != words.end();
  });
}

}  // namespace news::group
