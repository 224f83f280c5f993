#include "searcher/retrieve/search.hpp"

#include <random>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query/show.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using query::Proximity;
using schema::Field;

namespace {

using Ranked = std::vector<std::pair<std::string, double>>;

/// So many that positions are not looked at everywhere: some say "zürich banks", some the words
/// apart or in other forms, and each says them so often.
std::vector<Article> many_articles(std::mt19937& random) {
  static const std::vector<std::string> phrases{"Zürich banks. ",    "zürich bank, ",
                                                "Banks of Zürich. ", "river bank; ",
                                                "rivers: ",          "potash "};
  std::vector<Article> articles;
  for (int number = 0; number < 2500; ++number) {
    Article article{.id = "n" + std::to_string(number)};
    for (auto words = 1 + random() % 12; words > 0; --words)
      article.body += phrases[random() % phrases.size()];
    articles.push_back(std::move(article));
  }
  return articles;
}

Ranked page_of(const index::OpenIndex& index, const query::Query& query,
               const retrieve::Wanted& wanted) {
  const auto page = retrieve::search(index, query, wanted);
  REQUIRE(page);
  Ranked ranked;
  for (const auto& hit : page->hits) ranked.emplace_back(hit.article.id, hit.score);
  return ranked;
}

}  // namespace

TEST_CASE("A page is the same whether or not everything behind it is looked at",
          "[retrieve][positions]") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const auto articles = many_articles(random);
  const auto one = index_over(articles, 1);
  const auto two = index_over(articles, 2);
  const std::vector<query::Query> queries{
      phrase("zürich banks"),
      exactly("bank"),
      wildcard("ban*"),
      near(word("zürich"), word("bank"), 3),
      near(word("zürich"), word("bank"), 3, Proximity::before),
      near(word("river"), word("bank"), 0, Proximity::same_sentence),
      near(word("bank"), word("river"), 2, Proximity::not_within),
      first_words(5, word("bank")),
      at_least(2, word("bank")),
      caps(std::string{"bank"}, false),
      all_of({phrase("zürich banks"), word("potash")}),
      any_of({phrase("zürich banks"), exactly("rivers")}),
      without(phrase("river bank"), exactly("banks")),
  };
  for (const auto& query : queries)
    for (const auto sort : {retrieve::Sort::relevance, retrieve::Sort::newest}) {
      CAPTURE(query::show(query));
      retrieve::Wanted some{.sort = sort, .offset = random() % 20, .limit = 1 + random() % 20};
      auto all = some;
      all.exact_count = true;
      const auto page = page_of(one, query, some);
      CHECK(page == page_of(one, query, all));
      CHECK(page == page_of(two, query, some));
      const auto least = retrieve::search(one, query, some);
      const auto exact = retrieve::search(one, query, all);
      REQUIRE(least);
      REQUIRE(exact);
      CHECK(exact->exact);
      CHECK(least->matches <= exact->matches);
      CHECK((!least->exact || least->matches == exact->matches));
    }
}
