#include "searcher/options.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::searcher;
using Words = std::vector<std::string>;

namespace {

Result<Options> options_from(const Words& arguments) {
  const auto typed = read_typed(arguments);
  if (!typed) return typed.error();
  return resolve(*typed, {});
}

}  // namespace

TEST_CASE("Topics are asked a thousand deep, or as deep as said", "[searcher][options]") {
  const auto [arguments, depth] = GENERATE(table<Words, std::size_t>({
      {{"--topics", "ä.tsv", "-f", "trec"}, 1000},
      {{"--topics", "ä.tsv", "-f", "trec", "-n", "10"}, 10},
      {{"--topics", "ä.tsv", "--qrels", "q", "-n0"}, retrieve::no_limit},
  }));
  const auto options = options_from(arguments);
  REQUIRE(options);
  CHECK(options->task == Task::evaluate);
  CHECK(options->evaluation.topics == "ä.tsv");
  CHECK(options->evaluation.asking.request.limit == depth);
  CHECK(options->evaluation.asking.request.passage_chars == 0);
}

TEST_CASE("Options of an evaluation must go together", "[searcher][options]") {
  const auto [arguments, what] = GENERATE(table<Words, std::string>({
      {{"--qrels", "ä"}, "--qrels goes with --topics or --run only"},
      {{"--topics", "t"}, "--topics: without --qrels only a run can be written"},
      {{"--topics", ""}, "--topics: the value is empty"},
      {{"--topics", "t", "--run", "r"},
       "--run goes without --topics: a run holds the answers already"},
      {{"--run", "r"}, "--run goes with --qrels only"},
      {{"--per-topic", "oil"}, "--per-topic goes with --qrels only"},
      {{"--compare", "r", "--topics", "t"}, "--compare goes with --qrels only"},
      {{"--topic-dates", "oil"}, "--topic-dates goes with --topics only"},
      {{"--topic-part", "desc", "--run", "r", "--qrels", "q"},
       "--topic-part goes with --topics only"},
      {{"--topic-part", "ä", "--topics", "t", "--qrels", "q"}, "--topic-part: no such part: \"ä\""},
      {{"--topics", "t", "--qrels", "q", "öl"},
       "an evaluation goes with no query, --like, --count or --offset of its own"},
      {{"--topics", "t", "--qrels", "q", "--status"},
       "--status goes with no query and no other task"},
      {{"--topics", "t", "--topic-dates", "--as-of", "2025", "-f", "trec"},
       "--topic-dates goes without --until and --as-of"},
      {{"--topics", "t", "--qrels", "q", "-f", "csv"}, "--qrels: measures are not written as csv"},
  }));
  CAPTURE(arguments);
  const auto options = options_from(arguments);
  REQUIRE_FALSE(options);
  CHECK(options.error().what == what);
  CHECK_FALSE(options.error().hint.empty());
}
