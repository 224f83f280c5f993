#include <map>

#include "common/text/fold.hpp"
#include "searcher/diff/fact_list.hpp"
#include "searcher/diff/facts.hpp"
#include "searcher/diff/mentions.hpp"
#include "searcher/diff/similar.hpp"

namespace news::diff {
namespace {

constexpr double least_alike = 0.4;

using Speech = std::vector<std::uint32_t>;
using Counts = std::map<Speech, std::size_t>;

/// "We saw it" is said with a small letter behind "that".
Speech speech_of(const Mention& quote, Vocabulary& vocabulary) {
  Speech speech;
  for (const auto& word : quote.text->in(quote.words)) speech.push_back(word.key);
  speech.front() =
      vocabulary.key(text::folded(spelt(*quote.text, {quote.words.start, quote.words.start + 1})));
  return speech;
}

std::vector<Mention> quotes_of(const Text& headline, const Text& body) {
  std::vector<Mention> quotes;
  for (const auto* text : {&headline, &body})
    for (const auto& words : quotes_in(*text)) quotes.push_back({text, words});
  return quotes;
}

Counts counted(const std::vector<Mention>& quotes, Vocabulary& vocabulary) {
  Counts counts;
  for (const auto& quote : quotes) ++counts[speech_of(quote, vocabulary)];
  return counts;
}

/// Those that are not in `others`, each of which is used up.
std::vector<Mention> not_in(Counts others, const std::vector<Mention>& quotes,
                            Vocabulary& vocabulary) {
  std::vector<Mention> left;
  for (const auto& quote : quotes) {
    auto& count = others[speech_of(quote, vocabulary)];
    if (count == 0)
      left.push_back(quote);
    else
      --count;
  }
  return left;
}

std::vector<Bag> bags_of(const std::vector<Mention>& quotes) {
  std::vector<Bag> bags;
  for (const auto& quote : quotes) bags.push_back(bag_of(quote.text->in(quote.words)));
  return bags;
}

}  // namespace

std::vector<Fact> changed_quotes(const ComparedTexts& texts, Vocabulary& vocabulary,
                                 Effort& effort) {
  const auto older = quotes_of(*texts.headline.before, *texts.body.before);
  const auto newer = quotes_of(*texts.headline.after, *texts.body.after);
  const auto before = not_in(counted(newer, vocabulary), older, vocabulary);
  const auto after = not_in(counted(older, vocabulary), newer, vocabulary);
  const auto pairs = similar_pairs(bags_of(before), bags_of(after), Weights(vocabulary.size(), 1.0),
                                   Alike::both, least_alike, effort);
  std::vector<const Mention*> of_after(after.size(), nullptr);
  std::vector<bool> paired(before.size());
  for (const auto& [one, other] : pairs) {
    of_after[other] = &before[one];
    paired[one] = true;
  }
  FactList facts{FactKind::quote};
  for (std::size_t at = 0; at < after.size(); ++at) facts.add(of_after[at], &after[at]);
  for (std::size_t at = 0; at < before.size(); ++at)
    if (!paired[at]) facts.add(&before[at], nullptr);
  return facts.take();
}

}  // namespace news::diff
