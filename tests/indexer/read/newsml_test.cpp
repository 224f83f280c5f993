#include "indexer/read/newsml.hpp"

#include <string>
#include <vector>

#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::data_file;
using news::tests::read_file;
using news::tests::read_text;
using Lines = std::vector<std::string>;

TEST_CASE("Each item of a NewsML-G2 message is read by itself", "[read][newsml]") {
  const auto all = read_file(data_file("samples/newsml/g2_message.xml"), "newsml");
  REQUIRE(all.articles.size() == 3);
  const auto& rates = all.articles[0];
  CHECK(rates.id == "urn:newsml:norland.example:20260314:rates");
  CHECK(rates.title == "Bank of Norland holds rates");
  CHECK(rates.text == "The bank kept its rate at 3.25 percent.\n\n“No surprise”, said Åse Lie.");
  CHECK(rates.published == "2026-03-14T09:59:00+01:00");
  CHECK(rates.byline == "By Ida Bø");
  CHECK(rates.dateline == "FJORDBY, March 14 (Norland Press)");
  CHECK(rates.source == "Norland Press");
  CHECK(rates.agency == "Reuters");
  CHECK(rates.language == "en-GB");
  CHECK(rates.sections == Lines{"economy"});
  CHECK(rates.origin.record == 1);

  CHECK(all.articles[1].text == "Silda kom.\n\nBåten òg.");
  CHECK(all.articles[1].source == "Norland Press");
  CHECK(all.articles[1].language == "no");
  CHECK(all.articles[2].title == "BRIEF");
  CHECK(all.articles[2].text == "Snø i nord.");
}

TEST_CASE("Items that are no article are refused, each with what it is", "[read][newsml]") {
  const auto all = read_file(data_file("samples/newsml/g2_message.xml"), "newsml");
  REQUIRE(all.skipped.size() == 2);
  CHECK(all.skipped[0].reason == SkipReason::unsupported);
  CHECK(all.skipped[0].detail ==
        "a newsItem of class \"ninat:picture\" without text, but with <remoteContent>");
  CHECK(all.skipped[0].origin.record == 4);
  CHECK(all.skipped[1].detail == "a packageItem, not an article");

  const auto plan = read_file(data_file("broken/newsml/plan.xml"), "newsml");
  REQUIRE(plan.skipped.size() == 1);
  CHECK(plan.skipped[0].detail == "a planningItem, not an article");
}

TEST_CASE("An item of text without a word has no text", "[read][newsml]") {
  const auto [inside, detail] = GENERATE(table<std::string, std::string>({
      {"<newsItem><itemMeta><itemClass qcode='ninat:text'/></itemMeta></newsItem>",
       "a newsItem of class \"ninat:text\" without text"},
      {"<NewsItem><NewsManagement/></NewsItem>", "a NewsItem with neither headline nor text"},
  }));
  const auto all = read_text("newsml", "<newsMessage>" + inside + "</newsMessage>");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::no_text);
  CHECK(all.skipped[0].detail == detail);
}

TEST_CASE("The story of a NewsML 1.2 item is its longest text", "[read][newsml]") {
  const auto all = read_file(data_file("samples/newsml/newsml1.xml"), "newsml");
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 1);
  const auto& race = all.articles[0];
  CHECK(race.id == "urn:newsml:norland.example:20260314:story-3");
  CHECK(race.title == "Ski race moved to Å");
  CHECK(race.text == "The race was moved for want of snow.\n\nIt starts at nine.");
  CHECK(race.published == "20260314T093000Z");
  CHECK(race.byline == "By Per Bø");
  CHECK(race.dateline == "Å, March 14");
  CHECK(race.source == "Norland Press");
  CHECK(race.agency == "AFP");
  CHECK(race.language == "en");
  CHECK(race.sections == Lines{"Sport", "skiing"});
}

TEST_CASE("NewsML that is cut off gives the items before the cut", "[read][newsml][broken]") {
  const auto all = read_file(data_file("broken/newsml/cut_off.xml"), "newsml");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].title == "Bank of Norland holds rates");
  REQUIRE(all.skipped.size() == 2);
  CHECK(all.skipped[0].reason == SkipReason::no_text);
  CHECK(all.skipped[1].reason == SkipReason::truncated);
  CHECK(read_text("newsml", "<newsMessage>å</newsMessage>").skipped.at(0).detail ==
        "NewsML without a news item");
}

TEST_CASE("An item of NewsML over the limit is too large, and the next one is read",
          "[read][newsml]") {
  const auto all = read_text(
      "newsml",
      "<newsMessage><newsItem><contentSet><inlineData>" + std::string(2000, 'x') +
          "</inlineData></contentSet></newsItem><newsItem><contentSet><inlineData>Ås</inlineData>"
          "</contentSet></newsItem></newsMessage>",
      {.limits = {.article_bytes = 1000}});
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].text == "Ås");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
}
