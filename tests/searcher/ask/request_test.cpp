#include "searcher/ask/request.hpp"

#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using ask::Request;
using ask::understand;

namespace {

constexpr sys_seconds noon = sys_days{2025y / December / 12} + 12h;

std::string shown(const Request& request) {
  const auto understood = understand(request, noon);
  return understood ? query::show(understood->query) : understood.error().what;
}

/// The same by the query language alone.
std::string read(std::string_view text) {
  return query::show(query::parse(text, {.now = noon})->query);
}

}  // namespace

TEST_CASE("Filters are joined to the query by AND", "[ask][request]") {
  const auto [request, same_as] = GENERATE(table<Request, std::string>({
      {{.text = "öl"}, "öl"},
      {{.text = "öl gas", .sources = {"Reuters"}}, "öl gas source:Reuters"},
      {{.text = "a OR b", .languages = {"de"}}, "(a OR b) lang:de"},
      {{.text = "öl", .sources = {"Reuters", "Zürcher Zeitung"}},
       "öl (source:Reuters OR source:\"Zürcher Zeitung\")"},
      {{.text = "öl", .since = "2025-11"}, "öl date:2025-11-01.."},
      {{.text = "öl", .until = "2025-11"}, "öl date:..2025-11-30"},
      {{.text = "öl", .since = "yesterday", .until = "today"}, "öl date:2025-12-11..2025-12-12"},
      {{.text = "öl", .since = "7d"}, "öl date:2025-12-05.."},
      {{.text = "  ", .sources = {"Reuters"}}, "source:Reuters"},
      {{.since = "2025", .languages = {"fr"}}, "date:2025-01-01.. lang:fr"},
  }));
  CHECK(shown(request) == read(same_as));
}

TEST_CASE("What is shown of a request reads back to the same query", "[ask][request]") {
  const Request request{.text = "öl OR gas",
                        .since = "2025-03-01T10:20:30Z",
                        .until = "now",
                        .sources = {"Reuters", "A: \"B\""},
                        .languages = {"en"}};
  const auto understood = understand(request, noon);
  REQUIRE(understood);
  CHECK(read(query::show(understood->query)) == query::show(understood->query));
}

TEST_CASE("Dates are inclusive at both ends", "[ask][request]") {
  const auto understood = understand({.since = "2025-03", .until = "2025-04"}, noon);
  REQUIRE(understood);
  const auto* range = std::get_if<query::DateRange>(&understood->query.node);
  REQUIRE(range != nullptr);
  CHECK(range->first == sys_seconds{sys_days{2025y / March / 1}});
  CHECK(range->last == sys_seconds{sys_days{2025y / May / 1}} - 1s);
}

TEST_CASE("As-of moves now", "[ask][request]") {
  const auto understood = understand({.since = "7d", .as_of = "1987-03-10"}, noon);
  REQUIRE(understood);
  CHECK(query::show(understood->query) == read("date:1987-03-03.."));
  CHECK(understood->as_of == "1987-03-10T23:59:59Z");
  CHECK(understand({.text = "x"}, noon)->as_of.empty());
}

TEST_CASE("Without words the newest come first", "[ask][request]") {
  using retrieve::Sort;
  CHECK(understand({.text = "öl"}, noon)->wanted.sort == Sort::relevance);
  CHECK(understand({.sources = {"Reuters"}}, noon)->wanted.sort == Sort::newest);
  CHECK(understand({.sources = {"Reuters"}, .sort = Sort::oldest}, noon)->wanted.sort ==
        Sort::oldest);
}

TEST_CASE("Limits and excerpts are passed on", "[ask][request]") {
  const auto wanted =
      understand({.text = "öl", .offset = 20, .limit = 5, .passage_chars = 99, .exact_count = true},
                 noon)
          ->wanted;
  CHECK(wanted.offset == 20);
  CHECK(wanted.limit == 5);
  CHECK(wanted.passage_chars == 99);
  CHECK(wanted.exact_count);
}

TEST_CASE("A request that cannot be understood says why", "[ask][request]") {
  using Kind = Error::Kind;
  const auto [request, kind, what] = GENERATE(table<Request, Kind, std::string>({
      {{}, Kind::bad_query, "the query is empty"},
      {{.text = " \t"}, Kind::bad_query, "the query is empty"},
      {{.text = "öl", .since = "Tuesday-ish"}, Kind::bad_option, "--since: \"Tuesday-ish\""},
      {{.text = "öl", .until = "2025-13"}, Kind::bad_option, "--until: "},
      {{.text = "öl", .as_of = "x"}, Kind::bad_option, "--as-of: \"x\""},
      {{.since = "2025", .until = "2024"}, Kind::bad_option, "--since 2025 is after --until 2024"},
      {{.text = "(öl"}, Kind::bad_query, "I cannot read this query"},
  }));
  const auto understood = understand(request, noon);
  REQUIRE_FALSE(understood);
  CHECK(understood.error().kind == kind);
  CHECK_THAT(understood.error().what, Catch::Matchers::ContainsSubstring(what));
  CHECK_FALSE(understood.error().hint.empty());
}

TEST_CASE("Orders have names", "[ask][request]") {
  CHECK(ask::sort_named("relevance") == retrieve::Sort::relevance);
  CHECK(ask::sort_named("newest") == retrieve::Sort::newest);
  CHECK(ask::sort_named("oldest") == retrieve::Sort::oldest);
  CHECK_FALSE(ask::sort_named("Newest"));
}

TEST_CASE("A page is filled unless AND was typed as an operator", "[ask][request]") {
  const auto [text, fills] = GENERATE(table<std::string, bool>({
      {"öl gas", true},
      {"öl AND gas", false},
      {"öl (gas AND kohle)", false},
      {"\"öl AND gas\" kohle", true},
      {"öl and gas", true},
  }));
  CAPTURE(text);
  const auto understood = understand({.text = text, .fill = true}, noon);
  REQUIRE(understood);
  CHECK(understood->wanted.fill == fills);
}
