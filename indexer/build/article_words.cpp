#include "indexer/build/article_words.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <utility>

#include <xapian.h>
#include <xxhash.h>

#include "common/text/utf8.hpp"

namespace news::build {
namespace {

using Positions = std::vector<std::uint32_t>;

constexpr std::size_t fewest_slots = 64;

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
  const auto& name = name_of(token);
  auto& stem = stems_[name.stem];
  words_[stem.word].wdf += wdf;
  if (token.joined) add_joined(token, name, position);
  places_.push_back({stem.word, position});
  if (token.joined || name.form == none) return;
  places_.push_back({name.form, position});
  last_inflected_ = {last_inflected_.back(), position};
}

void FieldWords::add_joined(const analysis::Token& token, const Name& name,
                            std::uint32_t position) {
  auto& stem = stems_[name.stem];
  if (name.form != none) {
    stem.joined = true;
    // "over-eating" has the stem of its first part, which stands there as a word.
    if (!stands_at(stem.word, position)) add_at(schema::joined_term(field_, token.stem), position);
    places_.push_back({name.form, position});
  } else if (std::ranges::find(last_inflected_, position) != last_inflected_.end()) {
    stem.joined = true;
    add_at(schema::form_term(field_, token.form), position);
  }
}

bool FieldWords::stands_at(std::uint32_t word, std::uint32_t position) const {
  for (auto place = places_.rbegin(); place != places_.rend(); ++place) {
    if (place->position < position) return false;
    if (place->word == word && place->position == position) return true;
  }
  return false;
}

void FieldWords::add_at(std::string term, std::uint32_t position) {
  const auto [known, is_new] =
      joined_terms_.try_emplace(term, static_cast<std::uint32_t>(words_.size()));
  if (is_new) words_.push_back({std::move(term), 0, {}});
  places_.push_back({known->second, position});
}

FieldWords::Name& FieldWords::name_of(const analysis::Token& token) {
  bool is_new = false;
  const auto number = find_or_add(forms_, token.form, is_new);
  auto& name = forms_.names[number];
  if (!is_new) return name;
  name.stem = stem_of(token.stem);
  if (token.form == token.stem) return name;
  name.form = static_cast<std::uint32_t>(words_.size());
  words_.push_back({schema::form_term(field_, token.form), 0, {}});
  auto& stem = stems_[name.stem];
  if (stem.forms++ == 0) stem.first_form = name.form;
  return name;
}

std::uint32_t FieldWords::stem_of(const std::string& stem) {
  bool is_new = false;
  const auto number = find_or_add(stem_names_, stem, is_new);
  if (is_new) {
    stems_.push_back({.word = static_cast<std::uint32_t>(words_.size())});
    words_.push_back({schema::stem_term(field_, stem), 0, {}});
  }
  return number;
}

std::uint32_t FieldWords::find_or_add(Table& table, std::string_view letters, bool& is_new) {
  auto& [slots, names] = table;
  if (names.size() * 2 >= slots.size()) grow(table);
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(letters.data(), letters.size())) | 1;
  const auto mask = slots.size() - 1;
  auto at = hash >> 1 & mask;
  for (; slots[at].hash != 0; at = (at + 1) & mask) {
    if (slots[at].hash != hash) continue;
    const auto& name = names[slots[at].name];
    if (std::string_view{letters_}.substr(name.begins, name.size) == letters) return slots[at].name;
  }
  is_new = true;
  const auto number = static_cast<std::uint32_t>(names.size());
  slots[at] = {hash, number};
  names.push_back(
      {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(letters.size())});
  letters_ += letters;
  return number;
}

void FieldWords::grow(Table& table) {
  std::vector<Slot> larger(std::max(fewest_slots, table.slots.size() * 4));
  const auto mask = larger.size() - 1;
  for (const auto& slot : table.slots) {
    if (slot.hash == 0) continue;
    auto at = slot.hash >> 1 & mask;
    while (larger[at].hash != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  table.slots = std::move(larger);
}

void FieldWords::move_into(std::vector<Word>& words) {
  std::vector<std::uint32_t> counts(words_.size());
  for (const auto& place : places_) ++counts[place.word];
  for (const auto& stem : stems_)
    if (stem.forms == 1 && !stem.joined) counts[stem.first_form] = 0;
  for (std::size_t i = 0; i < words_.size(); ++i) words_[i].positions.reserve(counts[i]);
  for (const auto& place : places_)
    if (counts[place.word] > 0) words_[place.word].positions.push_back(place.position);
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
