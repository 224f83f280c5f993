#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "common/schema/metadata.hpp"
#include "common/schema/story_places.hpp"
#include "searcher/retrieve/each_once.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using retrieve::Lead;
using retrieve::search;
using retrieve::Wanted;
using schema::Field;
using Ids = std::vector<std::string>;

namespace {

Article told(const std::string& id, const std::string& body, int day, const std::string& outlet,
             const std::string& agency = "") {
  Article article;
  article.id = id;
  article.title = "Deich gebrochen";
  article.body = body;
  article.outlet = outlet;
  article.agency = agency;
  if (day > 0)
    article.published = text::whole_day(std::chrono::year{2025} / 12 / static_cast<unsigned>(day));
  return article;
}

/// One index whose articles stand where `places` says, by number; told to `open`.
struct Grouped {
  std::vector<Article> articles{};
  std::vector<schema::StoryPlace> places{};  ///< From number 0 on.
};

index::OpenIndex opened(const std::vector<Grouped>& indexes) {
  const analysis::Settings settings{.stemmer = "english"};
  analysis::Analyzer analyzer{settings};
  index::OpenIndex all{.analysis = settings};
  for (const auto& [articles, places] : indexes) {
    Xapian::WritableDatabase database{std::string{}, Xapian::DB_BACKEND_INMEMORY};
    for (const auto& article : articles)
      database.add_document(build::make_document(build::analyse(article, analyzer)));
    if (!places.empty()) {
      database.set_metadata(std::string{schema::metadata::stories}, "1");
      database.set_metadata(schema::places_key(0), schema::pack_places(0, places));
    }
    all.database.add_database(database);
    all.parts.push_back(database);
  }
  return all;
}

/// A flood told by four, and a fire by one.
const Grouped flood{{told("a", "flood in Köln", 3, "Kölner Bote"),
                     told("b", "flood flood", 2, "Reuters", "Reuters"),
                     told("fire", "flood of fire in Łódź", 1, "Głos"),
                     told("c", "flood in Köln and much more of it", 5, "The Ledger", "Reuters"),
                     told("d", "no date for this flood", 0, "Blatt")},
                    {{0, 0}, {2, 1}, {2, 2}, {3, 3}, {2, 2}, {2, 2}}};

Ids ids_of(const Page& page) {
  Ids ids;
  for (const auto& hit : page.hits) ids.push_back(hit.article.id);
  return ids;
}

std::size_t sum_of(const std::vector<tally::Bar>& bars) {
  std::size_t sum = 0;
  for (const auto& bar : bars) sum += bar.count;
  return sum;
}

Page unique(const index::OpenIndex& index, const query::Query& query, Wanted wanted = {}) {
  wanted.unique = true;
  const auto page = search(index, query, wanted);
  REQUIRE(page);
  return *page;
}

}  // namespace

TEST_CASE("Each story is shown once, by the article that its policy wants", "[retrieve][stories]") {
  struct Case {
    Lead lead;
    std::string id;
  };
  const auto index = opened({flood});
  for (const auto& [lead, id] : {Case{Lead::longest, "c"}, Case{Lead::earliest, "b"},
                                 Case{Lead::latest, "c"}, Case{Lead::agency, "b"}}) {
    const auto page = unique(index, word("flood"), {.lead = lead});
    INFO(id);
    CHECK(page.stories == 2);
    CHECK(page.matches == 5);
    CHECK(page.exact);
    const auto ids = ids_of(page);
    CHECK(std::set<std::string>{ids.begin(), ids.end()} == std::set<std::string>{id, "fire"});
  }
}

TEST_CASE("A lead tells of the others what they are to it", "[retrieve][stories]") {
  const auto page = unique(opened({flood}), word("flood"));
  const auto& hit = page.hits[page.hits[0].article.id == "c" ? 0 : 1];
  CHECK(hit.story == "b");
  REQUIRE(hit.others.size() == 3);
  CHECK(hit.others[0].id == "b");
  CHECK(hit.others[0].copy);
  CHECK(hit.others[1].id == "a");
  CHECK_FALSE(hit.others[1].copy);
  CHECK(hit.others[1].outlet == "Kölner Bote");
  CHECK(hit.others[2].id == "d");
}

TEST_CASE("Only articles that match count in their story", "[retrieve][stories]") {
  const auto page = unique(opened({flood}), word("Köln"));
  CHECK(page.stories == 1);
  CHECK(page.matches == 2);
  CHECK(page.hits[0].others.size() == 1);
}

TEST_CASE("Pages are cut by story, and ranks count stories", "[retrieve][stories]") {
  const auto index = opened({flood});
  const auto whole = unique(index, word("flood"));
  const auto second = unique(index, word("flood"), {.offset = 1, .limit = 1});
  REQUIRE(second.hits.size() == 1);
  CHECK(second.hits[0].rank == 2);
  CHECK(second.hits[0].article.id == whole.hits[1].article.id);
  CHECK(second.stories == 2);
  CHECK(unique(index, word("flood"), {.limit = 0}).stories == 2);
  CHECK(unique(index, word("flood"), {.offset = 7}).hits.empty());
}

TEST_CASE("A story is found by any of its articles", "[retrieve][stories]") {
  const auto index = opened({flood});
  for (const auto* id : {"a", "b", "c", "d"}) {
    const auto page = search(index, value(Field::story, id), Wanted{});
    REQUIRE(page);
    CHECK(page->matches == 4);
  }
  CHECK(search(index, value(Field::story, "fire"), Wanted{})->matches == 1);
  CHECK(search(index, value(Field::story, "żaden"), Wanted{})->matches == 0);
  CHECK(search(index, all_of({value(Field::story, "a"), word("Köln")}), Wanted{})->matches == 2);
}

TEST_CASE("Stories of several indexes stay apart", "[retrieve][stories]") {
  const Grouped other{{told("x", "flood in Paris", 1, "É"), told("y", "flood in Paris", 1, "È")},
                      {{0, 0}, {1, 1}, {1, 1}}};
  const auto page = unique(opened({flood, other}), word("flood"));
  CHECK(page.stories == 3);
  CHECK(page.matches == 7);
  CHECK(page.warnings.empty());
  const auto found = search(opened({flood, other}), value(Field::story, "y"), Wanted{});
  CHECK(found->matches == 2);
}

TEST_CASE("Where an index does not group, each article is a story", "[retrieve][stories]") {
  const auto index = opened({Grouped{flood.articles, {}}});
  const auto page = unique(index, word("flood"));
  CHECK(page.stories == 5);
  CHECK(page.hits[0].story.empty());
  CHECK(page.warnings ==
        Ids{"not every index groups its articles: there each is a story of its own"});
  CHECK(search(index, value(Field::story, "a"), Wanted{})->matches == 1);
}

TEST_CASE("Stories shown once are all matches, each in the story of its place",
          "[retrieve][stories][law]") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random{seed};
  Grouped grouped{{}, {{0, 0}}};
  std::map<std::string, std::uint32_t> first_of;
  for (std::uint32_t number = 1; number <= 80; ++number) {
    const auto first = 1 + random() % number;
    const bool joins = first < number && random() % 2 == 0;
    const auto story = joins ? grouped.places[first].first : number;
    grouped.places.push_back({story, story});
    std::string body = "flood";
    for (auto i = random() % 9; i > 0; --i) body += " Überschwemmung";
    const auto id = "é" + std::to_string(number);
    first_of[id] = story;
    grouped.articles.push_back(told(id, body, static_cast<int>(random() % 5), "B"));
  }
  const auto index = opened({grouped});
  const auto plain = search(index, word("flood"), {.limit = 100});
  REQUIRE(plain);
  std::vector<std::uint32_t> order;
  for (const auto& hit : plain->hits)
    if (std::ranges::find(order, first_of.at(hit.article.id)) == order.end())
      order.push_back(first_of.at(hit.article.id));

  const auto once = unique(index, word("flood"), {.limit = 100});
  CHECK(once.stories == order.size());
  std::size_t told_of = 0;
  for (std::size_t i = 0; i < once.hits.size(); ++i) {
    CHECK(first_of.at(once.hits[i].article.id) == order[i]);
    told_of += 1 + once.hits[i].others.size();
  }
  CHECK(told_of == plain->matches);
}

TEST_CASE("Charts count each story once, where its lead stands", "[retrieve][unique][charts]") {
  const auto lead = GENERATE(Lead::longest, Lead::earliest, Lead::latest, Lead::agency, Lead::best);
  const retrieve::ChartsWish wish{.timeline = true, .facets = {"source"}, .top = 0, .terms = true};
  const auto index = opened({flood});
  const auto page = unique(index, word("flood"), {.limit = 1, .lead = lead, .charts = wish});
  REQUIRE(page.charts);
  REQUIRE(page.stories);
  CHECK(page.charts->stories);
  CHECK(page.charts->terms);
  CHECK(page.matches == 5);
  CHECK(sum_of(page.charts->timeline->bars) == *page.stories);
  const auto leads = unique(index, word("flood"), {.limit = retrieve::no_limit, .lead = lead});
  std::map<std::string, std::size_t> outlets;
  for (const auto& hit : leads.hits) ++outlets[hit.article.outlet];
  std::map<std::string, std::size_t> charted;
  for (const auto& [value, count] : page.charts->facets.front().values) charted[value] = count;
  CHECK(charted == outlets);
}

TEST_CASE("Words count copies of a text once, and with stories each story",
          "[retrieve][unique][charts]") {
  // Each third article tells of potash, and is followed by copies or versions of it.
  std::vector<Article> articles;
  std::vector<schema::StoryPlace> copies{{0, 0}};
  std::vector<schema::StoryPlace> versions{{0, 0}};
  for (std::uint32_t number = 1; number <= 90; ++number) {
    const bool potash = number <= 30;
    articles.push_back(told("a" + std::to_string(number),
                            potash ? "potash of the Žibutė mine" : "weather of the market",
                            static_cast<int>(number % 3), "Bote"));
    const auto first = potash ? number - (number - 1) % 3 : number;
    copies.push_back({first, first});
    versions.push_back({first, number});
  }
  const retrieve::ChartsWish wish{.terms = true};
  const auto counts = [&](const auto& places, const query::Query& query, bool unique) {
    const auto index = opened({{articles, places}});
    const auto page = search(index, query, {.limit = 0, .unique = unique, .charts = wish});
    REQUIRE(page);
    std::vector<std::pair<std::size_t, std::size_t>> counted;
    for (const auto& each : *page->charts->terms) counted.emplace_back(each.count, each.articles);
    return counted;
  };
  using Counts = std::vector<std::pair<std::size_t, std::size_t>>;
  CHECK(counts(copies, word("potash"), false) == Counts{{10, 10}, {10, 10}});
  CHECK(counts(versions, word("potash"), false) == Counts{{30, 30}, {30, 30}});
  CHECK(counts(versions, word("potash"), true) == Counts{{10, 10}, {10, 10}});
  // No index groups them: each is a text.
  CHECK(counts(std::vector<schema::StoryPlace>{}, word("potash"), true) ==
        Counts{{30, 30}, {30, 30}});
}

TEST_CASE("A text that matches by a copy alone stands for its copies", "[retrieve][charts]") {
  const auto index = opened({{{told("a", "Überflutung", 1, "A"), told("b", "Überflutung", 2, "B"),
                               told("c", "weather", 3, "C"), told("d", "flood", 3, "D")},
                              {{0, 0}, {1, 1}, {1, 1}, {3, 3}, {1, 4}}}});
  const auto kept = [&](std::vector<Xapian::docid> matches, retrieve::Once once) {
    retrieve::Stories stories{index.parts};
    const auto found = retrieve::each_once(index.database, stories, matches, once);
    return std::pair{found.matches, found.all};
  };
  using Kept = std::pair<std::vector<Xapian::docid>, std::vector<Xapian::docid>>;
  CHECK(kept({}, retrieve::Once::text) == Kept{{}, {1, 3, 4}});
  CHECK(kept({2}, retrieve::Once::text) == Kept{{2}, {2, 3, 4}});
  CHECK(kept({1, 2, 4}, retrieve::Once::text) == Kept{{1, 4}, {1, 3, 4}});
  CHECK(kept({2, 4}, retrieve::Once::story) == Kept{{2}, {2, 3}});
  CHECK(kept({3, 4}, retrieve::Once::story) == Kept{{3, 4}, {3, 4}});
}

TEST_CASE("Places that damage has made do no harm", "[retrieve][charts]") {
  const auto index = opened({{{told("a", "flood", 1, "A"), told("é", "flood", 2, "B")},
                              {{0, 0}, {4000000000u, 4000000000u}, {2, 2}}}});
  retrieve::Stories stories{index.parts};
  const auto once = GENERATE(retrieve::Once::text, retrieve::Once::story);
  CHECK(retrieve::each_once(index.database, stories, {1, 2}, once).matches ==
        std::vector<Xapian::docid>{1, 2});
}

TEST_CASE("With charts pages are cut by story as without them", "[retrieve][unique][charts]") {
  const auto index = opened({flood});
  const retrieve::ChartsWish wish{.facets = {"source"}};
  for (std::size_t offset = 0; offset < 4; ++offset)
    for (std::size_t limit = 0; limit < 4; ++limit) {
      CAPTURE(offset, limit);
      const auto plain = unique(index, word("flood"), {.offset = offset, .limit = limit});
      const auto charted =
          unique(index, word("flood"), {.offset = offset, .limit = limit, .charts = wish});
      CHECK(ids_of(charted) == ids_of(plain));
      CHECK(charted.stories == plain.stories);
      CHECK(charted.matches == plain.matches);
    }
}
