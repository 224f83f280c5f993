#include "indexer/build/article_words.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include <xapian.h>

#include "common/text/utf8.hpp"

namespace news::build {
namespace {

using Positions = std::vector<std::uint32_t>;

/// Strictly rising. A joined form shares its first part's position, so it may come late or twice.
void put_in_order(Positions& positions) {
  if (std::adjacent_find(positions.begin(), positions.end(), std::greater_equal<>{}) ==
      positions.end())
    return;
  std::sort(positions.begin(), positions.end());
  positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

struct Letters {
  std::size_t all = 0;
  std::size_t capitals = 0;
};

Letters letters_of(std::string_view word) {
  Letters letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto decoded = text::decode(word, at);
    const auto category = Xapian::Unicode::get_category(decoded.code_point);
    const bool capital = category == Xapian::Unicode::UPPERCASE_LETTER ||
                         category == Xapian::Unicode::TITLECASE_LETTER;
    letters.capitals += capital;
    letters.all += capital || category == Xapian::Unicode::LOWERCASE_LETTER ||
                   category == Xapian::Unicode::OTHER_LETTER;
    at += decoded.length;
  }
  return letters;
}

bool may_have_capitals(std::string_view word) {
  return std::any_of(word.begin(), word.end(),
                     [](char c) { return ('A' <= c && c <= 'Z') || (c & 0x80) != 0; });
}

}  // namespace

void FieldWords::add(const analysis::Token& token, std::uint32_t position, std::uint32_t wdf) {
  const auto places = places_of(token);
  auto& stem = stems_[places.stem];
  words_[stem.word].wdf += wdf;
  words_[stem.word].positions.push_back(position);
  if (token.joined) return add_joined(token, places, position);
  if (places.form == none) return;
  words_[places.form].positions.push_back(position);
  last_inflected_ = {last_inflected_.back(), position};
}

void FieldWords::add_joined(const analysis::Token& token, const Places& places,
                            std::uint32_t position) {
  auto& stem = stems_[places.stem];
  if (places.form != none) {
    stem.joined = true;
    words_[places.form].positions.push_back(position);
    add_at(schema::joined_term(field_, token.stem), position);
  } else if (std::ranges::find(last_inflected_, position) != last_inflected_.end()) {
    stem.joined = true;
    add_at(schema::form_term(field_, token.form), position);
  }
}

void FieldWords::add_at(std::string term, std::uint32_t position) {
  const auto [known, is_new] = joined_terms_.try_emplace(term, words_.size());
  if (is_new) words_.push_back({std::move(term), 0, {}});
  words_[known->second].positions.push_back(position);
}

FieldWords::Places FieldWords::places_of(const analysis::Token& token) {
  if (const auto known = forms_.find(token.form); known != forms_.end()) return known->second;
  const auto [stem, is_new] = stem_numbers_.try_emplace(token.stem, stems_.size());
  if (is_new) {
    stems_.push_back({.word = words_.size()});
    words_.push_back({schema::stem_term(field_, token.stem), 0, {}});
  }
  Places places{.stem = stem->second};
  if (token.form != token.stem) {
    places.form = words_.size();
    words_.push_back({schema::form_term(field_, token.form), 0, {}});
    stems_[places.stem].forms.push_back(places.form);
  }
  forms_.emplace(token.form, places);
  return places;
}

void FieldWords::move_into(std::vector<Word>& words) {
  for (const auto& stem : stems_)
    if (stem.forms.size() == 1 && !stem.joined) words_[stem.forms.front()].positions.clear();
  for (auto& word : words_) put_in_order(word.positions);
  words.insert(words.end(), std::move_iterator{words_.begin()}, std::move_iterator{words_.end()});
  *this = FieldWords{field_};
}

void Marks::add(schema::Mark mark, std::uint32_t position) {
  positions_[static_cast<std::size_t>(mark)].push_back(position);
}

void Marks::add_word(const analysis::Token& token, std::string_view word, std::uint32_t position) {
  // A joined form stands where its first part does, and the mark would be taken for that one's.
  if (token.joined) return;
  if (token.form != token.stem) add(schema::Mark::inflected, position);
  if (!may_have_capitals(word)) return;
  const auto letters = letters_of(word);
  if (letters.capitals > 0) add(schema::Mark::capital, position);
  if (letters.capitals > 1 && letters.capitals == letters.all)
    add(schema::Mark::capitals, position);
}

void Marks::move_into(std::vector<Word>& words) {
  for (std::size_t i = 0; i < positions_.size(); ++i) {
    if (positions_[i].empty()) continue;
    put_in_order(positions_[i]);
    words.push_back({std::string{schema::mark_term(static_cast<schema::Mark>(i))}, 0,
                     std::move(positions_[i])});
  }
  positions_ = {};
}

}  // namespace news::build
