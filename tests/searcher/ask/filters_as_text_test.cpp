#include "searcher/ask/filters_as_text.hpp"

#include "tests/support/catch.hpp"

using news::ask::Request;
using news::ask::with_filters_in_text;

TEST_CASE("Filters become text that asks the same", "[ask]") {
  Request request{.text = "fluss OR brücke", .since = "7d", .sources = {"Zürcher Post", "Globe"}};

  const auto given = with_filters_in_text(request, {"place:\"Évian\"", "date:2025"});

  CHECK(given.text ==
        "(fluss OR brücke) AND (source:\"Zürcher Post\" OR source:Globe) AND date:7d.. AND "
        "place:\"Évian\" AND date:2025");
  CHECK(given.since.empty());
  CHECK(given.sources.empty());
}

TEST_CASE("Without filters the text stays as it was typed", "[ask]") {
  CHECK(with_filters_in_text({.text = "fluss  OR brücke"}).text == "fluss  OR brücke");
  CHECK(with_filters_in_text({.text = " "}, {"date:2025"}).text == "date:2025");
}
