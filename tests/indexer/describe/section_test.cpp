#include "indexer/describe/section.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::describe;

TEST_CASE("The folders of an address name the section", "[describe][section]") {
  using Names = std::vector<std::string>;
  const auto [url, sections] = GENERATE(table<std::string, Names>({
      {"https://x.org/business/2025/12/12/łódź", {"business"}},
      {"https://x.org/story/news/world/2025/12/12/a/1/", {"world"}},
      {"https://x.org/Sports/tennis/a.html", {"sports", "tennis"}},
      {"https://x.org/sport/sport/football/nfl/a", {"sport", "football"}},
      {"//x.org/wirtschaft/a", {"wirtschaft"}},
      {"https://x.org/2025/12/12/politics", {}},
      {"https://x.org/a?b=/politics/c", {}},
      {"https://politics.x.org/", {}},
      {"https://x.org/worldwide/a", {}},
      {"politics/a", {}},
      {"", {}},
  }));
  CAPTURE(url);
  const auto found = find_sections({}, url);
  CHECK(found.value == sections);
  CHECK(found.source == (sections.empty() ? "" : "url"));
}

TEST_CASE("A record's sections are believed before the address", "[describe][section]") {
  const auto found = find_sections({"Météo"}, "https://x.org/business/a");
  CHECK(found.value == std::vector<std::string>{"Météo"});
  CHECK(found.source == "record");
}
