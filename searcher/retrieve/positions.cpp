#include "searcher/retrieve/positions.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <set>
#include <utility>

namespace news::retrieve {
namespace {

namespace position = schema::position;
using query::Proximity;
using schema::Mark;

constexpr std::size_t near_steps = 30;  ///< To look for what is near, as Effort counts.

constexpr auto last_position = std::numeric_limits<std::uint32_t>::max();

Positions without(const Positions& all, const Positions& others) {
  Positions found;
  std::set_difference(all.begin(), all.end(), others.begin(), others.end(),
                      std::back_inserter(found));
  return found;
}

class Finding {
 public:
  explicit Finding(ArticleTerms& article) : article_{article} {}

  Spans operator()(const AnyStem& any) const {
    Spans found;
    for (const auto& stem : any.stems)
      if (is_of_this_article(stem))
        found = together(std::move(found), single_words(article_.of(stem.term)));
    return found;
  }

  Spans operator()(const AsTyped& word) const {
    Spans found;
    if (article_.has(word.form_term)) {
      found = single_words(article_.of(word.form_term));
      if (found.empty())
        for (const auto& stem : word.stem_terms)
          found = together(std::move(found), inflected(stem));
    }
    if (word.own_stem_term.empty()) return found;
    return together(std::move(found), uninflected(word));
  }

  Spans operator()(const AnyForm& any) const {
    std::set<std::size_t> present;
    for (const auto term : article_.those_of(any.terms)) present.insert(any.word_of[term]);
    Spans found;
    for (const auto word : present) found = together(std::move(found), (*this)(any.words[word]));
    return found;
  }

  Spans operator()(const AnySpot& any) const { return any_of(any.parts); }
  Spans operator()(const AnyWay& any) const { return outermost(any_of(any.parts)); }

  Spans operator()(const InOrder& row) const {
    Spans found;
    for (std::size_t i = 0; i < row.parts.size(); ++i) {
      const auto next = spans_of(row.parts[i], article_);
      found = i == 0 ? next : followed_by(found, next);
      if (found.empty()) break;
    }
    return found;
  }

  Spans operator()(const NearSpot& near) const {
    const auto one = spans_of(near.parts.front(), article_);
    if (one.empty()) return {};
    const auto other = spans_of(near.parts.back(), article_);
    article_.spend(near_steps + one.size() + other.size());
    if (near.proximity == Proximity::not_within) return not_near(one, other, near.distance);
    return tightest(near_pairs(one, other, nearness_of(near, article_)));
  }

  Spans operator()(const Often& often) const {
    auto found = spans_of(often.parts.front(), article_);
    if (outermost(found).size() < often.times) return {};
    return found;
  }

  Spans operator()(const Inside& part) const {
    const auto found = spans_of(part.parts.front(), article_);
    if (found.empty()) return {};
    switch (part.section) {
      case Section::headline:
        return inside(found, headline);
      case Section::lead:
        return inside(found, lead());
      case Section::headline_or_lead:
        return together(inside(found, headline), inside(found, lead()));
      case Section::body:
        return inside(found, {position::body, last_position});
      case Section::first_words:
        break;
    }
    if (part.words == 0) return {};
    return inside(found,
                  {position::body,
                   position::body + std::min(part.words - 1, last_position - position::body)});
  }

  Spans operator()(const Marked& marked) const {
    const auto found = spans_of(marked.parts.front(), article_);
    return found.empty() ? found : holding(found, marks(marked.mark));
  }

  static Nearness nearness_of(const NearSpot& near, ArticleTerms& article) {
    Nearness nearness{near.proximity, near.distance};
    const Finding finding{article};
    if (near.proximity == Proximity::same_sentence)
      nearness.starts = &finding.marks(Mark::sentence);
    else if (near.proximity == Proximity::same_paragraph)
      nearness.starts = &finding.marks(Mark::paragraph);
    return nearness;
  }

 private:
  static constexpr Span headline{position::headline, position::byline - 1};

  [[nodiscard]] const Positions& marks(Mark mark) const {
    return article_.of(std::string{mark_term(mark)});
  }

  [[nodiscard]] bool has_one_of(const std::vector<std::string>& terms) const {
    return std::ranges::any_of(terms, [this](const auto& term) { return article_.has(term); });
  }

  [[nodiscard]] bool is_of_this_article(const StemTerm& stem) const {
    return (stem.only_in.empty() || has_one_of(stem.only_in)) && !has_one_of(stem.not_in);
  }

  [[nodiscard]] Spans any_of(const std::vector<Spot>& parts) const {
    Spans found;
    for (const auto& part : parts) found = together(std::move(found), spans_of(part, article_));
    return found;
  }

  /// Up to where the third paragraph begins.
  [[nodiscard]] Span lead() const {
    const auto& starts = marks(Mark::paragraph);
    const auto first = std::lower_bound(starts.begin(), starts.end(), position::body);
    if (starts.end() - first < 3) return {position::body, last_position};
    return {position::body, first[2] - 1};
  }

  [[nodiscard]] Spans inflected(const std::string& stem) const {
    const auto& all = article_.of(stem);
    const auto& marked = marks(Mark::inflected);
    Positions found;
    std::set_intersection(all.begin(), all.end(), marked.begin(), marked.end(),
                          std::back_inserter(found));
    return single_words(found);
  }

  [[nodiscard]] Spans uninflected(const AsTyped& word) const {
    const auto& all = article_.of(word.own_stem_term);
    if (all.empty()) return {};
    auto found = without(all, marks(Mark::inflected));
    if (article_.has(word.joined_term)) found = without(found, article_.of(word.joined_term));
    return single_words(found);
  }

  ArticleTerms& article_;
};

/// Whether the article has the word by its terms alone.
bool is_plainly_in(const AsTyped& word, ArticleTerms& article) {
  return !word.stem_terms.empty() && article.has(word.form_term);
}

bool is_any_in(const AnyForm& any, ArticleTerms& article) {
  const auto present = article.those_of(any.terms);
  const auto is_form = [&any](std::size_t term) {
    return any.terms[term] == any.words[any.word_of[term]].form_term;
  };
  if (std::ranges::any_of(present, is_form)) return true;
  return std::ranges::any_of(present, [&](std::size_t term) {
    return !Finding{article}(any.words[any.word_of[term]]).empty();
  });
}

}  // namespace

AnyForm any_form_of(std::vector<AsTyped> words) {
  AnyForm any{.words = std::move(words)};
  std::vector<std::pair<std::string, std::size_t>> terms;
  for (std::size_t i = 0; i < any.words.size(); ++i) {
    if (!any.words[i].stem_terms.empty()) terms.emplace_back(any.words[i].form_term, i);
    if (!any.words[i].own_stem_term.empty()) terms.emplace_back(any.words[i].own_stem_term, i);
  }
  std::ranges::sort(terms);
  for (auto& [term, word] : terms) {
    any.terms.push_back(std::move(term));
    any.word_of.push_back(word);
  }
  return any;
}

Spans spans_of(const Spot& spot, ArticleTerms& article) {
  auto found = std::visit(Finding{article}, spot.node);
  article.spend(1 + found.size());
  return found;
}

bool is_in(const Spot& spot, ArticleTerms& article) {
  if (const auto* word = std::get_if<AsTyped>(&spot.node); word && is_plainly_in(*word, article))
    return true;
  if (const auto* any = std::get_if<AnyForm>(&spot.node)) return is_any_in(*any, article);
  return !spans_of(spot, article).empty();
}

Nearness nearness_of(const NearSpot& near, ArticleTerms& article) {
  return Finding::nearness_of(near, article);
}

}  // namespace news::retrieve
