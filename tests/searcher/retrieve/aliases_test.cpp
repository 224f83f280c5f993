#include "searcher/retrieve/aliases.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "searcher/retrieve/search.hpp"
#include "searcher/retrieve/word_lists.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using retrieve::Aliases;
using retrieve::search;
using Ids = std::vector<std::string>;

namespace {

std::vector<Article> world_news() {
  return {{.id = "kyiv", .title = "Talks in Kyiv"},
          {.id = "kiev", .title = "Kiev's envoy", .byline = "Anna Kiev"},
          {.id = "kyjiw", .title = "Київ"},
          {.id = "abidjan", .title = "Vote in Côte d’Ivoire"},
          {.id = "coast", .title = "Ivory Coast votes"},
          {.id = "coasts", .title = "Coast of no ivory"}};
}

Ids found(const query::Query& query, const Aliases& aliases, std::size_t shards = 1) {
  const auto page = search(index_over(world_news(), shards), query, {}, aliases);
  REQUIRE(page);
  Ids ids;
  for (const auto& hit : page->hits) ids.push_back(hit.article.id);
  std::sort(ids.begin(), ids.end());
  return ids;
}

}  // namespace

TEST_CASE("The aliases that are built in are groups without a fault", "[retrieve][aliases]") {
  Aliases aliases;
  CHECK(aliases.add(retrieve::shipped_aliases()).empty());
  CHECK(std::ranges::count(retrieve::shipped_aliases(), '\n') > 60);
  CHECK(aliases.others({"kyiv"}) == std::vector<Aliases::Name>{{"kiev"}});
  CHECK(aliases.others({"burma"}) == std::vector<Aliases::Name>{{"myanmar"}});
  CHECK(aliases.others({"ivory", "coast"}) == std::vector<Aliases::Name>{{"cote", "d", "ivoire"}});
  CHECK(aliases.others({"river"}).empty());
}

TEST_CASE("A name finds the other names of the same thing", "[retrieve][aliases]") {
  const auto [query, ids] = GENERATE(table<query::Query, Ids>({
      {word("Kyiv"), {"kiev", "kyiv"}},
      {word("KIEV’s"), {"kiev", "kyiv"}},
      {word("kyiv", schema::Field::by), {"kiev"}},
      {all_of({word("kyiv"), word("envoy")}), {"kiev"}},
      {all_of({word("ivory"), word("coast")}), {"abidjan", "coast", "coasts"}},
      {word("ivory-coast"), {"abidjan", "coast"}},
      {phrase("Côte d'Ivoire"), {"abidjan"}},
      {all_of({word("Cote"), word("d'Ivoire")}), {"abidjan", "coast"}},
      {all_of({word("ivory"), word("coast"), word("vote")}), {"abidjan", "coast"}},
      // As typed:
      {exactly("kyiv"), {"kyiv"}},
      {phrase("kyiv"), {"kyiv"}},
      {wildcard("kyi*"), {"kyiv"}},
      {word("Київ"), {"kyjiw"}},
  }));
  CHECK(found(query, retrieve::built_in_aliases()) == ids);
  CHECK(found(query, retrieve::built_in_aliases(), 3) == ids);
}

TEST_CASE("Without aliases names are only as typed", "[retrieve][aliases]") {
  CHECK(found(word("kyiv"), {}) == Ids{"kyiv"});
}

TEST_CASE("The other names are marked and explained", "[retrieve][aliases]") {
  const auto aliases = retrieve::built_in_aliases();
  const auto page = search(index_over(world_news()), word("kyiv"), {}, aliases);
  REQUIRE(page);
  for (const auto& hit : page->hits) CHECK(hit.title_matches.size() == 1);
  const auto text = retrieve::explain(index_over(world_news()), word("Kyiv"), aliases);
  REQUIRE(text);
  CHECK(text->find("  Kyiv: 2 articles (Zkyiv 1, Zkiev 1)\n") != std::string::npos);
}

TEST_CASE("A line that is no group is passed over with a warning", "[retrieve][aliases]") {
  const auto [line, warning] = GENERATE(table<std::string, std::string>({
      {"Łódź", "line 3: there is no tab between two names; passed over"},
      {"Łódź\tLodz", "line 3: there are not two names that differ; passed over"},
      {"Łódź\t--", "line 3: no word in \"--\"; passed over"},
      {"one\ta b c d e f g h i", "line 3: a name of more than 8 words; passed over"},
  }));
  Aliases aliases;
  const auto warnings = aliases.add("# mine\n\n" + line + "\r\nMünchen\tMunich\r\n");
  CHECK(warnings == std::vector<std::string>{warning});
  CHECK(aliases.others({"munchen"}) == std::vector<Aliases::Name>{{"munich"}});
}

TEST_CASE("A group has 32 names at most", "[retrieve][aliases]") {
  std::string line = "ä";
  for (int i = 0; i < 32; ++i) line += "\tname" + std::to_string(i);
  Aliases aliases;
  CHECK(aliases.add(line) == std::vector<std::string>{"line 1: more than 32 names; passed over"});
}

TEST_CASE("A name of two groups has the names of both", "[retrieve][aliases]") {
  Aliases aliases;
  CHECK(aliases.add("Żółw\tTurtle\nTurtle\tTortue\n").empty());
  CHECK(aliases.others({"turtle"}) == std::vector<Aliases::Name>{{"zolw"}, {"tortue"}});
}
