#include "searcher/options.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::searcher;
using Catch::Matchers::ContainsSubstring;

namespace {

Result<Options> options_of(const std::vector<std::string>& arguments) {
  const auto typed = read_typed(arguments);
  REQUIRE(typed);
  return resolve(*typed, {});
}

}  // namespace

TEST_CASE("Charts are asked for by name", "[searcher][options][charts]") {
  const auto options = options_of({"--timeline", "week", "--share", "--facet", "by", "--facet=lang",
                                   "--facet", "by", "--top", "3", "--terms", "żaba"});
  REQUIRE(options);
  const auto& wish = options->request.charts;
  CHECK(wish.timeline);
  CHECK(wish.unit == tally::Unit::week);
  CHECK(wish.share);
  CHECK(wish.facets == std::vector<std::string_view>{"by", "lang"});
  CHECK(wish.top == 3);
  CHECK(wish.terms);
}

TEST_CASE("The unit of auto is chosen later", "[searcher][options][charts]") {
  const auto options = options_of({"--timeline=auto", "oil"});
  REQUIRE(options);
  CHECK(options->request.charts.timeline);
  CHECK_FALSE(options->request.charts.unit);
}

TEST_CASE("Charts leave articles out unless --limit asks for some", "[searcher][options][charts]") {
  CHECK(options_of({"--terms", "oil"})->request.limit == 0);
  CHECK(options_of({"--terms", "-n", "5", "oil"})->request.limit == 5);
  CHECK(options_of({"--terms", "-n", "0", "oil"})->request.limit == retrieve::no_limit);
  CHECK(options_of({"oil"})->request.limit == 10);
}

TEST_CASE("Charts without a query are of everything", "[searcher][options][charts]") {
  CHECK(options_of({"--facet", "source"})->task == Task::search);
  CHECK(options_of({"--facet", "source", "--batch", "x"})->request.charts);
}

TEST_CASE("Nothing is counted for charts that are not shown", "[searcher][options][charts]") {
  CHECK_FALSE(options_of({"--facet", "source", "-c", "oil"})->request.charts);
  CHECK_FALSE(options_of({"--facet", "source", "-q", "oil"})->request.charts);
}

TEST_CASE("Charts that make no sense are refused with a hint", "[searcher][options][charts]") {
  struct Case {
    std::vector<std::string> arguments{};
    std::string what{};
    std::string hint{};
  };
  const auto& each = GENERATE(
      Case{{"--timeline", "décade", "a"}, "--timeline: no such unit: \"décade\"", "day, week"},
      Case{{"--timeline", "", "a"}, "--timeline: no such unit: \"\"", "day, week"},
      Case{{"--facet", "outlet", "a"}, "--facet: no such facet: \"outlet\"", "source, agency"},
      Case{{"--facet", "", "a"}, "--facet: no such facet: \"\"", "source, agency"},
      Case{{"--share", "a"}, "--share is a share", "--timeline"},
      Case{{"--timeline=day", "--share", "-u", "é"}, "--share is of articles", "one of them"},
      Case{{"--top", "3", "a"}, "--top is how many values", "--facet"},
      Case{{"--facet", "by", "--top", "-1", "a"}, "--top: not a number: \"-1\"", "whole number"},
      Case{{"--terms", "-f", "ids", "a"}, "--terms: the format ids has no room", "--format text"},
      Case{
          {"--facet", "by", "-f", "trec", "a"}, "--facet: the format trec has no room", "--format"},
      Case{{"--terms", "-f", "csv", "-n", "5", "a"}, "--terms: a table of the format csv", "jsonl"},
      Case{{"--terms", "-f", "tsv", "--fields", "id", "a"}, "--terms: a table", "jsonl"},
      Case{
          {"--timeline", "day", "--show", "x"}, "--timeline goes with a search only", "other task"},
      Case{{"--terms", "--serve"}, "--terms: --serve draws what a request", "into the request"},
      Case{{"--terms", "--alert", "x"}, "--terms goes with a search only", "other task"},
      Case{{"--terms", "--explain", "x"}, "--terms goes with a search only", "other task"},
      Case{{"--facet", "by", "-I"}, "--facet goes with a search only", "other task"});
  const auto options = options_of(each.arguments);
  REQUIRE_FALSE(options);
  CHECK_THAT(options.error().what, ContainsSubstring(each.what));
  CHECK_THAT(options.error().hint, ContainsSubstring(each.hint));
}
