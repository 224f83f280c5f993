#include "searcher/ask/status_report.hpp"

#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;

namespace {

retrieve::Status sample() {
  return {.articles = 12345,
          .undated = 5,
          .earliest = text::whole_year(1987y),
          .latest = text::whole_day(2025y / December / 12),
          .sources = 57,
          .agencies = 4,
          .coverage = {.facts = {{"title", 6172}, {"date", 12340}},
                       .precisions = {{"minute", 340}, {"day", 12000}, {"unknown", 5}},
                       .agencies = {{"ap", 1200}, {"télam\x1b", 3}},
                       .languages = {{"en", 12345}}},
          .uuid = "0f0f"};
}

}  // namespace

TEST_CASE("What an index holds, for people", "[ask][status]") {
  CHECK(ask::status_text(sample(), {"/a/größe", "/b\x1b[31m"}) ==
        "index       /a/größe\n"
        "index       /b\uFFFD[31m\n"
        "uuid        0f0f\n"
        "articles    12,345\n"
        "dates       ~1987 to 2025-12-12\n"
        "undated     5\n"
        "sources     57\n"
        "agencies    4: ap 1,200, télam\uFFFD 3\n"
        "languages   1: en 12,345\n"
        "precision   minute 340, day 12,000, unknown 5\n"
        "stories     not grouped\n"
        "has:title   6,172 (50.0 %)\n"
        "has:date    12,340 (100.0 %)\n");
}

TEST_CASE("What an index holds, for programs", "[ask][status]") {
  CHECK(
      ask::status_json(sample(), {"/a/größe"}) ==
      R"({"type":"status","schema":1,"paths":["/a/größe"],"uuid":"0f0f","articles":12345,)"
      R"("undated":5,"earliest":"1987","latest":"2025-12-12","sources":57,"agencies":4,)"
      R"("coverage":{"title":6172,"date":12340},)"
      R"("precision":{"minute":340,"day":12000,"unknown":5},)"
      R"("agency_articles":{"ap":1200,"télam\u001b":3},"language_articles":{"en":12345},"stories":null})");
}

TEST_CASE("What an index holds tells of its stories", "[ask][status][stories]") {
  auto status = sample();
  status.stories = {.stories = 12000, .copies = 300, .versions = 45, .largest = {{"größe-1", 7}}};
  CHECK_THAT(ask::status_text(status, {}),
             Catch::Matchers::ContainsSubstring(
                 "stories     12000 (copies 300, versions 45); largest: größe-1 7\n"));
  CHECK_THAT(
      ask::status_json(status, {}),
      Catch::Matchers::ContainsSubstring(R"("stories":{"stories":12000,"copies":300,"versions":45,)"
                                         R"("largest":[{"story":"größe-1","articles":7}]})"));
}

TEST_CASE("An empty index has no dates", "[ask][status]") {
  CHECK_THAT(ask::status_text({}, {}), Catch::Matchers::ContainsSubstring("dates       none\n"));
  CHECK_THAT(ask::status_json({}, {}),
             Catch::Matchers::ContainsSubstring(R"("earliest":null,"latest":null)"));
}
