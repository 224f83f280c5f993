#include "searcher/retrieve/widened.hpp"

#include <utility>

#include "searcher/retrieve/feedback.hpp"
#include "searcher/retrieve/headline.hpp"
#include "searcher/retrieve/like.hpp"
#include "searcher/retrieve/lower.hpp"
#include "searcher/retrieve/matches.hpp"

namespace news::retrieve {

Result<Widened> widened(const query::Query& query, const std::vector<schema::Record>& like,
                        const Wanted& wanted, Vocabulary& words) {
  auto matching = lower(query, words);
  if (!matching) return matching.error();
  auto lowered = favour_headlines(std::move(*matching), query, words);
  if (!lowered) return lowered.error();
  if (!like.empty()) {
    auto added = words_of_likeness(like, words);
    auto alike = like_these(like, added, *lowered);
    return Widened{std::move(alike), std::move(added)};
  }
  if (wanted.feedback == Feedback::none || !lowered->ranks) return Widened{std::move(*lowered)};
  const auto best = run(words.database(), *lowered,
                        {Sort::relevance, wanted.ranking, wanted.recency, 0, feedback_articles});
  auto added = feedback_words(query, best.articles, words);
  if (!added) return added.error();
  auto more = with_feedback(query, *lowered, *added, wanted.feedback, words);
  if (!more) return more.error();
  return Widened{std::move(*more), std::move(*added)};
}

}  // namespace news::retrieve
