#include "searcher/retrieve/some_words.hpp"

#include <utility>

#include "searcher/retrieve/headline.hpp"
#include "searcher/retrieve/hits.hpp"
#include "searcher/retrieve/matches.hpp"
#include "searcher/retrieve/partial.hpp"
#include "searcher/retrieve/plain_words.hpp"

namespace news::retrieve {

Result<void> fill_with_some(Page& page, const Wanted& wanted, const query::Query& query,
                            Vocabulary& words) {
  if (wanted.offset > 0 || page.hits.size() >= wanted.limit || wanted.unique) return {};
  const auto plain = PartialMatches::of(query, words);
  if (!plain) return plain.error();
  if (!*plain) return {};
  const auto some = favour_headlines({(*plain)->some_only(), true}, query, words);
  if (!some) return some.error();
  const auto found =
      run(words.database(), some->query,
          {wanted.sort, wanted.ranking, wanted.recency, 0, wanted.limit - page.hits.size(), false});
  auto partial = page_of(found, {.query = query,
                                 .words = words,
                                 .offset = page.hits.size(),
                                 .passage_chars = wanted.passage_chars});
  if (!partial) return partial.error();
  for (auto& hit : partial->hits)
    hit.missing = (*plain)->missing_in(hit.article.id, words.database());
  page.partial = std::move(partial->hits);
  return {};
}

Result<void> tell_missing(Page& page, const query::Query& typed, Vocabulary& words) {
  page.any_word = true;
  const auto plain = PartialMatches::of(readied(typed, words).query, words);
  if (!plain) return plain.error();
  if (!*plain) return {};
  for (auto& hit : page.hits) hit.missing = (*plain)->missing_in(hit.article.id, words.database());
  return {};
}

Result<void> count_any(Page& page, const Wanted& wanted, const query::Query& query,
                       Vocabulary& words) {
  const bool full = page.matches > 0 && page.matches >= wanted.limit;
  if (!wanted.count_any || full || !page.exact) return {};
  const auto plain = PartialMatches::of(query, words);
  if (!plain) return plain.error();
  if (*plain) page.any = page.matches + count_matches(words.database(), (*plain)->some_only());
  return {};
}

}  // namespace news::retrieve
