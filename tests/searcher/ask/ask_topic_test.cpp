#include "searcher/ask/ask_topic.hpp"

#include <random>

#include "searcher/query/show.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using ask::Asking;
using evaluate::Topic;

namespace {

constexpr sys_seconds noon = sys_days{2025y / December / 12} + 12h;

Result<std::optional<ask::Understood>> asked(const Topic& topic, const Asking& asking = {}) {
  analysis::Analyzer analyzer{analysis::Settings{}};
  return ask::ask_topic(topic, asking, noon, analyzer);
}

std::string shown(const Topic& topic, const Asking& asking = {}) {
  const auto understood = asked(topic, asking);
  REQUIRE(understood);
  return *understood ? query::show((*understood)->query) : "nothing";
}

}  // namespace

TEST_CASE("A topic asks for its words, and its punctuation is no operator", "[ask][evaluate]") {
  const auto [title, query] = GENERATE(table<std::string, std::string>({
      {"Who won in Kraków?", "who AND won AND in AND krakow"},
      {"\"rates (and: -floods* NOT", "rates AND and AND floods AND not"},
      {"title:oil date:2025", "title AND oil AND date AND 2025"},
      {"US arms in the UK", "US AND arms AND in AND the AND UK"},
      {"NUMBER OF U.S . TROOPS", "number AND of AND us AND troops"},
      {"VIET-NAM coup", "VIET AND NAM AND coup"},
      {"rain", "rain"},
      {" ?! … ", "nothing"},
  }));
  CHECK(shown({.id = "1", .title = title}) == query);
}

TEST_CASE("Filters narrow what a topic finds", "[ask][evaluate]") {
  CHECK(shown({.id = "1", .title = "öl gas"}, {.request = {.since = "2025", .sources = {"AP"}}}) ==
        "ol AND gas AND date:2025-01-01.. AND source:AP");
}

TEST_CASE("A topic is asked as a person asks, and for any word where that is wanted",
          "[ask][evaluate]") {
  const auto understood = asked({.id = "1", .title = "öl gas"});
  REQUIRE(understood);
  CHECK((*understood)->wanted.fill);
  CHECK(shown({.id = "1", .title = "öl gas"}, {.request = {.any = true}}) == "ol OR gas");
}

TEST_CASE("Articles that fill a page come after its hits", "[ask][evaluate]") {
  Page page;
  page.hits.resize(1);
  page.hits.front().article.id = "ä";
  page.partial.resize(1);
  page.partial.front().article.id = "b";
  ask::join_partial(page);
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits.back().article.id == "b");
  CHECK(page.partial.empty());
}

TEST_CASE("Asked as on its own day, a topic finds nothing later", "[ask][evaluate]") {
  const Topic topic{.id = "1", .title = "öl", .asked = text::whole_day(2022y / June / 16)};
  CHECK(shown(topic) == "ol");
  CHECK(shown(topic, {.at_their_dates = true}) == "ol AND date:..2022-06-16");
  const auto understood = asked(topic, {.at_their_dates = true});
  REQUIRE(understood);
  CHECK((*understood)->as_of == "2022-06-16T23:59:59Z");
}

TEST_CASE("What a topic lacks is told", "[ask][evaluate]") {
  const Topic topic{.id = "ä", .title = "oil"};
  const auto undated = asked(topic, {.at_their_dates = true});
  REQUIRE_FALSE(undated);
  CHECK(undated.error().what == "topic \"ä\" has no date");
  const auto untold = asked(topic, {.part = ask::TopicPart::narrative});
  REQUIRE_FALSE(untold);
  CHECK(untold.error().what == "topic \"ä\" has no narr");
}

TEST_CASE("Any bytes make a topic that can be asked", "[ask][evaluate]") {
  const auto seed = GENERATE(1u, 2u, 3u);
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> pieces{
      "AND",  "OR ", "NOT",    "NEAR", " ",    "\"",   "(",     ")",      "*",    "?", ":", "wc>",
      "-",    "+",   "&&",     "|",    "\xFF", "é",    "AT&T",  "C++",    "#a",   "^", "~", "\\",
      "漢字", "🎉",   "\u00AD", "abc",  "XOR",  "f-16", "2,500", "\uFEFF", "date", "!"};
  for (int round = 0; round < 2000; ++round) {
    std::string title = "x";
    for (int i = 0; i < 12; ++i) title += pieces[random() % pieces.size()];
    CAPTURE(title);
    const auto understood = asked({.id = "1", .title = title});
    if (!understood) CHECK(understood.error().what.empty());
  }
}

TEST_CASE("A topic of too many words is asked for the first of them", "[ask][evaluate]") {
  std::string title;
  for (int i = 0; i < 5000; ++i) title += "wört" + std::to_string(i) + " ";
  CHECK(asked({.id = "1", .title = title}));
}
