#include "searcher/query/edits.hpp"

#include <string>

#include "tests/support/catch.hpp"

using news::query::edits_between;

TEST_CASE("Edits are letters put in, left out, changed or swapped", "[query][spelling]") {
  const auto [one, other, edits] = GENERATE(table<std::u32string, std::u32string, std::size_t>({
      {U"minsk", U"minsk", 0},
      {U"minsk", U"minks", 1},
      {U"minsk", U"mnsk", 1},
      {U"minsk", U"minska", 1},
      {U"minsk", U"pinsk", 1},
      {U"zürich", U"zurich", 1},
      {U"sanctions", U"sactoins", 2},
      {U"minsk", U"vilnius", 3},
      {U"", U"ab", 2},
  }));
  CHECK(edits_between(one, other, 2) == edits);
  CHECK(edits_between(other, one, 2) == edits);
}
