#include "searcher/retrieve/effort.hpp"

#include <algorithm>

namespace news::retrieve {
namespace {

constexpr std::uint64_t steps_an_article = 400;
constexpr std::size_t fewest_articles = 20'000;  // that a small index counts as

}  // namespace

Effort::Effort(std::size_t articles, const std::atomic<bool>* stop)
    : left_{steps_an_article * std::max(articles, fewest_articles)}, stop_{stop} {}

Error too_much_effort() {
  return {Error::Kind::bad_query, "this query compares the places of too many words",
          "use rarer words, or fewer patterns, phrases, =word, caps(), lead: and W/n"};
}

Error stopped() { return {Error::Kind::busy, "the search was stopped", "ask again"}; }

}  // namespace news::retrieve
