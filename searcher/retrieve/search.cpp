#include "searcher/retrieve/search.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/schema/record.hpp"
#include "searcher/retrieve/charts.hpp"
#include "searcher/retrieve/chosen.hpp"
#include "searcher/retrieve/hits.hpp"
#include "searcher/retrieve/like.hpp"
#include "searcher/retrieve/partial.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/some_words.hpp"
#include "searcher/retrieve/stoppable.hpp"
#include "searcher/retrieve/suggest.hpp"
#include "searcher/retrieve/unique.hpp"
#include "searcher/retrieve/widened.hpp"

namespace news::retrieve {
namespace {

std::string_view name_of(Sort sort) {
  switch (sort) {
    case Sort::newest:
      return "newest";
    case Sort::oldest:
      return "oldest";
    case Sort::relevance:
      break;
  }
  return "relevance";
}

/// What is taken of the matches. Where nothing ranks all scores are 0, and the newest come first.
Slice slice_of(const Wanted& wanted, const Lowered& lowered) {
  const bool by_date = wanted.sort == Sort::relevance && !lowered.ranks;
  return {by_date ? Sort::newest : wanted.sort,
          wanted.ranking,
          wanted.recency,
          wanted.offset,
          wanted.limit,
          wanted.exact_count && !wanted.charts,
          wanted.hurried};
}

/// What a search has come to once the query is lowered.
struct Asked {
  const Wanted& wanted;
  const Lowered& lowered;
  Slice slice{};
  Shown shown;
};

/// Charts of articles that match, or of the leads of stories. matches: rising.
Result<void> add_charts(Page& page, std::vector<Xapian::docid> matches, Stories& stories,
                        const Asked& asked) {
  auto& words = asked.shown.words;
  const ArticleSet articles{words.database(), std::move(matches)};
  const auto once = asked.wanted.unique ? Once::story : Once::text;
  auto charts = charts_of(articles, {stories, once}, asked.shown.query, asked.wanted.charts, words);
  if (!charts) return charts.error();
  page.charts = std::move(*charts);
  return {};
}

/// The matches one by one.
Result<Page> page_of_articles(Stories& stories, const Asked& asked) {
  const auto& database = asked.shown.words.database();
  auto found = run(database, asked.lowered, asked.slice);
  if (asked.wanted.choose)
    if (const auto kept = keep_chosen(found, database, stories, asked.wanted.choose); !kept)
      return kept.error();
  auto page = page_of(found, asked.shown);
  if (!page) return page;
  for (std::size_t i = 0; i < page->hits.size(); ++i)
    page->hits[i].story = stories.name_of(found.articles[i].document);
  if (!asked.wanted.charts) return page;
  auto matches = all_matches(database, asked.lowered);
  page->matches = matches.size();
  page->exact = true;
  if (auto told = add_charts(*page, std::move(matches), stories, asked); !told) return told.error();
  return page;
}

/// Each story once. Charts are of all of them, so that then all are ranked with their leads, once,
/// and the page is cut of them.
Result<Page> page_of_each_story(Stories& stories, const Asked& asked) {
  const auto& [wanted, lowered, slice, shown] = asked;
  auto wide = slice;
  if (wanted.charts) wide.offset = 0;
  if (wanted.charts) wide.limit = no_limit;
  auto found = run_unique(shown.words.database(), stories, lowered, wide, wanted.lead);
  if (!wanted.charts) return page_of_stories(found, stories, shown);
  auto leads = leads_of(found);
  cut(found, slice.offset, slice.limit);
  auto page = page_of_stories(found, stories, shown);
  if (!page) return page;
  if (auto told = add_charts(*page, std::move(leads), stories, asked); !told) return told.error();
  return page;
}

/// Such dates are wrong, or of articles not yet out: they count as of today, and that is told.
void flag_future(Page& page, const Recency& recency) {
  const auto later = std::ranges::count_if(page.hits, [&](const Hit& hit) {
    const auto& date = hit.article.published;
    return date && date.first >= recency.today + std::chrono::days{1};
  });
  if (later > 0)
    page.warnings.push_back(
        fmt::format("{} dated after {} and ranked as if of that day",
                    later == 1 ? "1 article shown is" : fmt::format("{} articles shown are", later),
                    text::iso_date(text::whole_day(std::chrono::year_month_day{recency.today}))));
}

/// What is told beside the hits.
void tell(Page& page, Sort sort, const Widened& whole, const std::vector<schema::Record>& like,
          const Wanted& wanted) {
  page.sort = name_of(sort);
  for (const auto& article : like) page.like.push_back(article.id);
  for (const auto& word : whole.words) page.added_words.push_back(word.form);
  if (sort != Sort::relevance || !wanted.recency) return;
  page.fresh_days = wanted.recency->days;
  flag_future(page, *wanted.recency);
}

Result<Page> search_in(const std::vector<Xapian::Database>& parts, const query::Query& typed,
                       const std::vector<schema::Record>& like, const Wanted& wanted,
                       Vocabulary& words) {
  const auto asked = with_story_members(typed, parts);
  const bool fills = wanted.fill && wanted.sort == Sort::relevance && like.empty();
  const auto question = fills ? as_question(asked, words) : std::nullopt;
  const auto [query, left_out] = readied(question.value_or(asked), words);
  const auto whole = widened(query, like, wanted, words);
  if (!whole) return whole.error();

  const auto lowered = wanted.stop ? stoppable(whole->query, words.effort()) : whole->query;
  const auto slice = slice_of(wanted, lowered);
  const auto also = like.empty() ? std::span<const SignificantWord>{} : whole->words;
  const Asked search{
      wanted, lowered, slice, {query, words, also, wanted.offset, wanted.passage_chars}};
  Stories stories{parts};
  auto page =
      wanted.unique ? page_of_each_story(stories, search) : page_of_articles(stories, search);
  if (!page) return page;
  if (words.left_words_out()) page->exact = false;
  if (wanted.suggest) page->corrections = corrections(query, words);
  Result<void> some{};
  if (question) some = tell_missing(*page, typed, words);
  if (fills && !question) some = fill_with_some(*page, wanted, query, words);
  if (some && like.empty() && !question) some = count_any(*page, wanted, query, words);
  if (!some) return some.error();
  tell(*page, slice.sort, *whole, like, wanted);
  return page;
}

}  // namespace

Result<Page> search(const index::OpenIndex& index, const query::Query& typed, const Wanted& wanted,
                    const Aliases& aliases) {
  const auto like = articles_named(index, wanted.like);
  if (!like) return like.error();
  return reading(index, "searching", [&](const Xapian::Database& database) -> Result<Page> {
    Vocabulary words{database, index.analysis, aliases, wanted.stop};
    return search_in(index.parts, typed, *like, wanted, words);
  });
}

}  // namespace news::retrieve
