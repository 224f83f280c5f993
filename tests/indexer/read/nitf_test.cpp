#include "indexer/read/nitf.hpp"

#include <string>
#include <vector>

#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::data_file;
using news::tests::read_file;
using news::tests::read_text;

TEST_CASE("The sample of NITF is read with all that it says", "[read][nitf]") {
  const auto all = read_file(data_file("samples/nitf/tunnel.xml"), "nitf");
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 1);
  const auto& tunnel = all.articles[0];
  CHECK(tunnel.kind == news::RawArticle::Text::prose);
  CHECK(tunnel.title == "Tunnel under Førde opens after nine years");
  CHECK(tunnel.text ==
        "Drivers praise the light\n\nThe tunnel opened on Saturday, said Per Bø.\n\n"
        "What it cost\n\nIt cost 90 million kroner.\n\nYear Cars\n\n2026 12,300");
  CHECK(tunnel.byline == "By Aud Lie, Roads correspondent");
  CHECK(tunnel.dateline == "FØRDE, March 14");
  CHECK(tunnel.published == "20260314T081500Z");
  CHECK(tunnel.id == "Norland Press:np-2026-0314-07");
  CHECK(tunnel.source == "Norland Daily");
  CHECK(tunnel.agency == "Norland Press");
  CHECK(tunnel.url == "https://norland.example/tunnel");
  CHECK(tunnel.language == "en");
  CHECK(tunnel.sections ==
        std::vector<std::string>{"A", "Economy", "Transport", "Roads", "Top/News/Førde"});
}

TEST_CASE("The lead that an archive repeats is read once", "[read][nitf]") {
  const auto all = read_text("nitf",
                             "<nitf><body><body.content><block class='lead_paragraph'><p>Én.</p>"
                             "</block><block class='full_text'><p>Én.</p><p>To.</p></block>"
                             "</body.content></body></nitf>");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].text == "Én.\n\nTo.");
}

TEST_CASE("Damaged NITF is read as far as it goes", "[read][nitf][broken]") {
  const auto cut = read_file(data_file("broken/nitf/cut_off.xml"), "nitf");
  REQUIRE(cut.articles.size() == 1);
  CHECK(cut.articles[0].title == "Tunnel under Førde opens after nine years");
  REQUIRE(cut.skipped.size() == 1);
  CHECK(cut.skipped[0].reason == SkipReason::truncated);

  const auto unclosed = read_file(data_file("broken/nitf/unclosed.xml"), "nitf");
  REQUIRE(unclosed.articles.size() == 1);
  CHECK(unclosed.articles[0].text == "First & foremost.\n\nSecond.");
  CHECK(unclosed.skipped.empty());
}

TEST_CASE("NITF without a word is told", "[read][nitf][broken]") {
  const auto all = read_file(data_file("broken/nitf/wordless.xml"), "nitf");
  CHECK(all.articles.empty());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::no_text);
  CHECK(all.skipped[0].detail == "NITF with neither headline nor text");

  const auto broken = read_text("nitf", "<nitf><body></head></nitf>");
  REQUIRE(broken.skipped.size() == 1);
  CHECK(broken.skipped[0].reason == SkipReason::malformed);
  CHECK_THAT(broken.skipped[0].detail, Catch::Matchers::StartsWith("not well-formed XML: line 1"));
}

TEST_CASE("An article of NITF over the limit is too large", "[read][nitf]") {
  const auto all = read_text("nitf",
                             "<nitf><body><body.content><p>Å " + std::string(2000, 'x') +
                                 "</p></body.content></body></nitf>",
                             {.limits = {.article_bytes = 1000}});
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].detail == "an article of more than 1000 bytes; --max-size raises the limit");
}
