#include "searcher/retrieve/chosen.hpp"

#include <utility>

#include <xxhash.h>

#include "common/schema/record.hpp"

namespace news::retrieve {

std::uint64_t text_hash(const std::string& title, const std::string& body) {
  // Parted, so that a word that moves from one to the other is a change.
  const auto whole = title + '\0' + body;
  return XXH3_64bits(whole.data(), whole.size());
}

Result<void> keep_chosen(RankedSlice& found, const Xapian::Database& database, Stories& stories,
                         const Choice& choose) {
  std::vector<Sighting> sightings;
  sightings.reserve(found.articles.size());
  for (const auto& match : found.articles) {
    auto article = schema::unpack(database.get_document(match.document).get_data());
    if (!article) return article.error();
    const auto text = text_hash(article->title, article->body);
    sightings.push_back({std::move(article->id), text, stories.name_of(match.document)});
  }
  std::vector<RankedArticle> chosen;
  for (const auto place : choose(sightings)) chosen.push_back(found.articles[place]);
  found.articles = std::move(chosen);
  return {};
}

}  // namespace news::retrieve
