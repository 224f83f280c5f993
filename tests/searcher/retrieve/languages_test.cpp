#include "searcher/retrieve/languages.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using retrieve::explain;
using retrieve::search;
using Ids = std::vector<std::string>;

namespace {

std::vector<Article> mixed_news() {
  return {
      {.id = "en",
       .title = "Banks and their new rates",
       .body = "News of sanctions.",
       .language = "en"},
      {.id = "fr",
       .title = "Les inondations dans le nord",
       .body = "L'Ukraine et ses députés.",
       .language = "fr"},
      {.id = "fr2",
       .title = "Le député de l'État",
       .body = "Une inondation au sud.",
       .language = "fr"},
      {.id = "de",
       .title = "Die Sanktionen der Länder",
       .body = "Ein Land erließ Sanktionen.",
       .language = "de"},
      {.id = "ru",
       .title = "Санкции против банков",
       .body = "Новости о санкциях.",
       .language = "ru"},
      {.id = "zh", .title = "中国新闻社", .body = "北京电，国家新闻发布。", .language = "zh"},
      {.id = "none", .title = "The floods", .body = "A flooded street."},
  };
}

Ids found(const std::vector<Article>& articles, const query::Query& query, std::size_t shards = 1) {
  const auto page = search(index_over(articles, shards, {}), query, {});
  REQUIRE(page);
  Ids ids;
  for (const auto& hit : page->hits) ids.push_back(hit.article.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

TEST_CASE("A word finds its forms in the language of each article", "[retrieve][language]") {
  const auto [asked, ids] = GENERATE(table<std::string, Ids>({
      {"inondation", {"fr", "fr2"}},
      {"inondations", {"fr", "fr2"}},
      {"député", {"fr", "fr2"}},
      {"deputes", {"fr", "fr2"}},
      {"Sanktion", {"de"}},
      {"Länder", {"de"}},
      {"санкция", {"ru"}},
      {"банк", {"ru"}},
      {"flooding", {"none"}},
      {"Ukraine", {"fr"}},
      {"l'Ukraine", {"fr"}},
      {"中国", {"zh"}},
      {"新闻社", {"zh"}},
      {"国", {"zh"}},
      {"国中", {}},
      {"闻社新", {}},
  }));
  CAPTURE(asked);
  CHECK(found(mixed_news(), word(asked)) == ids);
  CHECK(found(mixed_news(), word(asked), 3) == ids);
}

TEST_CASE("The stem of one language finds no other word of another", "[retrieve][language]") {
  // Snowball's French makes "new" of "news"; its English leaves it.
  CHECK(found(mixed_news(), word("news")) == Ids{"en"});
  CHECK(found({{.id = "1", .title = "A new bank"}, {.id = "2", .body = "été", .language = "fr"}},
              word("news")) == Ids{});
}

TEST_CASE("An index of one language is asked for one stem", "[retrieve][language]") {
  const std::vector<Article> english{{.id = "1", .title = "Floods", .language = "en"},
                                     {.id = "2", .title = "Zürich flooded"}};
  const auto text = explain(index_over(english, 1, {}), word("flooding"));
  REQUIRE(text);
  CAPTURE(*text);
  CHECK(text->find("Xapian: Query(Zflood)\n") != std::string::npos);
}

TEST_CASE("Marks stand on what the article's own stemmer found", "[retrieve][language]") {
  const auto page = search(index_over(mixed_news(), 1, {}), word("inondations"), {});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 2);
  for (const auto& hit : page->hits) {
    CAPTURE(hit.article.id);
    const auto marked =
        hit.title_matches.size() + (hit.passages.empty() ? 0 : hit.passages.front().matches.size());
    CHECK(marked == 1);
  }
}

TEST_CASE("Words of scripts without spaces are marked whole", "[retrieve][language][cjk]") {
  const auto page = search(index_over(mixed_news(), 1, {}), word("新闻"), {});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 1);
  using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;
  CHECK(page->hits[0].title_matches == Ranges{{6, 12}});
}

TEST_CASE("A sign before a word asks for the word with its sign", "[retrieve][language]") {
  const std::vector<Article> tagged{{.id = "tag", .title = "#MeToo élan"},
                                    {.id = "plain", .title = "metoo élan"}};
  CHECK(found(tagged, word("#metoo")) == Ids{"tag"});
  CHECK(found(tagged, word("MeToo")) == Ids{"plain", "tag"});
}
