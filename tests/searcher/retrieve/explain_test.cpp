#include <string>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::retrieve::explain;
using news::schema::Field;

TEST_CASE("An explanation tells of every leaf what it finds and by which terms",
          "[retrieve][explain]") {
  const auto [query, line] = GENERATE(table<news::query::Query, std::string>({
      {word("floods"), "  floods: 4 articles (Zflood 4)\n"},
      {exactly("floods"), "  =floods: 2 articles (floods 2)\n"},
      {word("flood", Field::title), "  title:flood: 1 article (ZSflood 1)\n"},
      {word("Müller"), "  Müller: 1 article (Zmuller 1)\n"},
      {phrase("river road"), "  \"river road\": 1 article (together: river 1, road 2)\n"},
      {word("covid-19"), "  covid-19: 2 articles (together: covid 1, 19 1; or Zcovid19 2)\n"},
      {wildcard("flo*"), "  flo*: 4 articles (flood 1, flooding 1, floods 2)\n"},
      {wildcard("xyz*"), "  xyz*: 0 articles (no word fits)\n"},
      {value(Field::source, "Reuters"), "  source:Reuters: 2 articles (XSOURCE:reuters)\n"},
  }));
  const auto index = index_over(river_news(), 2);

  const auto alone = explain(index, query);
  REQUIRE(alone);
  CAPTURE(*alone);
  CHECK(alone->find(line) != std::string::npos);

  const auto together = explain(index, without(everything(), query));
  REQUIRE(together);
  CHECK(together->find(line) != std::string::npos);
}

TEST_CASE("An explanation shows the query as understood and as Xapian runs it",
          "[retrieve][explain]") {
  const auto text = explain(index_over(river_news()), all_of({word("flood"), word("dam")}));
  REQUIRE(text);
  CHECK(text->starts_with("understood: "));
  CHECK(text->find("\ntree:\n") != std::string::npos);
  CHECK(text->find("  all together: 2\n") != std::string::npos);
  CHECK(text->find("Xapian: Query((Zflood AND Zdam))\n") != std::string::npos);
}

TEST_CASE("What cannot be searched cannot be explained", "[retrieve][explain]") {
  const auto text = explain(index_over(river_news()), word("--"));
  REQUIRE_FALSE(text);
  CHECK(text.error().what == "nothing to search for in \"--\"");
}
