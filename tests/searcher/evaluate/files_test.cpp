#include "searcher/evaluate/qrels.hpp"
#include "searcher/evaluate/run.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::evaluate;

TEST_CASE("Judgements are read by topic, in the order of the file", "[evaluate][qrels]") {
  const auto qrels = read_qrels("b 0 dök-1 2\r\na\t0  x -1\n\nb Q0 y 0\nb 0 y 0");
  REQUIRE(qrels);
  REQUIRE(qrels->size() == 2);
  CHECK(qrels->front().topic == "b");
  CHECK(qrels->front().grades == Grades{{"dök-1", 2}, {"y", 0}});
  CHECK(has_relevant(qrels->front()));
  CHECK_FALSE(has_relevant(qrels->back()));
}

TEST_CASE("A run is ordered by score alone, equal scores as they stand", "[evaluate][run]") {
  const auto run = read_run(
      "1 Q0 a 1 1.5 tag\n2 Q0 ö 1 -3 tag\n1 Q0 b 2 2e1 tag\n1 Q0 d 3 1.5 tag\n1 Q0 c 4 +1.5 tag\n");
  REQUIRE(run);
  CHECK(*run == Run{{"1", {"b", "a", "d", "c"}}, {"2", {"ö"}}});
}

TEST_CASE("A run without lines found nothing", "[evaluate][run]") {
  const auto run = read_run("\n");
  REQUIRE(run);
  CHECK(run->empty());
}

TEST_CASE("What is wrong with judgements is told with its line", "[evaluate][qrels]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"", "there is no judgement in it"},
      {"1 0 ä 1\n1 0 b\n", "line 2: there are 3 columns, not 4: \"1 0 b\""},
      {"1 0 ä 1.5", "line 1: the grade is no whole number: \"1.5\""},
      {"1 0 ä 99999999999", "line 1: the grade is no whole number: \"99999999999\""},
      {"1 0 ä 1\n1 0 ä 0", "line 2: the grade of \"ä\" for topic \"1\" is 0 here, and 1 above"},
  }));
  const auto qrels = read_qrels(text);
  REQUIRE_FALSE(qrels);
  CHECK(qrels.error().what == what);
  CHECK_FALSE(qrels.error().hint.empty());
}

TEST_CASE("What is wrong with a run is told with its line", "[evaluate][run]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"1 Q0 ä 1 1", "line 1: there are 5 columns, not 6: \"1 Q0 ä 1 1\""},
      {"1 Q0 ä 1 viel t", "line 1: the score is no number: \"viel\""},
      {"1 Q0 ä 1 nan t", "line 1: the score is no number: \"nan\""},
      {"1 Q0 ä 1 2 t\n\n1 Q0 ä 2 1 t", "line 3: topic \"1\" has \"ä\" a second time"},
  }));
  const auto run = read_run(text);
  REQUIRE_FALSE(run);
  CHECK(run.error().what == what);
  CHECK_FALSE(run.error().hint.empty());
}
