#include "indexer/read/ninjs.hpp"

#include <string>
#include <vector>

#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::data_file;
using news::tests::read_file;
using news::tests::read_text;

TEST_CASE("A ninjs item of version 1 is read", "[read][ninjs]") {
  const auto all = read_file(data_file("samples/ninjs/version1.json"));
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 1);
  const auto& item = all.articles[0];
  CHECK(item.kind == news::RawArticle::Text::prose);
  CHECK(item.id == "urn:example:älv:1");
  CHECK(item.title == "Night ferry leaves Älvsund");
  CHECK(item.text == "The first night ferry left Älvsund on Monday.\n\nIt carries bread & post.");
  CHECK(item.published == "2024-05-06T10:00:00Z");
  CHECK(item.byline == "Maja Öst");
  CHECK(item.dateline == "Älvsund");
  CHECK(item.source == "Norland Wire");
  CHECK(item.language == "sv");
  CHECK(item.url.empty());
  CHECK(item.sections == std::vector<std::string>{"ferries"});
}

TEST_CASE("A list of ninjs items of version 3 is read, pictures by their description",
          "[read][ninjs]") {
  const auto all = read_file(data_file("samples/ninjs/version3.json"));
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 2);
  CHECK(all.articles[0].title == "Cheese thief leaves a note");
  CHECK(all.articles[0].text == "The note said sorry.\n\nThe cheese was Ålander.");
  CHECK(all.articles[0].published == "2024-05-07T09:00:00Z");
  CHECK(all.articles[0].byline == "Jan Brück");
  CHECK(all.articles[0].url == "https://wire.example/items/2");
  CHECK(all.articles[1].text == "The board of the Ålander dairy, without its cheese.");
}

TEST_CASE("Lines of ninjs are read", "[read][ninjs]") {
  CHECK(read_file(data_file("samples/ninjs/lines.ninjs")).ids() ==
        std::vector<std::string>{"urn:example:älv:1", "https://wire.example/items/2"});
}

TEST_CASE("A ninjs item that gives no article is told", "[read][ninjs][broken]") {
  const auto all = read_file(data_file("broken/ninjs/items.json"));
  CHECK(all.articles.size() == 2);
  REQUIRE(all.skipped.size() == 3);
  CHECK(all.skipped[0].detail == "its publisher says \"canceled\"");
  CHECK(all.skipped[1].detail == "neither headline nor body");
  CHECK(all.skipped[2].reason == SkipReason::malformed);
  CHECK(all.skipped[2].origin.record == 4);
}

TEST_CASE("Values of the wrong kind do no harm to an item", "[read][ninjs]") {
  const auto all = read_text(
      "ninjs",
      R"({"uri":1,"headlines":{"å":2},"headline":"å","bodies":[1,{"value":[]}],"subject":"x"})");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].title == "å");
}
