#include "searcher/ask/session.hpp"

#include <random>

#include "tests/support/catch.hpp"
#include "tests/support/session_steps.hpp"

using namespace news;
using namespace news::ask;
using namespace news::tests;
using Catch::Matchers::ContainsSubstring;

TEST_CASE("A line is a query", "[ask][session]") {
  const auto next = step(looking_at(11), "  \"zwölf Köche\" OR brei \r");
  CHECK(does<Search>(next));
  CHECK(next.state.request.text == "\"zwölf Köche\" OR brei");
  CHECK(next.state.request.offset == 0);
}

TEST_CASE("An empty line does nothing", "[ask][session]") {
  CHECK(does<Nothing>(step({}, "")));
  CHECK(does<Nothing>(step({}, " \t\r")));
}

TEST_CASE("A number opens the article on the screen", "[ask][session]") {
  const auto next = step(looking_at(11), "13");
  REQUIRE(does<Open>(next));
  CHECK(std::get<Open>(next.action).id == "é13");
  CHECK(said(step(looking_at(11), "10")) ==
        "no result 10 on this page; to search for the number: \"10\"");
  CHECK_THAT(said(step(looking_at(1), "0")), ContainsSubstring("no result 0"));
  CHECK_THAT(said(step(looking_at(1), "2025")), ContainsSubstring("no result 2025"));
  CHECK(said(step({}, "1")) == "there are no results here");
}

TEST_CASE("Plus and minus turn the page", "[ask][session]") {
  const auto [first, line, offset] = GENERATE(table<std::size_t, std::string, std::size_t>(
      {{1, "+", 10}, {11, "+", 20}, {11, "-", 0}, {31, "-", 20}, {6, "-", 0}}));
  CAPTURE(first, line);
  const auto next = step(looking_at(first), line);
  CHECK(does<Search>(next));
  CHECK(next.state.request.offset == offset);
}

TEST_CASE("There is nothing before the first page or after the last", "[ask][session]") {
  CHECK(said(step(looking_at(31), "+")) == "this is the last page");
  CHECK(said(step(looking_at(1), "-")) == "this is the first page");
  CHECK(said(step({}, "+")) == "there are no results here");
  CHECK(said(step({}, "-")) == "there are no results here");
}

TEST_CASE("A count that is only a bound still lets the page turn", "[ask][session]") {
  auto page = Page{.hits = std::vector<Hit>(10), .matches = 10, .exact = false};
  for (std::size_t i = 0; i < 10; ++i) page.hits[i].rank = i + 1;
  CHECK(showing({}, page).more);
  page.exact = true;
  CHECK_FALSE(showing({}, page).more);
}

TEST_CASE("Before the first query a filter only waits", "[ask][session]") {
  const auto next = step({}, ":sort oldest");
  CHECK(does<Nothing>(next));
  CHECK(next.state.request.sort == retrieve::Sort::oldest);
  CHECK(said(step({}, ":any")) == "on");
  CHECK(does<Search>(step({}, ":since 7d")));
}

TEST_CASE("Undo goes back a step, to the page that was there", "[ask][session]") {
  auto state = step({}, "öl").state;
  state = step(showing(std::move(state), {}), ":source AP").state;
  state.request.offset = 10;  // the next page: no step
  state = step(std::move(state), ":timeline").state;
  state = step(std::move(state), "gas").state;

  auto next = step(std::move(state), ":undo");
  CHECK(does<Search>(next));
  CHECK(next.state.request.text == "öl");
  CHECK(next.state.request.offset == 10);
  next = step(std::move(next.state), ":undo");
  CHECK(next.state.request.sources.empty());
  next = step(std::move(next.state), ":undo");
  CHECK(said(next) == "undone; now there is no query");
  CHECK(next.state.request == Request{});
  CHECK(said(step(std::move(next.state), ":undo")) == "there is nothing to undo");
}

TEST_CASE("Only so many steps are kept", "[ask][session]") {
  State state;
  for (int i = 0; i < 250; ++i) state = step(std::move(state), "ö" + std::to_string(i)).state;
  CHECK(state.earlier.size() == 100);
  CHECK(state.earlier.back().text == "ö248");
}

TEST_CASE("Past queries are listed by number and asked again", "[ask][session]") {
  State state{.queries = {"Köln", "oil\nprice"}};
  state = step(std::move(state), "gas").state;
  state = step(std::move(state), "gas").state;
  CHECK(said(step(state, ":history")) == "   1  Köln\n   2  oil price\n   3  gas");
  CHECK(said(step(state, ":history Kö")) == "   1  Köln");
  CHECK(said(step(state, ":history ß")) == "no past query has this");
  const auto next = step(state, ":again 1");
  CHECK(std::get<Search>(next.action).remember);
  CHECK(next.state.request.text == "Köln");
  CHECK(next.state.queries.back() == "Köln");
}

TEST_CASE("Only a query that was typed is to be remembered", "[ask][session]") {
  CHECK(std::get<Search>(step({}, "öl").action).remember);
  CHECK_FALSE(std::get<Search>(step(looking_at(1), "+").action).remember);
  CHECK_FALSE(std::get<Search>(step(looking_at(1), ":sort date").action).remember);
  CHECK_FALSE(std::get<Search>(step(looking_at(1), ":story 1").action).remember);
}

TEST_CASE("Articles that fill the page are on the screen too", "[ask][session]") {
  Page page{.hits = std::vector<Hit>(1), .partial = std::vector<Hit>(1), .matches = 1};
  page.hits[0].rank = 1;
  page.partial[0].rank = 2;
  page.partial[0].article.id = "ö";
  CHECK(std::get<Open>(step(showing({}, page), "2").action).id == "ö");
  CHECK(said(step(showing({}, page), "+")) == "this is the last page");
  page.hits.clear();
  page.partial[0].rank = 1;
  CHECK(std::get<Open>(step(showing({}, page), "1").action).id == "ö");
}

TEST_CASE("Of stories the last page is that of the last story", "[ask][session]") {
  Page page{.hits = std::vector<Hit>(3), .matches = 9, .stories = 3};
  for (std::size_t i = 0; i < 3; ++i) page.hits[i].rank = i + 1;
  CHECK_FALSE(showing({}, page).more);
}

TEST_CASE("Any bytes are a line", "[ask][session]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  auto state = looking_at(11);
  for (int round = 0; round < 2000; ++round) {
    std::string line = random() % 2 == 0 ? ":" : "";
    for (auto length = random() % 12; length > 0; --length) line += static_cast<char>(random());
    state = step(std::move(state), line).state;
  }
  SUCCEED();
}
