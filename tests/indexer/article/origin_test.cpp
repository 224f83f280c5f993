#include "indexer/article/origin.hpp"

#include <set>
#include <string>

#include "indexer/article/skipped.hpp"
#include "tests/support/catch.hpp"

using news::Origin;
using news::place_of;
using news::SkipReason;

TEST_CASE("A place names the file, the member and the record", "[article][origin]") {
  CHECK(place_of({.path = "/news/å.txt"}) == "/news/å.txt");
  CHECK(place_of({.path = "/news/a.zip", .member = "b/č.txt"}) == "/news/a.zip: b/č.txt");
  CHECK(place_of({.path = "-", .record = 12, .offset = 3401}) == "-: record 12 (byte 3401)");
  CHECK(place_of({.path = "/a.zip", .member = "b.jsonl", .record = 1}) ==
        "/a.zip: b.jsonl: record 1 (byte 0)");
}

TEST_CASE("Every reason to skip has a name of its own", "[article][skipped]") {
  std::set<std::string_view> names;
  for (int reason = 0; reason < news::skip_reasons; ++reason)
    names.insert(news::name_of(static_cast<SkipReason>(reason)));
  CHECK(names.size() == news::skip_reasons);
  CHECK(news::name_of(SkipReason::no_text) == "no text");
  CHECK(news::name_of(SkipReason::too_large) == "too large");
}
