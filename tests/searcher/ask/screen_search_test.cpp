#include "searcher/ask/screen_search.hpp"

#include <algorithm>
#include <atomic>

#include "tests/support/catch.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The screen's questions, to five articles.
struct Asked {
  ask::Setup setup{.renderer = render::renderer_named("text")};
  ask::Request base{};
  index::OpenIndex index = tests::index_over(tests::river_news());

  [[nodiscard]] std::vector<std::string> ids(const tui::Sought& sought) const {
    const auto page = ask::ScreenSearch{setup, base}.list(index, sought);
    REQUIRE(page);
    std::vector<std::string> found;
    for (const auto& hit : page->hits) found.push_back(hit.article.id);
    std::ranges::sort(found);
    return found;
  }
};

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("The list of a screen finds the last word as a beginning", "[ask][tui]") {
  const Asked asked;
  CHECK(asked.ids({.text = "woodw"}).empty());
  CHECK(asked.ids({.text = "neve"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "rejoi"}) == Ids{"dam"});
  CHECK(asked.ids({.text = "rejoi "}).empty());
  CHECK(asked.ids({.text = "title:clos"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "\"river ro"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "\"river roa"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "\"the river roa"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "\"Mayor Zoë Mül"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "\"river clo"}).empty());
  CHECK(asked.ids({.text = "dam NOT comp"}) == Ids{"dam", "dam-2"});
  CHECK(asked.ids({.text = "\"river road"}) == Ids{"flood"});
  CHECK(asked.ids({.text = "(Zoë OR rejoi"}) == Ids{"dam", "flood"});
}

TEST_CASE("An empty line lists every article, filters narrow it", "[ask][tui]") {
  const Asked asked;
  CHECK(asked.ids({}).size() == 5);
  CHECK(asked.ids({.text = "  "}).size() == 5);
  CHECK(asked.ids({.filters = {"source:\"Reuters\""}}) == Ids{"dam", "rates"});
  CHECK(asked.ids({.text = "floo", .filters = {"source:\"Reuters\"", "date:2025"}}) ==
        Ids{"dam", "rates"});
}

TEST_CASE("A query that cannot be read is told as it was typed", "[ask][tui]") {
  const Asked asked;
  const auto page =
      ask::ScreenSearch{asked.setup, asked.base}.list(asked.index, {.text = "Zoë date:2025-13"});
  REQUIRE_FALSE(page);
  CHECK(page.error().kind == Error::Kind::bad_query);
  CHECK_THAT(page.error().what, ContainsSubstring("\n  Zoë date:2025-13\n"));
}

TEST_CASE("Where nothing is found, it is told why and what may be meant", "[ask][tui]") {
  const Asked asked;
  const auto page =
      ask::ScreenSearch{asked.setup, asked.base}.list(asked.index, {.text = "xyzzyö "});
  REQUIRE(page);
  REQUIRE_FALSE(page->warnings.empty());
  CHECK_THAT(page->warnings.back(), ContainsSubstring("xyzzyö"));
}

TEST_CASE("An article of the screen has every match of its text", "[ask][tui]") {
  const Asked asked;
  const ask::ScreenSearch searches{asked.setup, asked.base};

  const auto loaded = searches.article(asked.index, {.text = "rate floo"}, "rates");

  REQUIRE(loaded);
  std::vector<std::string> marked;
  for (const auto& [start, end] : loaded->matches)
    marked.push_back(loaded->article.body.substr(start, end - start));
  CHECK(marked == Ids{"rate", "floods", "rate"});
  CHECK(loaded->title_matches.size() == 1);
}

TEST_CASE("An article that does not match is there without marks", "[ask][tui]") {
  const Asked asked;
  const ask::ScreenSearch searches{asked.setup, asked.base};
  const auto loaded = searches.article(asked.index, {.text = "Zoë"}, "rates");
  REQUIRE(loaded);
  CHECK(loaded->matches.empty());
  CHECK(loaded->article.id == "rates");
  CHECK_FALSE(searches.article(asked.index, {.text = "Zoë"}, "no-such"));
}

TEST_CASE("The counts of a screen are of all that matches", "[ask][tui]") {
  const Asked asked;
  const auto charts =
      ask::ScreenSearch{asked.setup, asked.base}.charts(asked.index, {.text = "floo"});
  REQUIRE(charts);
  REQUIRE(charts->timeline);
  REQUIRE_FALSE(charts->facets.empty());
  CHECK(charts->facets.front().field == "source");
  CHECK(charts->facets.front().values.front() == tally::ValueCount{"Reuters", 2});
}

TEST_CASE("In other dialects no word is a beginning", "[ask][tui]") {
  Asked asked;
  asked.base.dialect = query::Dialect::lexis;
  CHECK(asked.ids({.text = "rejoi"}).empty());
  CHECK(asked.ids({.text = "rejoiced"}) == Ids{"dam"});
}

TEST_CASE("A beginning finds what its word finds as it stands", "[ask][tui]") {
  const Asked asked;
  for (const auto& article : tests::river_news()) {
    std::string typed;
    for (const char letter : article.title + ' ') {
      // Its last word is whole behind a blank.
      const auto begun = asked.ids({.text = typed});
      const auto whole = asked.ids({.text = typed + ' '});
      CAPTURE(typed);
      CHECK(std::ranges::includes(begun, whole));
      typed += letter;
    }
  }
}

TEST_CASE("A hurried list of few articles is the whole one", "[ask][tui]") {
  const Asked asked;
  const ask::ScreenSearch searches{asked.setup, asked.base};
  const std::string text = GENERATE("", "floo", "the", "\"river ro", "Zoë OR dam", "dam W/9 rai");
  CAPTURE(text);
  const auto hurried = searches.list(asked.index, {.text = text}, {.hurried = true});
  const auto whole = searches.list(asked.index, {.text = text});
  REQUIRE(hurried);
  REQUIRE(whole);
  CHECK(hurried->matches == whole->matches);
  CHECK(hurried->exact == whole->exact);
  CHECK(hurried->stories == whole->stories);
  REQUIRE(hurried->hits.size() == whole->hits.size());
  for (std::size_t i = 0; i < whole->hits.size(); ++i)
    CHECK(hurried->hits[i].article.id == whole->hits[i].article.id);
}

TEST_CASE("A hurried answer without articles does not say why", "[ask][tui]") {
  const Asked asked;
  const ask::ScreenSearch searches{asked.setup, asked.base};
  const auto page = searches.list(asked.index, {.text = "xyzzyö"}, {.hurried = true});
  REQUIRE(page);
  CHECK(page->matches == 0);
  for (const auto& warning : page->warnings) CHECK_THAT(warning, !ContainsSubstring("xyzzyö"));
}

TEST_CASE("What nobody waits for any more is stopped", "[ask][tui]") {
  const Asked asked;
  const ask::ScreenSearch searches{asked.setup, asked.base};
  const std::atomic<bool> stop{true};
  const std::string text = GENERATE("", "floo", "\"the river ro", "Zoë W/9 said");
  CAPTURE(text);
  const auto list = searches.list(asked.index, {.text = text}, {.stop = &stop});
  REQUIRE_FALSE(list);
  CHECK(list.error().kind == Error::Kind::busy);
  CHECK(list.error().what == "the search was stopped");
  CHECK_FALSE(list.error().hint.empty());
  CHECK_FALSE(searches.charts(asked.index, {.text = text}, {.stop = &stop}));
}
