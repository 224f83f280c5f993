#include "searcher/retrieve/search.hpp"

#include "common/schema/record.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/passages.hpp"
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

Result<Hit> hit_of(const Xapian::MSetIterator& found, const MarkTerms& marks,
                   std::size_t passage_chars, analysis::Analyzer& analyzer) {
  auto article = schema::unpack(found.get_document().get_data());
  if (!article) return article.error();
  Hit hit{
      .rank = found.get_rank() + 1, .score = found.get_weight(), .article = std::move(*article)};
  hit.title_matches = find_matches(hit.article.title, marks, analyzer);
  hit.passages = pick_passages(hit.article.body, marks, passage_chars, analyzer);
  return hit;
}

Result<Page> page_of(const Xapian::MSet& found, const Wanted& wanted, const query::Query& query,
                     Vocabulary& words) {
  const auto marks = mark_terms(query, words);
  if (!marks) return marks.error();
  Page page{.offset = wanted.offset,
            .matches = found.get_matches_lower_bound(),
            .exact = found.get_matches_lower_bound() == found.get_matches_upper_bound()};
  page.hits.reserve(found.size());
  for (auto each = found.begin(); each != found.end(); ++each) {
    auto hit = hit_of(each, *marks, wanted.passage_chars, words.analyzer());
    if (!hit) return hit.error();
    page.hits.push_back(std::move(*hit));
  }
  return page;
}

}  // namespace

Result<Page> search(const index::OpenIndex& index, const query::Query& query,
                    const Wanted& wanted) {
  return reading(index, "searching", [&](const Xapian::Database& database) -> Result<Page> {
    Vocabulary words{database, index.analysis};
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
