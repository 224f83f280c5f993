#include "indexer/describe/outlet_key.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news;
using news::describe::known_day;
using news::describe::outlet_key;

TEST_CASE("An article is learned with its outlet", "[describe][learned]") {
  const auto [raw, outlet] = GENERATE(table<RawArticle, std::string>({
      {{.origin = {.path = "/d/a.jsonl"}, .source = "Blatt", .url = "https://www.Hafen.de/a"},
       "hafen.de"},
      {{.origin = {.path = "/d/a.jsonl"}, .source = "  Le  Médi "}, "le medi"},
      {{.origin = {.path = "/d/a.jsonl", .record = 3}}, "/d/a.jsonl"},
      {{.origin = {.path = "/d/é.zip", .member = "x/a.txt"}}, "/d/é.zip"},
      {{.origin = {.path = "/d/é/a.txt"}}, "/d/é"},
      {{.origin = {.path = "-", .record = 3}}, ""},
  }));
  CHECK(outlet_key(raw) == outlet);
}

TEST_CASE("The day is the record's, else the address's", "[describe][learned]") {
  using namespace std::chrono;
  const sys_days day = 2025y / December / 12;
  CHECK(known_day({.published = "2025-12-12T23:59:00Z"}) == day);
  CHECK(known_day({.published = "dans l'année", .url = "https://hafen.de/2025/12/12/flut"}) == day);
  CHECK_FALSE(known_day({.published = "2025-12"}));
  CHECK_FALSE(known_day({.text = "Köln, 12.12.2025"}));
}
