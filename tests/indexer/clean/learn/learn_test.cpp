#include "indexer/clean/learn/learn.hpp"

#include <algorithm>
#include <chrono>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "indexer/clean/text/lines.hpp"
#include "tests/support/catch.hpp"

using namespace news::clean;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

const std::string promo = "Bestellen Sie den Brief „Früh am Hafen“ kostenlos nach Hause";

/// Four sentences that no other number has.
std::string story(int number) {
  std::string text;
  for (const char* place : {"Köln", "Malmö", "Łódź", "Brno"})
    text += "In " + std::string{place} + " the council spoke for hours of plan " +
            std::to_string(number) + " and of what it may cost.\n";
  return text;
}

Sketch sketched(const std::string& text, std::optional<sys_days> day = {}) {
  return sketch_of(text, cut(text, lines_of(text)), day);
}

/// As another reader would hand it over, that knows of no lines.
Sketch sketched_as_one_line(const std::string& text, std::optional<sys_days> day = {}) {
  return sketch_of(text, cut(text, {Line{0, text.size()}}), day);
}

sys_days day(int number) { return sys_days{days{20'000 + number}}; }

bool knows(const Learned& learned, const std::string& unit,
           const std::string& outlet = "hafen.de") {
  const auto* known = learned.of(outlet);
  return known && known->units.contains(unit_hash(unit));
}

/// So many stories with the promo line, this many days apart, among as many without it.
Learned learned_from(int stories, std::optional<int> days_apart) {
  Learner learner;
  for (int i = 0; i < stories; ++i) {
    const auto when = days_apart ? std::optional{day(i * *days_apart)} : std::nullopt;
    learner.add("hafen.de", sketched(story(i) + promo, when));
  }
  for (int i = 0; i < 2 * stories; ++i) learner.add("hafen.de", sketched(story(1000 + i)));
  return learner.finish();
}

}  // namespace

TEST_CASE("A line is learned from enough stories on enough days", "[clean][learn]") {
  const auto [stories, days_apart, learned] = GENERATE(table<int, std::optional<int>, bool>({
      {5, 7, false},
      {6, 7, true},
      {6, 2, false},  // ten days
      {6, 0, false},
      {6, std::nullopt, false},
      {9, std::nullopt, false},
      {10, std::nullopt, true},
      {10, 0, true},
  }));
  CAPTURE(stories, days_apart.value_or(-1));

  CHECK(knows(learned_from(stories, days_apart), promo) == learned);
}

TEST_CASE("Half of an outlet's articles are enough without days", "[clean][learn]") {
  Learner learner;
  const int stories = GENERATE(4, 5);
  for (int i = 0; i < stories; ++i) learner.add("hafen.de", sketched(story(i) + promo));
  CHECK(knows(learner.finish(), promo) == (stories == 5));
}

TEST_CASE("What only copies of one story share is not learned", "[clean][learn]") {
  Learner learner;
  for (int i = 0; i < 40; ++i)
    learner.add(
        "hafen.de",
        sketched(story(7) + "Änderung Nummer " + std::to_string(i) + "\n" + promo, day(i * 9)));
  CHECK(learner.finish() == Learned{});
}

TEST_CASE("Articles of several outlets do not add up", "[clean][learn]") {
  Learner learner;
  for (int i = 0; i < 20; ++i)
    learner.add(i % 4 == 0 ? "hafen.de" : "ort" + std::to_string(i % 4) + ".de",
                sketched(story(i) + promo));
  learner.add("", sketched(story(50) + promo));
  CHECK_FALSE(knows(learner.finish({.common_stories = 6}), promo));
}

TEST_CASE("White space and case make no other unit, digits do", "[clean][learn]") {
  CHECK(unit_hash("Sign  up\tNOW für 3 Euro") == unit_hash("sign up now für 3 euro"));
  CHECK(unit_hash("Sign up now für 3 Euro") != unit_hash("Sign up now für 4 Euro"));
}

TEST_CASE("A sentence has a place at the edge or beside the same neighbour", "[clean][learn]") {
  const std::string often = "The police in Zürich are still looking for people who saw it.";
  Learner learner;
  for (int i = 0; i < 12; ++i) {
    auto text = story(i);
    text.insert(text.find('\n', static_cast<std::size_t>(40 + 60 * (i % 2))) + 1, often + "\n");
    learner.add("hafen.de", sketched(text + "Ende von Teil " + std::to_string(i) + " hier\n" +
                                     "Noch eine Zeile " + std::to_string(i) + "\n" + promo));
  }
  const auto learned = learner.finish();

  REQUIRE(knows(learned, often));
  CHECK_FALSE(learned.of("hafen.de")->units.at(unit_hash(often)).has_place);
  REQUIRE(knows(learned, promo));
  CHECK(learned.of("hafen.de")->units.at(unit_hash(promo)).has_place);
}

TEST_CASE("Neither order nor division changes what is learned", "[clean][learn][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const LearnerLimits limits =
      GENERATE(LearnerLimits{}, LearnerLimits{40, 16}, LearnerLimits{12, 8});
  struct Given {
    std::string outlet{};
    Sketch sketch{};
  };
  std::vector<Given> given;
  for (int i = 0; i < 90; ++i) {
    const auto text = story(static_cast<int>(random() % 60)) + promo + "\n";
    const auto sketch = random() % 4 == 0 ? sketched_as_one_line : sketched;
    given.push_back({"blatt" + std::to_string(random() % 3),
                     sketch(text, day(static_cast<int>(random() % 90)))});
  }
  const auto learn = [&](std::size_t parts) {
    std::shuffle(given.begin(), given.end(), random);
    std::vector<Learner> learners(parts, Learner{limits});
    for (const auto& each : given) learners[random() % parts].add(each.outlet, each.sketch);
    for (std::size_t i = 1; i < parts; ++i) learners.front().merge(std::move(learners[i]));
    CHECK(learners.front().articles() <= limits.articles);
    return learners.front().finish();
  };

  const auto once = learn(1);

  for (const std::size_t parts : {1, 2, 5}) CHECK(learn(parts) == once);
}

TEST_CASE("What a learner does not want changes nothing", "[clean][learn][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const LearnerLimits limits{.articles = 60, .articles_of_outlet = 40};
  Learner all{limits};
  Learner wanted{limits};
  std::size_t unwanted = 0;
  for (int i = 0; i < 300; ++i) {
    const auto outlet =
        i % 9 == 0 ? std::string{} : "Zürcher Blatt " + std::to_string(random() % 3);
    const auto text = story(static_cast<int>(random() % 200)) + promo + "\n";
    const auto sketch = sketched(text, day(static_cast<int>(random() % 90)));
    CHECK(sketch.article == article_hash(text));
    all.add(outlet, sketch);
    if (wanted.wants(outlet, sketch.article))
      wanted.add(outlet, sketch);
    else
      ++unwanted;
  }
  CHECK(unwanted > 50);
  CHECK(wanted.articles() == all.articles());
  const auto learned = wanted.finish();
  const auto of_all = all.finish();
  CHECK(learned.outlets().size() == of_all.outlets().size());
  for (const auto& [name, outlet] : of_all.outlets()) {
    REQUIRE(learned.of(name));
    CHECK(write_learned(*learned.of(name)) == write_learned(outlet));
  }
}

TEST_CASE("What was learned is kept as bytes", "[clean][learn]") {
  const auto learned = learned_from(20, 3);
  REQUIRE(learned.of("hafen.de"));
  const auto bytes = write_learned(*learned.of("hafen.de"));

  CHECK(read_learned(bytes) == *learned.of("hafen.de"));
  CHECK_FALSE(read_learned(""));
  CHECK_FALSE(read_learned("2" + bytes.substr(1)));
  for (std::size_t length = 0; length < bytes.size(); ++length)
    if (const auto read = read_learned(std::string_view{bytes}.substr(0, length)))
      CHECK(read->units.size() < learned.of("hafen.de")->units.size());
}

TEST_CASE("Joining the same twice changes nothing", "[clean][learn]") {
  auto joined = learned_from(10, 30);
  const auto more = learned_from(20, 3);
  joined.join(more);
  CHECK(joined.of("hafen.de")->units.at(unit_hash(promo)).articles == 20);
  const auto before = joined;
  joined.join(more);
  CHECK(joined == before);
}
