#include <algorithm>
#include <map>
#include <optional>
#include <utility>
#include <variant>

#include "searcher/retrieve/found_words.hpp"
#include "searcher/retrieve/leaves.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/ranking.hpp"
#include "searcher/retrieve/sought.hpp"

namespace news::retrieve {
namespace {

/// How rare the words of a leaf are: as its most frequent term is, a phrase as all its words.
class Rarity {
 public:
  explicit Rarity(const Vocabulary& words) : words_{words} {}

  double operator()(const AnyStem& any) const {
    std::size_t articles = 0;
    for (const auto& stem : any.stems) articles = std::max(articles, words_.frequency(stem.term));
    return of(articles);
  }
  double operator()(const AsTyped& word) const { return of(articles_of(word)); }
  double operator()(const AnyForm& any) const {
    std::size_t articles = 0;
    for (const auto& word : any.words) articles = std::max(articles, articles_of(word));
    return of(articles);
  }
  double operator()(const InOrder& row) const {
    double sum = 0;
    for (const auto& part : row.parts) sum += std::visit(*this, part.node);
    return sum;
  }
  template <class Inner>
  double operator()(const Inner&) const {
    return 0;  // never a leaf
  }

 private:
  [[nodiscard]] std::size_t articles_of(const AsTyped& word) const {
    return std::max(words_.frequency(word.form_term),
                    word.own_stem_term.empty() ? 0 : words_.frequency(word.own_stem_term));
  }
  [[nodiscard]] double of(std::size_t articles) const {
    return inverse_frequency(words_.documents(), articles);
  }

  const Vocabulary& words_;
};

}  // namespace

Result<PlacedMarks> PlacedMarks::of(const query::Query& query, Vocabulary& words) {
  PlacedMarks marks{words};
  std::optional<Error> failed;
  each_part(query, [&](const query::Query& part, bool wanted) {
    if (failed || !wanted || !is_positional(part)) return;
    auto found = sought(part, words);
    if (found)
      marks.spots_.push_back(std::move(found->spot));
    else
      failed = found.error();
  });
  if (failed) return *failed;
  return marks;
}

std::vector<PlacedTerm> PlacedMarks::in(ArticleTerms& article) const {
  std::vector<PlacedTerm> placed;
  const Rarity rarity{*words_};
  for (const auto& spot : spots_) {
    std::map<const Spot*, std::size_t> places;
    PlacedTerm stretches{.marked = false};
    for (const auto& [span, leaf] : found_words(spot, article)) {
      if (!leaf) {
        stretches.spans.push_back(span);
        continue;
      }
      const auto [place, is_new] = places.emplace(leaf, placed.size());
      if (is_new) {
        placed.push_back({.weight = std::visit(rarity, leaf->node)});
        stretches.weight += placed.back().weight;
      }
      placed[place->second].spans.push_back(span);
    }
    if (!stretches.spans.empty()) placed.push_back(std::move(stretches));
  }
  for (auto& term : placed) term.spans = in_order(std::move(term.spans));
  return placed;
}

}  // namespace news::retrieve
