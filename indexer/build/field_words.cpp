#include "indexer/build/field_words.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

namespace news::build {

void FieldWords::add(const analysis::Token& token, std::uint32_t position, std::uint32_t wdf) {
  const auto places = places_of(token);
  words_[places.form].wdf += wdf;
  words_[places.form].positions.push_back(position);
  words_[places.stem].wdf += wdf;
}

FieldWords::Places FieldWords::places_of(const analysis::Token& token) {
  if (const auto known = forms_.find(token.form); known != forms_.end()) return known->second;
  const auto [stem, is_new] = stems_.try_emplace(token.stem, words_.size());
  if (is_new) words_.push_back({schema::stem_term(field_, token.stem), 0, {}});
  const Places places{words_.size(), stem->second};
  words_.push_back({schema::form_term(field_, token.form), 0, {}});
  forms_.emplace(token.form, places);
  return places;
}

void FieldWords::move_into(std::vector<Word>& words) {
  for (auto& word : words_) {
    auto& places = word.positions;
    // A joined form shares its first part's position, so it may come late or twice.
    if (std::adjacent_find(places.begin(), places.end(), std::greater_equal<>{}) == places.end())
      continue;
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
  }
  words.insert(words.end(), std::move_iterator{words_.begin()}, std::move_iterator{words_.end()});
  words_.clear();
  forms_.clear();
  stems_.clear();
}

}  // namespace news::build
