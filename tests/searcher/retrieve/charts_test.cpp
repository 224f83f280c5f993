#include "searcher/retrieve/charts.hpp"

#include <map>
#include <random>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using retrieve::ChartsWish;
using tally::Facet;

namespace {

Page page_of(const index::OpenIndex& index, const query::Query& query, ChartsWish wish) {
  auto page = retrieve::search(index, query, {.limit = 0, .charts = std::move(wish)});
  REQUIRE(page);
  REQUIRE(page->charts);
  return std::move(*page);
}

using Values = std::vector<tally::ValueCount>;

}  // namespace

TEST_CASE("Facets count the values of all matches", "[retrieve][charts]") {
  struct Case {
    std::string_view name{};
    Values values{};
    std::size_t unknown = 0;
  };
  const auto& each = GENERATE(
      Case{
          "source",
          {{"Reuters", 2}, {"The Herald", 1}, {"edition.river.example.com", 1}, {"example.com", 1}},
          0},
      Case{"agency", {{"AP", 1}, {"Reuters", 1}}, 3},
      Case{"place", {{"LONDON", 1}, {"VILNIUS, Lithuania", 1}}, 3},
      Case{"section", {{"Business", 1}, {"Weather", 1}}, 3}, Case{"lang", {{"en", 4}, {"fr", 1}}},
      Case{"by", {{"By Ann Woodward", 1}, {"By Karl Wood", 1}}, 3},
      Case{"year", {{"2025", 3}, {"2024", 1}}, 1});
  CAPTURE(each.name);
  const auto index = index_over(river_news(), GENERATE(1u, 2u, 3u));
  const auto page = page_of(index, everything(), {.facets = {each.name}});
  CHECK(page.matches == 5);
  CHECK(page.exact);
  CHECK(page.charts->facets.front().values == each.values);
  CHECK(page.charts->facets.front().unknown == each.unknown);
}

TEST_CASE("There is a facet for every name", "[retrieve][charts]") {
  const auto index = index_over(river_news());
  for (const auto name : retrieve::facet_names())
    CHECK(page_of(index, everything(), {.facets = {name}}).charts->facets.front().field == name);
}

TEST_CASE("A value is shown as the newest article writes it", "[retrieve][charts]") {
  std::vector<Article> articles;
  for (const auto& [date, outlet, section] : {std::tuple{"2024-01-01", "LE MONDE", "ÉCONOMIE"},
                                              std::tuple{"2025-01-01", "Le Monde", "Économie"},
                                              std::tuple{"2023-01-01", "le monde", "economie"}})
    articles.push_back({.id = date,
                        .title = "Pétrole",
                        .byline = std::string{"Zoë O’Hara"} + (articles.empty() ? "" : " "),
                        .outlet = outlet,
                        .sections = {section, "Une"},
                        .published = *text::read_iso_date(date)});
  const auto index = index_over(articles, GENERATE(1u, 2u, 3u));
  const auto page = page_of(index, everything(), {.facets = {"source", "section", "by"}});
  CHECK(page.charts->facets[0].values == Values{{"Le Monde", 3}});
  CHECK(page.charts->facets[1].values == Values{{"Une", 3}, {"Économie", 3}});
  CHECK(page.charts->facets[2].values.size() == 1);
}

TEST_CASE("Only so many values are shown, and the rest is counted", "[retrieve][charts]") {
  const auto page =
      page_of(index_over(river_news()), everything(), {.facets = {"source"}, .top = 1});
  const auto& facet = page.charts->facets.front();
  CHECK(facet.values == Values{{"Reuters", 2}});
  CHECK(facet.more_values == 3);
  CHECK(facet.more_count == 3);
}

TEST_CASE("The timeline counts dates as precisely as they are known", "[retrieve][charts]") {
  const auto index = index_over(river_news(), GENERATE(1u, 2u, 3u));
  const auto page =
      page_of(index, everything(), {.timeline = true, .unit = tally::Unit::month, .share = true});
  const auto& bars = page.charts->timeline->bars;
  REQUIRE(bars.size() == 5);
  CHECK(tally::label_of(bars[0].bucket, bars[0].unit) == "2024-02");
  CHECK(bars[1].kind == tally::Bar::Kind::gap);
  CHECK(tally::label_of(bars[2].bucket, bars[2].unit) == "2025-12");
  CHECK(bars[2].count == 2);
  CHECK(bars[2].total == 2u);
  CHECK(bars[3].kind == tally::Bar::Kind::imprecise);
  CHECK(bars[4].kind == tally::Bar::Kind::undated);
}

TEST_CASE("Charts tell of what the query matches, also where places decide", "[retrieve][charts]") {
  const auto index = index_over(river_news(), GENERATE(1u, 2u));
  CHECK(page_of(index, phrase("river road"), {.facets = {"source"}}).charts->facets[0].values ==
        Values{{"The Herald", 1}});
  const auto none =
      page_of(index, word("nowhere"), {.timeline = true, .facets = {"by"}, .terms = true});
  CHECK(none.matches == 0);
  CHECK(none.charts->timeline->bars.empty());
  CHECK(none.charts->facets[0].values.empty());
  CHECK(none.charts->terms->empty());
}

TEST_CASE("Few articles and many are counted alike", "[retrieve][charts]") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  std::vector<Article> articles;
  std::map<std::string, std::size_t> rare;
  for (int i = 0; i < 400; ++i) {
    const bool is_rare = random() % 60 == 0;
    const auto outlet = "Žurnalas " + std::to_string(random() % 3);
    articles.push_back({.id = std::to_string(i),
                        .body = is_rare ? "rare words" : "common words",
                        .outlet = outlet,
                        .located = "Vilnius, Lithuania"});
    if (is_rare) ++rare[outlet];
  }
  articles.push_back({.id = "one", .body = "rare words"});
  const auto page = page_of(index_over(articles, 2), word("rare"), {.facets = {"source", "place"}});
  std::map<std::string, std::size_t> counted;
  for (const auto& [value, count] : page.charts->facets[0].values) counted[value] = count;
  CHECK(counted == rare);
  CHECK(page.charts->facets[0].unknown == 1);
  CHECK(page.charts->facets[1].unknown == 1);
}

TEST_CASE("The words that set matches apart are none of the query and no stop words",
          "[retrieve][charts]") {
  std::vector<Article> articles;
  for (int i = 0; i < 40; ++i)
    articles.push_back({.id = std::to_string(i),
                        .body = i < 8 ? "The potash of the Žibutė mines and a mine"
                                      : "The weather of the day and a market",
                        .language = "en"});
  const auto page =
      page_of(index_over(articles, GENERATE(1u, 3u)), word("potash"), {.terms = true});
  std::vector<std::string> told;
  for (const auto& each : *page.charts->terms) {
    told.push_back(each.word);
    CHECK(each.count == 8);
    CHECK(each.articles == 8);
  }
  CHECK(told == std::vector<std::string>{"mine", "zibute"});
}
