#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/text/fold.hpp"
#include "searcher/query/query.hpp"
#include "tests/support/read_article.hpp"
#include "tests/support/stretches.hpp"

namespace news::tests {

/// Answers queries the slow way, by what the manual says: every word of every article is looked at,
/// every pair of places tried. No index, no other names, nothing left out; only what the words of a
/// text are is the analyzer's to say.
class ReferenceEvaluator {
 public:
  explicit ReferenceEvaluator(ArticleReader& reader) : reader_{reader} {}

  /// forget() before the next query: what fits a leaf is kept by the leaf's address.
  [[nodiscard]] bool holds(const query::Query& query, const ReadArticle& article) {
    using namespace query;
    const auto here = [&](const Query& part) { return holds(part, article); };
    const auto& node = query.node;
    if (const auto* all = std::get_if<And>(&node)) return std::ranges::all_of(all->parts, here);
    if (const auto* any = std::get_if<Or>(&node)) return std::ranges::any_of(any->parts, here);
    if (const auto* both = std::get_if<Without>(&node))
      return here(both->parts.front()) && !here(both->parts.back());
    if (const auto* value = std::get_if<Value>(&node))
      return article.has(value->field, value->text);
    if (const auto* days = std::get_if<DateRange>(&node))
      return article.overlaps(days->first, days->last);
    if (const auto* count = std::get_if<WordCount>(&node))
      return count->least.value_or(0) <= article.length &&
             article.length <= count->most.value_or(article.length);
    return std::holds_alternative<Everything>(node) || !places(query, article).empty();
  }

  void forget() {
    spelt_.clear();
    plain_.clear();
  }

 private:
  using Tokens = std::vector<analysis::Token>;

  Stretches places(const query::Query& query, const ReadArticle& article) {
    return std::visit([&](const auto& node) { return of(node, article); }, query.node);
  }

  /// Where words stand that are spelt so. `fits` is asked once for each spelling.
  template <class Fits>
  Stretches where(const void* leaf, const ReadArticle& article, Fits fits) {
    auto& known = spelt_[{leaf, article.record.language}];
    Stretches found;
    for (const auto& word : article.words) {
      if (known.size() <= word.spelling) known.resize(word.spelling + 1);
      auto& fitting = known[word.spelling];
      if (!fitting) fitting = fits(reader_.spelling(word.spelling));
      if (*fitting) found.insert({word.zone, word.place, word.place});
    }
    return found;
  }

  Stretches row(const Tokens& tokens, const ReadArticle& article) {
    Stretches found;
    for (const auto& token : tokens) {
      if (token.joined) continue;
      Stretches longer;
      for (const auto& end :
           where(&token, article, [&](const auto& it) { return it.form == token.form; })) {
        if (&token == tokens.data()) longer.insert(end);
        for (const auto& start : found)
          if (start.zone == end.zone && start.last + 1 == end.first)
            longer.insert({end.zone, start.first, end.last});
      }
      found = std::move(longer);
    }
    return found;
  }

  const Tokens& tokens_of(const std::string& text, const ReadArticle& article) {
    auto& known = tokens_[{text, article.record.language}];
    if (known.empty()) known = reader_.analyzer().tokens(text, article.record.language);
    return known;
  }

  Stretches of(const query::Word& word, const ReadArticle& article) {
    const auto& tokens = tokens_of(word.text, article);
    const auto& last = tokens.back();
    auto found = tokens.size() > 1 ? row(tokens, article) : Stretches{};
    if (tokens.size() == 1 || last.joined)
      found.merge(where(&word, article, [&](const auto& it) {
        return word.exact ? it.form == last.form : it.stem == last.stem;
      }));
    return article.inside(word.field, outermost(found));
  }
  Stretches of(const query::Phrase& phrase, const ReadArticle& article) {
    return article.inside(phrase.field, row(tokens_of(phrase.text, article), article));
  }
  Stretches of(const query::Wildcard& pattern, const ReadArticle& article) {
    const auto wanted = text::folded(pattern.pattern);
    return article.inside(pattern.field, where(&pattern, article, [&](const auto& it) {
                            return fits(wanted, it.form);
                          }));
  }
  Stretches of(const query::Fuzzy& word, const ReadArticle& article) {
    const auto& wanted = tokens_of(word.text, article).front().form;
    return article.inside(word.field, where(&word, article, [&](const auto& it) {
                            return it.form.front() == wanted.front() &&
                                   edits(it.form, wanted) <= word.edits;
                          }));
  }
  Stretches of(const query::Capitals& word, const ReadArticle& article) {
    const auto& plain = plain_.try_emplace(&word, query::Word{word.text, word.field}).first->second;
    auto found = of(plain, article);
    std::erase_if(found, [&](const Stretch& one) { return !article.has_capital(one, word.all); });
    return found;
  }
  Stretches of(const query::Or& any, const ReadArticle& article) {
    Stretches found;
    for (const auto& part : any.parts) found.merge(places(part, article));
    return found;
  }
  Stretches of(const query::AtLeast& often, const ReadArticle& article) {
    const auto found = places(often.parts.front(), article);
    return outermost(found).size() < often.times ? Stretches{} : found;
  }
  Stretches of(const query::FirstWords& early, const ReadArticle& article) {
    auto found = places(early.parts.front(), article);
    std::erase_if(found, [&](const Stretch& one) {
      return one.zone != ReadArticle::body || one.last >= early.words;
    });
    return found;
  }
  Stretches of(const query::Near& near, const ReadArticle& article) {
    const auto others = places(near.parts.back(), article);
    auto ones = places(near.parts.front(), article);
    if (near.proximity == query::Proximity::not_within) {
      for (const auto& other : others)
        std::erase_if(ones, [&](const Stretch& one) {
          return other != one && gap(one, other) <= near.distance;
        });
      return ones;
    }
    Stretches wholes;
    for (const auto& one : ones)
      for (const auto& other : others)
        if (article.are_near(near, one, other)) wholes.insert(together(one, other));
    return shortest(wholes);
  }
  template <class Elsewhere>
  Stretches of(const Elsewhere&, const ReadArticle&) {
    return {};
  }

  ArticleReader& reader_;
  std::map<std::pair<std::string, std::string>, Tokens> tokens_{};  ///< By text and language.
  std::map<std::pair<const void*, std::string>, std::vector<std::optional<bool>>> spelt_{};
  std::map<const void*, query::Word> plain_{};
};

}  // namespace news::tests
