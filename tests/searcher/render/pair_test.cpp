#include "searcher/render/pair.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using Catch::Matchers::ContainsSubstring;
using story::Level;
using story::Reason;

namespace {

Pair pair() {
  Pair pair;
  pair.one.article.id = "dam-1";
  pair.one.article.title = "Dam at Süderau breaks";
  pair.one.article.outlet = "Der Hafenbote";
  pair.one.article.published = text::whole_day(2025y / December / 12);
  pair.one.story = "dam-1";
  pair.one.prints = 1200;
  pair.other.article.id = "dam-2";
  pair.other.article.body = "Der Damm ist gebrochen. Mehr nicht.";
  pair.other.story = "dam-1";
  pair.other.prints = 100;
  pair.likeness = {.smaller = 100,
                   .larger = 600,
                   .shared = 50,
                   .sentences = 2,
                   .title_cosine = 0.5,
                   .has_titles = true,
                   .lead_cosine = 0.25};
  pair.dates_fit = true;
  pair.verdict = {Level::version, Reason::retold};
  pair.together = true;
  return pair;
}

}  // namespace

TEST_CASE("Whether two articles are one story is told with what decides", "[render][pair]") {
  struct Case {
    std::string words{};
    Level alone = Level::none;
    bool together = false;
    bool one_text = false;
    bool one_index = true;
    std::string through{};
  };
  const auto each = GENERATE(values<Case>({
      {"yes, as copies of one text", Level::copy, true, true},
      {"yes, as versions of one report", Level::version, true, false},
      {"yes, as versions of one report", Level::copy, true, false},
      {"yes, but only through Łódź-3", Level::none, true, false, true, "Łódź-3"},
      {"yes, but only through several others", Level::none, true, false},
      {"no", Level::none},
      {"no, though the two alone would be: one of them is closer to others, or too many steps from "
       "a story's first, or what they share stands in articles of other weeks too",
       Level::version},
      {"no: they are in two indexes, and each has stories of its own", Level::copy, false, false,
       false},
  }));
  auto told = pair();
  told.verdict.level = each.alone;
  told.together = each.together;
  told.one_text = each.one_text;
  told.one_index = each.one_index;
  told.through = each.through;
  CHECK(render::together_in_words(told) == each.words);
}

TEST_CASE("Dates are told by how far they are apart, and whether that is near enough",
          "[render][pair]") {
  struct Case {
    std::string words{};
    std::optional<seconds> apart{};
    bool fit = true;
  };
  const auto each = GENERATE(values<Case>({
      {"the same day or moment", 0s},
      {"less than an hour apart, which fits", 59min},
      {"1 hour apart, which fits", 1h + 30min},
      {"20 hours apart, which fits", 20h},
      {"1 day apart, which fits", 24h},
      {"1.5 days apart, which fits", 36h},
      {"4 days apart, which is too far", 96h, false},
      {"not both known: any fits", std::nullopt},
  }));
  auto told = pair();
  told.apart = each.apart;
  told.dates_fit = each.fit;
  CHECK(render::dates_in_words(told) == each.words);
  if (each.apart) return;
  told.other.article.published = text::whole_month(2025y / December);
  CHECK(render::dates_in_words(told) == "not both known to the day, but they may fit");
  told.dates_fit = false;
  CHECK(render::dates_in_words(told) == "not both known to the day, and too far apart");
}

TEST_CASE("A pair is shown with both articles and a line for each thing that counts",
          "[render][pair]") {
  CHECK(render::pair_text(pair(), {.width = 60}) == R"(one         Dam at Süderau breaks
            Der Hafenbote · 2025-12-12 · id dam-1
other       … Der Damm ist gebrochen.
            undated · id dam-2

one story   yes, as versions of one report
story       dam-1
these two   version: much is shared, and headline, beginning
            or sentences agree
dates       not both known: any fits
texts       50 % of the smaller one stand in the larger, 8 %
            of all in both
hashes      1,200 and 100, of which 100 and 600 can be
            compared; 50 in both
sentences   2 the same
headlines   likeness 0.50
beginnings  likeness 0.25
)");
}

TEST_CASE("Nothing from an article drives a terminal, and narrow ones are enough",
          "[render][pair]") {
  auto told = pair();
  told.one.article.title = "Süd\x1b[31mer\nau";
  told.one.article.id = "a\x1b]0;x\x07";
  told.through = "b\x1b[2J";
  told.verdict.level = Level::none;
  for (const std::size_t width : {1, 20, 80}) {
    const auto shown = render::pair_text(told, {.ascii = true, .width = width});
    CHECK_THAT(shown, !ContainsSubstring("\x1b") && !ContainsSubstring("·"));
  }
}

TEST_CASE("For programs a pair is one object", "[render][pair][json]") {
  auto told = pair();
  told.apart = 90s;
  const auto line = nlohmann::json::parse(render::pair_json(told));
  CHECK(line["type"] == "pair");
  CHECK(line["one"]["title"] == "Dam at Süderau breaks");
  CHECK(line["other"]["title"].is_null());
  CHECK(line["other"]["hashes"] == 100);
  CHECK(line["together"] == true);
  CHECK(line["level"] == "version");
  CHECK(line["alone"] == "version");
  CHECK(line["through"].is_null());
  CHECK(line["seconds_apart"] == 90);
  CHECK(line["compared"] == nlohmann::json::array({100, 600}));
  CHECK(line["containment"] == 0.5);
  told.together = false;
  CHECK(nlohmann::json::parse(render::pair_json(told))["level"] == "none");
}
