#include <algorithm>
#include <set>

#include "searcher/diff/fact_list.hpp"
#include "searcher/diff/facts.hpp"
#include "searcher/diff/mentions.hpp"

namespace news::diff {
namespace {

using Keys = std::set<std::uint32_t>;

std::uint32_t bare_key(const Text& text, std::size_t place, Vocabulary& vocabulary) {
  return vocabulary.key(bare(spelt(text, {place, place + 1})));
}

void add_keys(const Text& text, Vocabulary& vocabulary, Keys& keys) {
  for (std::size_t place = 0; place < text.words.size(); ++place)
    if (text.words[place].form == Form::word) keys.insert(bare_key(text, place, vocabulary));
}

bool share_a_word(const Mention& one, const Mention& other, Vocabulary& vocabulary) {
  Keys keys;
  for (auto place = one.words.start; place < one.words.end; ++place)
    keys.insert(bare_key(*one.text, place, vocabulary));
  for (auto place = other.words.start; place < other.words.end; ++place)
    if (keys.contains(bare_key(*other.text, place, vocabulary))) return true;
  return false;
}

bool lies_in(const Range& words, const Range& whole) {
  return whole.start <= words.start && words.end <= whole.end;
}

/// Whether all of one name was put for all of another, or one name was changed: "Bill Frenzel of
/// Michigan" did not become "MI".
bool is_swap(const Swap& swap, const std::vector<Mention>& before,
             const std::vector<Mention>& after, Vocabulary& vocabulary) {
  if (!pairs_up(swap, before, after)) return false;
  for (std::size_t at = 0; at < before.size(); ++at) {
    const bool whole =
        lies_in(before[at].words, swap.before) && lies_in(after[at].words, swap.after);
    if (!whole && !share_a_word(before[at], after[at], vocabulary)) return false;
  }
  return true;
}

/// The names that have a word in `words` and a word that the other version does not know.
std::vector<Mention> unknown_names(const Text& text, const Mentions& names, const Range& words,
                                   const Keys& known, Vocabulary& vocabulary) {
  std::vector<Mention> found;
  auto name = std::ranges::upper_bound(names, words.start, {}, &Range::end);
  for (; name != names.end() && name->start < words.end; ++name)
    for (auto place = name->start; place < name->end; ++place) {
      if (text.words[place].form != Form::word) continue;
      if (known.contains(bare_key(text, place, vocabulary))) continue;
      found.push_back({&text, *name});
      break;
    }
  return found;
}

}  // namespace

std::vector<Fact> changed_names(const ComparedTexts& texts, Vocabulary& vocabulary) {
  Keys older;
  Keys newer;
  for (const auto* text : {&texts.headline, &texts.body}) {
    add_keys(*text->before, vocabulary, older);
    add_keys(*text->after, vocabulary, newer);
  }
  const auto& body = texts.body;
  KnownWords words;
  add_words(*body.before, words);
  add_words(*body.after, words);
  const auto before = names_in(*body.before, words);
  const auto after = names_in(*body.after, words);
  FactList facts{FactKind::name};
  for (const auto& swap : body.swaps) {
    const auto gone = unknown_names(*body.before, before, swap.before, newer, vocabulary);
    const auto added = unknown_names(*body.after, after, swap.after, older, vocabulary);
    if (is_swap(swap, gone, added, vocabulary))
      facts.add_swapped(gone, added);
    else
      facts.add_alone(gone, added);
  }
  return facts.take();
}

}  // namespace news::diff
