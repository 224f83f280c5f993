#include "searcher/ask/answer.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;

namespace {

ask::Setup setup(std::string_view format = "jsonl") {
  return {.renderer = render::renderer_named(format)};
}

Page page_for(const ask::Request& request) {
  auto understood = ask::understand(request, {});
  REQUIRE(understood);
  const auto given = ask::answer(tests::index_over(tests::river_news()), request.text,
                                 std::move(*understood), setup());
  REQUIRE(given);
  return given->page;
}

}  // namespace

TEST_CASE("An answer tells what it is the answer to", "[ask][answer]") {
  const auto page = page_for({.text = " Zoë flood", .sources = {"The Herald"}});
  CHECK(page.query == " Zoë flood");
  CHECK(page.understood == "Zoë AND flood AND source:\"The Herald\"");
  CHECK(page.sort == "relevance");
  CHECK(page.as_of.empty());
  REQUIRE(page.hits.size() == 1);
  CHECK(page.hits.front().article.id == "flood");
}

TEST_CASE("How a query was read is a warning of its answer", "[ask][answer]") {
  const auto page = page_for({.text = "flood OR rain road", .as_of = "2025-12-31"});
  REQUIRE(page.warnings.size() == 1);
  CHECK_THAT(page.warnings.front(), Catch::Matchers::StartsWith("read as: "));
  CHECK(page.as_of == "2025-12-31T23:59:59Z");
}

TEST_CASE("Filters alone give the newest first", "[ask][answer]") {
  const auto page = page_for({.sources = {"Reuters"}});
  CHECK(page.sort == "newest");
  REQUIRE(page.hits.size() == 2);
  CHECK(page.hits[0].article.id == "dam");  // both may be of the last of December: then by id
  CHECK(page.hits[1].article.id == "rates");
}

TEST_CASE("Time is taken only where it is wanted", "[ask][answer]") {
  const auto index = tests::index_over(tests::river_news());
  auto with = setup();
  with.timing = true;
  const auto taken = [&](const ask::Setup& how) {
    return ask::answer(index, "flood", *ask::understand({.text = "flood"}, {}), how)->page.seconds;
  };
  CHECK(taken(with).has_value());
  CHECK_FALSE(taken(setup()).has_value());
}

TEST_CASE("An index that is not there is an error with a hint", "[ask][answer]") {
  auto how = setup();
  how.indexes = {"/nowhere/größe"};
  const auto opened = ask::open(how);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().kind == Error::Kind::not_found);
  CHECK_FALSE(opened.error().hint.empty());
}
