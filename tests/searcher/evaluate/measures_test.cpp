#include "searcher/evaluate/measures.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "searcher/evaluate/judge.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::evaluate;
using Ids = std::vector<std::string>;

namespace {

Values values_of(const Ids& ranking, const Grades& grades) {
  Values values{};
  for (std::size_t i = 0; i < measures.size(); ++i) values[i] = measures[i].of(ranking, grades);
  return values;
}

/// Up to 40 of 60 documents in some order, and grades from -1 to 3 with a relevant one.
struct Random {
  explicit Random(unsigned seed) : engine{seed} {
    for (int i = 0; i < 60; ++i) ranking.push_back("dök-" + std::to_string(i));
    std::shuffle(ranking.begin(), ranking.end(), engine);
    for (std::size_t i = 0; i < 12; ++i)
      grades[ranking[engine() % ranking.size()]] = static_cast<int>(engine() % 5) - 1;
    grades[ranking.front()] = 1;
    std::shuffle(ranking.begin(), ranking.end(), engine);
    ranking.resize(engine() % 40);
  }
  std::mt19937 engine;
  Ids ranking{};
  Grades grades{};
};

}  // namespace

TEST_CASE("Measures are those computed by hand", "[evaluate][measures]") {
  // In the order of the table: AP, nDCG@10, P@10, S@1, RR, recall@100.
  const auto [ranking, grades, expected] = GENERATE(table<Ids, Grades, Values>({
      {{"a", "x", "ö"}, {{"a", 1}, {"ö", 1}, {"c", 1}}, {5.0 / 9, .703918, .2, 1, 1, 2.0 / 3}},
      {{"x", "a"}, {{"a", 2}, {"b", 1}}, {.25, .479625, .1, 0, .5, .5}},
      {{"x", "y", "ä"}, {{"ä", 1}, {"x", 0}, {"y", -2}}, {1.0 / 3, .5, .1, 0, 1.0 / 3, 1}},
      {{"b", "a"}, {{"a", 3}, {"b", 1}}, {1, .796708, .2, 1, 1, 1}},
      {{}, {{"a", 1}}, {0, 0, 0, 0, 0, 0}},
      {{"a"}, {{"a", 0}}, {0, 0, 0, 0, 0, 0}},
      {{"a"}, {}, {0, 0, 0, 0, 0, 0}},
  }));
  const auto values = values_of(ranking, grades);
  for (std::size_t i = 0; i < measures.size(); ++i) {
    CAPTURE(ranking, measures[i].label);
    CHECK(values[i] == Approx(expected[i]).margin(1e-6));
  }
}

TEST_CASE("Only the first ten, and the first hundred, count where the name says so",
          "[evaluate][measures]") {
  Ids ranking;
  for (int i = 1; i <= 101; ++i) ranking.push_back(std::to_string(i));
  CHECK(precision_at_10(ranking, {{"10", 1}, {"11", 1}}) == Approx(.1));
  CHECK(ndcg_at_10(ranking, {{"11", 1}}) == 0);
  CHECK(recall_at_100(ranking, {{"100", 1}, {"101", 1}}) == Approx(.5));
  CHECK(average_precision(ranking, {{"101", 1}}) == Approx(1.0 / 101));
}

TEST_CASE("Measures lie between 0 and 1", "[evaluate][measures]") {
  const auto seed = GENERATE(range(1u, 200u));
  const Random random{seed};
  CAPTURE(seed);
  for (const auto value : values_of(random.ranking, random.grades)) {
    CHECK(value >= 0);
    CHECK(value <= 1 + 1e-12);
  }
}

TEST_CASE("What comes below the last relevant document changes nothing", "[evaluate][measures]") {
  const auto seed = GENERATE(range(1u, 100u));
  Random random{seed};
  CAPTURE(seed);
  const auto before = values_of(random.ranking, random.grades);
  const auto last = std::find_if(
      random.ranking.rbegin(), random.ranking.rend(),
      [&](const auto& id) { return random.grades.contains(id) && random.grades.at(id) > 0; });
  std::shuffle(last.base(), random.ranking.end(), random.engine);
  CHECK(values_of(random.ranking, random.grades) == before);
}

TEST_CASE("The best ranking there can be scores 1", "[evaluate][measures]") {
  const Grades grades{{"a", 1}, {"b", 3}, {"ç", 2}, {"d", 0}};
  const Ids best{"b", "ç", "a", "d"};
  CHECK(average_precision(best, grades) == Approx(1));
  CHECK(ndcg_at_10(best, grades) == Approx(1));
  CHECK(recall_at_100(best, grades) == Approx(1));
}

TEST_CASE("Topics without a relevant document are left out, and unanswered ones count as 0",
          "[evaluate][judge]") {
  const std::vector<Judged> qrels{
      {"2", {{"a", 1}}}, {"nichts", {{"a", 0}}}, {"1", {{"ä", 2}, {"b", 1}}}};
  const auto scores = judge({{"1", {"ä", "x"}}, {"nichts", {"a"}}, {"9", {"a"}}}, qrels);
  REQUIRE(scores.size() == 2);
  CHECK(scores[0].topic == "2");
  CHECK_FALSE(scores[0].answered);
  CHECK(scores[1].topic == "1");
  CHECK(scores[1].relevant == 2);
  CHECK(scores[1].found == 1);
  CHECK(scores[1].values[0] == Approx(.5));
  CHECK(mean(scores)[0] == Approx(.25));
  CHECK(mean({})[0] == 0);
}
