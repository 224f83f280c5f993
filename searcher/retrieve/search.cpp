#include "searcher/retrieve/search.hpp"

#include <map>
#include <string>

#include "common/schema/record.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/reading.hpp"

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
  Marks(const query::Query& query, Vocabulary& words)
      : query_{query}, words_{words}, placed_{PlacedMarks::of(query, words)} {}

  /// Until the next call.
  Result<const MarkTerms*> in(const std::string& language, Xapian::docid article) {
    if (!placed_) return placed_.error();
    auto known = marks_.find(language);
    if (known == marks_.end()) {
      auto marks = mark_terms(query_, language, words_);
      if (!marks) return marks.error();
      known = marks_.emplace(language, std::move(*marks)).first;
    }
    ArticlePositions positions{words_.database(), article};
    known->second.placed = placed_->in(positions);
    return &known->second;
  }

 private:
  const query::Query& query_;
  Vocabulary& words_;
  Result<PlacedMarks> placed_;
  std::map<std::string, MarkTerms> marks_{};
};

Result<Hit> hit_of(const Xapian::MSetIterator& found, Marks& marks_of, std::size_t passage_chars,
                   analysis::Analyzer& analyzer) {
  auto article = schema::unpack(found.get_document().get_data());
  if (!article) return article.error();
  Hit hit{
      .rank = found.get_rank() + 1, .score = found.get_weight(), .article = std::move(*article)};
  const auto marks = marks_of.in(hit.article.language, *found);
  if (!marks) return marks.error();
  hit.title_matches = find_matches(hit.article.title, **marks, analyzer);
  hit.passages = pick_passages(hit.article.body, **marks, passage_chars, analyzer);
  return hit;
}

Result<Page> page_of(const Xapian::MSet& found, const Wanted& wanted, const query::Query& query,
                     Vocabulary& words) {
  Marks marks{query, words};
  Page page{.offset = wanted.offset,
            .matches = found.get_matches_lower_bound(),
            .exact = found.get_matches_lower_bound() == found.get_matches_upper_bound()};
  page.hits.reserve(found.size());
  for (auto each = found.begin(); each != found.end(); ++each) {
    auto hit = hit_of(each, marks, wanted.passage_chars, words.analyzer());
    if (!hit) return hit.error();
    page.hits.push_back(std::move(*hit));
  }
  return page;
}

}  // namespace

Result<Page> search(const index::OpenIndex& index, const query::Query& typed, const Wanted& wanted,
                    const Aliases& aliases) {
  return reading(index, "searching", [&](const Xapian::Database& database) -> Result<Page> {
    Vocabulary words{database, index.analysis, aliases};
    const auto [query, left_out] = readied(typed, words);
    const auto lowered = lower(query, words);
    if (!lowered) return lowered.error();

    // Where nothing ranks all scores are 0, and the newest come first in any case.
    const bool by_date = wanted.sort == Sort::relevance && !lowered->ranks;
    const auto sort = by_date ? Sort::newest : wanted.sort;
    const auto found =
        run(database, lowered->query, {sort, wanted.offset, wanted.limit, wanted.exact_count});
    auto page = page_of(found, wanted, query, words);
    if (page) page->sort = name_of(sort);
    return page;
  });
}

}  // namespace news::retrieve
