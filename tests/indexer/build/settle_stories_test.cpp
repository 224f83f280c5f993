#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "common/index/open.hpp"
#include "common/index/story_map.hpp"
#include "common/schema/fields.hpp"
#include "common/schema/slots.hpp"
#include "indexer/options.hpp"
#include "tests/indexer/box.hpp"
#include "tests/indexer/group/invented_news.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;

namespace {

/// By id: the ids of the story's first article and of the first of its text.
using Grouping = std::map<std::string, std::pair<std::string, std::string>>;

Grouping grouping_of(const Box& box) {
  const auto opened = index::open_index({box.index()});
  REQUIRE(opened);
  auto map = index::StoryMap::open(opened->database);
  REQUIRE(map);
  std::map<Xapian::docid, std::string> ids;
  const auto& database = opened->database;
  for (auto order = database.valuestream_begin(schema::order_slot);
       order != database.valuestream_end(schema::order_slot); ++order)
    ids[order.get_docid()] = schema::id_of(*order);
  Grouping grouping;
  for (const auto& [number, id] : ids)
    grouping[id] = {ids.at(map->of(number).first), ids.at(map->of(number).edition)};
  return grouping;
}

std::string line(const std::string& id, const std::string& text, int day_number,
                 const std::string& title = "Überschrift der Geschichte") {
  const nlohmann::json object{
      {"id", id}, {"title", title}, {"text", text}, {"date", text::iso_date(day(day_number))}};
  return object.dump() + "\n";
}

/// Thirty reports, told once to four times: copied, cut or told anew.
std::vector<std::string> lines_of_news(std::mt19937_64& random) {
  std::vector<std::string> lines;
  for (std::uint64_t story = 0; story < 30; ++story) {
    const auto title = "Nachricht " + invented_word(story);
    const auto tellings = 1 + random() % 4;
    for (std::uint64_t telling = 0; telling < tellings; ++telling) {
      const auto first = story * 100 + (telling == 3 ? 6 : 0);
      const int sentences = telling == 2 ? 14 : 20;
      const auto id = "é" + std::to_string(story) + "-" + std::to_string(telling);
      lines.push_back(line(id, invented_text(first, sentences),
                           static_cast<int>(story / 3 + telling % 2), title));
    }
  }
  std::shuffle(lines.begin(), lines.end(), random);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string all;
  for (const auto& each : lines) all += each;
  return all;
}

const auto copy = line("zwei", invented_text(1, 20), 1);

}  // namespace

TEST_CASE("An index keeps its stories in step with its articles", "[build][stories]") {
  Box box;
  box.dir.write("in/a.jsonl", line("eins", invented_text(1, 20), 0));
  box.dir.write("in/b.jsonl", copy + line("andere", invented_text(900, 20), 0, "Ganz anderes"));
  REQUIRE(box.run({box.in()}) == 0);
  const Grouping two{
      {"eins", {"eins", "eins"}}, {"zwei", {"eins", "eins"}}, {"andere", {"andere", "andere"}}};
  CHECK(grouping_of(box) == two);

  SECTION("when a first article is removed, the next one is the first") {
    REQUIRE(box.run({"--remove=eins"}) == 0);
    CHECK(grouping_of(box).at("zwei").first == "zwei");
  }
  SECTION("when an article is told otherwise, it leaves") {
    box.dir.write("in/a.jsonl", line("eins", invented_text(500, 20), 0, "Neues von gestern"));
    REQUIRE(box.run({"-u", box.in()}) == 0);
    CHECK(grouping_of(box).at("zwei").first == "zwei");
    CHECK(grouping_of(box).at("eins").first == "eins");
  }
  SECTION("when its input is pruned") {
    fs::remove(box.dir / "in/a.jsonl");
    REQUIRE(box.run({"-u", "--prune", box.in()}) == 0);
    CHECK(grouping_of(box).at("zwei").first == "zwei");
  }
  SECTION("when it is compacted or made anew") {
    REQUIRE(box.run({"--compact"}) == 0);
    CHECK(grouping_of(box) == two);
    REQUIRE(box.run({"--rebuild", box.in()}) == 0);
    CHECK(grouping_of(box) == two);
  }
  SECTION("when a run is interrupted before it commits") {
    box.dir.write("in/c.jsonl", line("drei", invented_text(1, 20), 2));
    CHECK(box.run({"--rebuild", box.in()}, [] { return true; }) == 130);
    CHECK(grouping_of(box) == two);
  }
  SECTION("and its status tells of them") {
    REQUIRE(box.run({"--status"}) == 0);
    CHECK(box.printed.find("stories   2 (copies 1, versions 0); largest: eins 2\n") !=
          std::string::npos);
    REQUIRE(box.run({"--status", "--summary=json"}) == 0);
    const auto status = nlohmann::json::parse(box.printed)["stories"];
    CHECK(status["stories"] == 2);
    CHECK(status["largest"][0]["story"] == "eins");
  }
}

TEST_CASE("An index that does not group keeps neither sketches nor stories", "[build][stories]") {
  Box box;
  box.dir.write("in/a.jsonl", line("eins", invented_text(1, 20), 0));
  REQUIRE(box.run({"--no-groups", box.in()}) == 0);
  box.dir.write("in/b.jsonl", copy);
  REQUIRE(box.run({"-u", box.in()}) == 0);
  const auto opened = index::open_index({box.index()});
  REQUIRE(opened);
  CHECK(opened->database.get_value_freq(schema::sketch_slot) == 0);
  CHECK_FALSE(index::StoryMap::open(opened->database));
  REQUIRE(box.run({"--status"}) == 0);
  CHECK(box.printed.find("stories   not grouped\n") != std::string::npos);

  SECTION("until it is made anew") {
    REQUIRE(box.run({"--rebuild", box.in()}) == 0);
    CHECK(grouping_of(box).at("zwei").first == "eins");
    CHECK(box.run({"--no-groups", box.in()}) == 2);
    CHECK(box.said("groups its articles into stories"));
    CHECK(box.said("hint: leave out --no-groups, or make the index anew: --rebuild --no-groups"));
  }
}

TEST_CASE("However an index is built, its articles fall into the same stories",
          "[build][stories][law]") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937_64 random{seed};
  const auto lines = lines_of_news(random);

  Box whole;
  whole.dir.write("in/all.jsonl", joined(lines));
  REQUIRE(whole.run({"-j1", whole.in()}) == 0);
  const auto expected = grouping_of(whole);
  std::set<std::string> stories;
  for (const auto& [id, place] : expected) stories.insert(place.first);
  CHECK(stories.size() >= 30);
  CHECK(stories.size() < lines.size());

  SECTION("all at once, by threads and both kinds of tables") {
    for (const auto* way : {"--build=bulk", "--build=api"})
      for (const auto* jobs : {"-j1", "-j2", "-j4"}) {
        INFO(way << ' ' << jobs);
        REQUIRE(whole.run({"--rebuild", way, jobs, "--memory=1M", whole.in()}) == 0);
        CHECK(grouping_of(whole) == expected);
      }
  }
  SECTION("in batches, in any order, with articles that come and go") {
    for (int round = 0; round < 4; ++round) {
      Box box;
      auto shuffled = lines;
      std::shuffle(shuffled.begin(), shuffled.end(), random);
      for (std::size_t from = 0, batch = 0; from < shuffled.size(); ++batch) {
        const auto to = std::min(from + 1 + random() % 25, shuffled.size());
        const auto name = "in/" + std::to_string(batch) + ".jsonl";
        box.dir.write(name, joined({shuffled.begin() + static_cast<std::ptrdiff_t>(from),
                                    shuffled.begin() + static_cast<std::ptrdiff_t>(to)}) +
                                line("fremd", invented_text(random() % 3000, 20), 3));
        REQUIRE(box.run({"-u", "-j2", box.in()}) == 0);
        if (random() % 3 == 0) {
          REQUIRE(box.run({"--compact"}) == 0);
        }
        from = to;
      }
      REQUIRE(box.run({"--remove=fremd"}) == 0);
      CHECK(grouping_of(box) == expected);
    }
  }
}
