#include "searcher/retrieve/charts.hpp"

#include <algorithm>
#include <utility>

#include "searcher/retrieve/count_dates.hpp"
#include "searcher/retrieve/facets.hpp"
#include "searcher/retrieve/telling_words.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_terms = 20;

bool needs_dates(const ChartsWish& wish) {
  return wish.timeline || std::ranges::find(wish.facets, "year") != wish.facets.end();
}

}  // namespace

Result<tally::Charts> charts_of(const ArticleSet& articles, const Doubles& doubles,
                                const query::Query& query, const ChartsWish& wish,
                                Vocabulary& words) {
  tally::Charts charts{.stories = doubles.once == Once::story};
  const auto dates = needs_dates(wish) ? count_dates(articles) : tally::DateCounts{};
  if (wish.timeline) {
    const auto all = wish.share ? count_all_dates(articles.database()) : tally::DateCounts{};
    charts.timeline = tally::timeline(dates, wish.unit, wish.share ? &all : nullptr);
  }
  for (const auto name : wish.facets) {
    auto facet = facet_of(articles, name, dates, wish.top);
    if (!facet) return facet.error();
    charts.facets.push_back(std::move(*facet));
  }
  if (wish.terms) {
    auto once = each_once(articles.database(), doubles.stories, articles.numbers(), doubles.once);
    const ArticleSet matches{articles.database(), std::move(once.matches)};
    const ArticleSet all{articles.database(), std::move(once.all)};
    auto telling = telling_words({matches, all}, query, most_terms, words);
    if (!telling) return telling.error();
    charts.terms = std::move(*telling);
  }
  return charts;
}

}  // namespace news::retrieve
