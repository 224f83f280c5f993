#include "searcher/retrieve/search.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/schema/record.hpp"
#include "searcher/retrieve/article_positions.hpp"
#include "searcher/retrieve/charts.hpp"
#include "searcher/retrieve/chosen.hpp"
#include "searcher/retrieve/feedback.hpp"
#include "searcher/retrieve/headline.hpp"
#include "searcher/retrieve/like.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/partial.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/ranking.hpp"
#include "searcher/retrieve/reading.hpp"
#include "searcher/retrieve/stories.hpp"
#include "searcher/retrieve/suggest.hpp"
#include "searcher/retrieve/unique.hpp"

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

/// What to mark: words by the language of the article, found once for each, and those told by
/// positions by the article.
class Marks {
 public:
  /// also: words that are no part of the query; must outlive this.
  Marks(const query::Query& query, std::span<const SignificantWord> also, Vocabulary& words)
      : query_{query}, also_{also}, words_{words}, placed_{PlacedMarks::of(query, words)} {}

  /// Until the next call.
  Result<const MarkTerms*> in(const std::string& language, Xapian::docid article) {
    if (!placed_) return placed_.error();
    auto known = marks_.find(language);
    if (known == marks_.end()) {
      auto marks = mark_terms(query_, language, words_);
      if (!marks) return marks.error();
      for (const auto& word : also_)
        marks->stems.emplace(word.stem, inverse_frequency(words_.documents(), word.articles));
      known = marks_.emplace(language, std::move(*marks)).first;
    }
    ArticlePositions positions{words_.database(), article};
    known->second.placed = placed_->in(positions);
    return &known->second;
  }

 private:
  const query::Query& query_;
  std::span<const SignificantWord> also_;
  Vocabulary& words_;
  Result<PlacedMarks> placed_;
  std::map<std::string, MarkTerms> marks_{};
};

Result<Hit> hit_of(const RankedArticle& match, Marks& marks_of, std::size_t passage_chars,
                   Vocabulary& words) {
  auto article = schema::unpack(words.database().get_document(match.document).get_data());
  if (!article) return article.error();
  Hit hit{.score = match.score, .article = std::move(*article)};
  const auto marks = marks_of.in(hit.article.language, match.document);
  if (!marks) return marks.error();
  hit.title_matches = find_matches(hit.article.title, **marks, words.analyzer());
  hit.passages = pick_passages(hit.article.body, **marks, passage_chars, words.analyzer());
  return hit;
}

Result<Page> page_of(const RankedSlice& found, const Wanted& wanted, const query::Query& query,
                     Vocabulary& words, std::span<const SignificantWord> also = {}) {
  Marks marks{query, also, words};
  Page page{.offset = wanted.offset, .matches = found.least, .exact = found.least == found.most};
  page.hits.reserve(found.articles.size());
  for (const auto& match : found.articles) {
    auto hit = hit_of(match, marks, wanted.passage_chars, words);
    if (!hit) return hit.error();
    hit->rank = wanted.offset + page.hits.size() + 1;
    page.hits.push_back(std::move(*hit));
  }
  return page;
}

/// The rest of the first page: articles that have some of the words.
Result<void> fill(Page& page, const Wanted& wanted, const query::Query& query, Vocabulary& words) {
  if (wanted.offset > 0 || page.hits.size() >= wanted.limit || wanted.unique) return {};
  const auto plain = PartialMatches::of(query, words);
  if (!plain) return plain.error();
  if (!*plain) return {};
  auto rest = wanted;
  rest.limit = wanted.limit - page.hits.size();
  const auto some = favour_headlines({(*plain)->some_only(), true}, query, words);
  if (!some) return some.error();
  const auto found = run(words.database(), some->query,
                         {rest.sort, rest.ranking, rest.recency, 0, rest.limit, false});
  auto partial = page_of(found, rest, query, words);
  if (!partial) return partial.error();
  for (auto& hit : partial->hits) {
    hit.rank += page.hits.size();
    hit.missing = (*plain)->missing_in(hit.article.id, words.database());
  }
  page.partial = std::move(partial->hits);
  return {};
}

/// Of a question's hits, the words that each lacks.
Result<void> tell_missing(Page& page, const query::Query& typed, Vocabulary& words) {
  page.any_word = true;
  const auto plain = PartialMatches::of(readied(typed, words).query, words);
  if (!plain) return plain.error();
  if (!*plain) return {};
  for (auto& hit : page.hits) hit.missing = (*plain)->missing_in(hit.article.id, words.database());
  return {};
}

/// For programs, who see only articles with all of the words: how many have any.
Result<void> count_any(Page& page, const Wanted& wanted, const query::Query& query,
                       Vocabulary& words) {
  const bool full = page.matches > 0 && page.matches >= wanted.limit;
  if (!wanted.count_any || full || !page.exact) return {};
  const auto plain = PartialMatches::of(query, words);
  if (!plain) return plain.error();
  if (*plain) page.any = page.matches + count_matches(words.database(), (*plain)->some_only());
  return {};
}

/// Words beside those of the query, by likeness or feedback, and what is searched with them.
struct Widened {
  Lowered query{};
  std::vector<SignificantWord> words{};
};

Result<Widened> widened(Lowered lowered, const query::Query& query,
                        const std::vector<schema::Record>& like, const Wanted& wanted,
                        Vocabulary& words) {
  if (!like.empty()) {
    auto added = words_of_likeness(like, words);
    auto alike = like_these(like, added, lowered);
    return Widened{std::move(alike), std::move(added)};
  }
  if (wanted.feedback == Feedback::none || !lowered.ranks) return Widened{std::move(lowered)};
  const auto best = run(words.database(), lowered,
                        {Sort::relevance, wanted.ranking, wanted.recency, 0, feedback_articles});
  auto added = feedback_words(query, best.articles, words);
  if (!added) return added.error();
  auto more = with_feedback(query, lowered, *added, wanted.feedback, words);
  if (!more) return more.error();
  return Widened{std::move(*more), std::move(*added)};
}

/// Each story once, and what each lead stands for.
Result<Page> page_of_stories(const StorySlice& found, Stories& stories, const Wanted& wanted,
                             const query::Query& query, Vocabulary& words,
                             std::span<const SignificantWord> also) {
  RankedSlice leads{.least = found.matches, .most = found.matches};
  for (const auto& story : found.stories) leads.articles.push_back(story.lead);
  auto page = page_of(leads, wanted, query, words, also);
  if (!page) return page;
  page->stories = found.all;
  for (std::size_t i = 0; i < page->hits.size(); ++i) {
    auto others = members_told(words.database(), stories, found.stories[i]);
    if (!others) return others.error();
    page->hits[i].others = *std::move(others);
    page->hits[i].story = stories.name_of(found.stories[i].lead.document);
  }
  if (!stories.all_known())
    page->warnings.push_back(
        "not every index groups its articles: there each is a story of its own");
  return page;
}

/// One by one, or each story once.
Result<Page> page_wanted(const index::OpenIndex& index, const Lowered& lowered, const Slice& slice,
                         const Wanted& wanted, const query::Query& query, Vocabulary& words,
                         std::span<const SignificantWord> also) {
  Stories stories{index.parts};
  if (wanted.unique) {
    const auto found = run_unique(words.database(), stories, lowered, slice, wanted.lead);
    return page_of_stories(found, stories, wanted, query, words, also);
  }
  auto found = run(words.database(), lowered, slice);
  if (wanted.choose)
    if (const auto kept = keep_chosen(found, words.database(), stories, wanted.choose); !kept)
      return kept.error();
  auto page = page_of(found, wanted, query, words, also);
  if (!page) return page;
  for (std::size_t i = 0; i < page->hits.size(); ++i)
    page->hits[i].story = stories.name_of(found.articles[i].document);
  return page;
}

/// What charts count: every match, or of each story its lead.
std::vector<Xapian::docid> counted(const index::OpenIndex& index, const Lowered& lowered,
                                   const Slice& slice, const Wanted& wanted,
                                   const Xapian::Database& database) {
  if (!wanted.unique) return all_matches(database, lowered);
  Stories stories{index.parts};
  return story_leads(database, stories, lowered, slice, wanted.lead);
}

/// Words set the matches apart from the other articles, and copies are no others: they are always
/// of all matches.
Result<void> add_terms(tally::Charts& charts, const Lowered& lowered, const query::Query& query,
                       Vocabulary& words) {
  const ArticleSet articles{words.database(), all_matches(words.database(), lowered)};
  auto told = charts_of(articles, query, {.terms = true}, words);
  if (!told) return told.error();
  charts.terms = std::move(told->terms);
  return {};
}

Result<void> add_charts(Page& page, const index::OpenIndex& index, const Lowered& lowered,
                        const Slice& slice, const Wanted& wanted, const query::Query& query,
                        Vocabulary& words) {
  auto wish = wanted.charts;
  if (!wish) return {};
  const ArticleSet articles{words.database(),
                            counted(index, lowered, slice, wanted, words.database())};
  if (wanted.unique) wish.terms = false;
  auto charts = charts_of(articles, query, wish, words);
  if (!charts) return charts.error();
  charts->stories = wanted.unique;
  if (wanted.unique && wanted.charts.terms)
    if (auto told = add_terms(*charts, lowered, query, words); !told) return told.error();
  page.charts = std::move(*charts);
  if (wanted.unique) return {};
  page.matches = articles.size();
  page.exact = true;
  return {};
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

}  // namespace

Result<Page> search(const index::OpenIndex& index, const query::Query& typed, const Wanted& wanted,
                    const Aliases& aliases) {
  const auto like = articles_named(index, wanted.like);
  if (!like) return like.error();
  return reading(index, "searching", [&](const Xapian::Database& database) -> Result<Page> {
    Vocabulary words{database, index.analysis, aliases};
    const auto asked = with_story_members(typed, index.parts);
    const bool fills = wanted.fill && wanted.sort == Sort::relevance && like->empty();
    const auto question = fills ? as_question(asked, words) : std::nullopt;
    const auto [query, left_out] = readied(question.value_or(asked), words);
    auto matching = lower(query, words);
    if (!matching) return matching.error();
    auto lowered = favour_headlines(std::move(*matching), query, words);
    if (!lowered) return lowered.error();
    const auto whole = widened(std::move(*lowered), query, *like, wanted, words);
    if (!whole) return whole.error();

    // Where nothing ranks all scores are 0, and the newest come first in any case.
    const bool by_date = wanted.sort == Sort::relevance && !whole->query.ranks;
    const auto sort = by_date ? Sort::newest : wanted.sort;
    const Slice slice{sort,          wanted.ranking, wanted.recency,
                      wanted.offset, wanted.limit,   wanted.exact_count && !wanted.charts};
    auto page = page_wanted(index, whole->query, slice, wanted, query, words,
                            like->empty() ? std::span<const SignificantWord>{} : whole->words);
    if (!page) return page;
    if (auto told = add_charts(*page, index, whole->query, slice, wanted, query, words); !told)
      return told.error();
    page->sort = name_of(sort);
    for (const auto& article : *like) page->like.push_back(article.id);
    for (const auto& word : whole->words) page->added_words.push_back(word.form);
    if (wanted.suggest) page->corrections = corrections(query, words);
    if (question) {
      if (const auto told = tell_missing(*page, typed, words); !told) return told.error();
    } else if (fills) {
      if (const auto filled = fill(*page, wanted, query, words); !filled) return filled.error();
    }
    if (like->empty() && !question)
      if (const auto counted = count_any(*page, wanted, query, words); !counted)
        return counted.error();
    if (sort == Sort::relevance && wanted.recency) {
      page->fresh_days = wanted.recency->days;
      flag_future(*page, *wanted.recency);
    }
    return page;
  });
}

}  // namespace news::retrieve
