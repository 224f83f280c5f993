#include "searcher/ask/session.hpp"

#include <random>

#include "tests/support/catch.hpp"

using namespace news;
using namespace news::ask;
using Catch::Matchers::ContainsSubstring;

namespace {

/// Ten articles of thirty-five are on the screen, from this rank on.
State looking_at(std::size_t first, std::size_t matches = 35) {
  Page page;
  page.matches = matches;
  for (auto rank = first; rank < first + 10 && rank <= matches; ++rank) {
    Hit hit;
    hit.rank = rank;
    hit.article.id = "é" + std::to_string(rank);
    page.hits.push_back(hit);
  }
  State state;
  state.request.text = "öl";
  state.request.offset = first - 1;
  return showing(state, page);
}

std::string said(const Step& step) {
  const auto* say = std::get_if<Say>(&step.action);
  return say == nullptr ? "" : say->text;
}

template <class What>
bool does(const Step& step) {
  return std::holds_alternative<What>(step.action);
}

}  // namespace

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

TEST_CASE("Commands change the request and search again", "[ask][session]") {
  using Change = bool (*)(const Request&);
  const auto [line, changed] = GENERATE(table<std::string, Change>({
      {":sort newest", [](const Request& r) { return r.sort == retrieve::Sort::newest; }},
      {":source Zürcher Zeitung",
       [](const Request& r) { return r.sources == std::vector<std::string>{"Zürcher Zeitung"}; }},
      {":lang de", [](const Request& r) { return r.languages.front() == "de"; }},
      {":since 7d", [](const Request& r) { return r.since == "7d"; }},
      {":until\t2025-12", [](const Request& r) { return r.until == "2025-12"; }},
      {":limit 25", [](const Request& r) { return r.limit == 25; }},
      {":any", [](const Request& r) { return r.any; }},
      {":exact", [](const Request& r) { return r.exact; }},
  }));
  CAPTURE(line);
  const auto next = step(looking_at(11), line);
  CHECK(does<Search>(next));
  CHECK(changed(next.state.request));
  CHECK(next.state.request.offset == 0);
  CHECK(next.state.request.text == "öl");
}

TEST_CASE("Filters can be dropped, one by one or all", "[ask][session]") {
  auto state = step(looking_at(1), ":source AP").state;
  state = step(state, ":source AP").state;
  state = step(state, ":source Reuters").state;
  state = step(state, ":since 7d").state;
  CHECK(state.request.sources == std::vector<std::string>{"AP", "Reuters"});
  CHECK(step(state, ":source").state.request.sources.empty());
  CHECK(step(state, ":since").state.request.since.empty());

  const auto cleared = step(step(state, ":any").state, ":clear").state.request;
  CHECK(cleared.sources.empty());
  CHECK(cleared.since.empty());
  CHECK_FALSE(cleared.any);
  CHECK(cleared.text == "öl");
}

TEST_CASE("Before the first query a filter only waits", "[ask][session]") {
  const auto next = step({}, ":sort oldest");
  CHECK(does<Nothing>(next));
  CHECK(next.state.request.sort == retrieve::Sort::oldest);
  CHECK(said(step({}, ":any")) == "on");
  CHECK(does<Search>(step({}, ":since 7d")));
}

TEST_CASE("Explain, JSON, help and leave", "[ask][session]") {
  CHECK(does<ask::Explain>(step(looking_at(1), ":explain")));
  CHECK(does<ask::Json>(step(looking_at(1), ":json")));
  CHECK(said(step({}, ":explain")) == "there is no query yet");
  CHECK(said(step({}, "?")) == session_help());
  CHECK(said(step({}, ":help")) == session_help());
  CHECK(does<Leave>(step({}, ":q")));
  CHECK(does<Leave>(step({}, ":quit")));
}

TEST_CASE("A wrong command is told and changes nothing", "[ask][session]") {
  const auto [line, what] = GENERATE(table<std::string, std::string>({
      {":colour", "there is no command :colour; :help lists them"},
      {":", "there is no command :; :help lists them"},
      {":Sort newest", "there is no command :Sort; :help lists them"},
      {":sort", ":sort takes relevance, newest or oldest"},
      {":sort größe", ":sort takes relevance, newest or oldest"},
      {":limit", ":limit takes a number, 1 to 1000"},
      {":limit 0", ":limit takes a number, 1 to 1000"},
      {":limit 1001", ":limit takes a number, 1 to 1000"},
      {":any x", ":any takes nothing after it"},
      {":q now", ":q takes nothing after it"},
  }));
  const auto next = step(looking_at(1), line);
  CHECK(said(next) == what);
  CHECK(next.state.request.text == "öl");
  CHECK(next.state.ids.size() == 10);
}

TEST_CASE("The help names every command", "[ask][session]") {
  for (const auto* name :
       {":sort KEY", ":source NAME", ":lang CODE", ":since DATE", ":until DATE", ":limit N", ":any",
        ":exact", ":clear", ":explain", ":json", ":help", ":q"})
    CHECK_THAT(session_help(), ContainsSubstring(name));
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
