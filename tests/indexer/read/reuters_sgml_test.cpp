#include "indexer/read/reuters_sgml.hpp"

#include <string>
#include <vector>

#include "indexer/read/sgml_text.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::data_file;
using news::tests::read_file;
using news::tests::read_text;
using Ids = std::vector<std::string>;

namespace {

/// The text of a record whose <TEXT> holds this.
std::string text_of(const std::string& content, const std::string& type = "") {
  const auto all = read_text(
      "sgml", "<REUTERS NEWID=\"7\"><TEXT" + type + ">&#2;\n" + content + "</TEXT></REUTERS>");
  return all.articles.empty() ? "" : all.articles[0].text;
}

}  // namespace

TEST_CASE("What follows the moment of filing is no part of the date", "[read][sgml]") {
  const auto [written, read] = GENERATE(table<std::string, std::string>({
      {"27-MAR-1987 00:02:59.13&#5;&#5;&#5;RM", "27-MAR-1987 00:02:59.13"},
      {" 9-APR-1987 11:19:49.36&#9;&#9;&#9;F", "9-APR-1987 11:19:49.36"},
      {"26-FEB-1987 15:01:01.79", "26-FEB-1987 15:01:01.79"},
      {"", ""},
  }));
  const auto all = read_text("sgml", "<REUTERS NEWID=\"7\"><DATE>" + written +
                                         "</DATE><TEXT>Łódź is calm.</TEXT></REUTERS>");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].published == read);
}

TEST_CASE("The sample of Reuters SGML is read in all its shapes", "[read][sgml]") {
  const auto all = read_file(data_file("samples/reuters_sgml/wire.sgm"));
  CHECK(all.skipped.empty());
  REQUIRE(all.ids() == Ids{"reut-1", "reut-2", "reut-3", "reut-4"});

  const auto& herring = all.articles[0];
  CHECK(herring.kind == news::RawArticle::Text::prose);
  CHECK(herring.hard_wrapped);
  CHECK(herring.title == "NORLAND HERRING <NHC> CATCH RISES AT FØRDE");
  CHECK(herring.dateline == "    FJORDBY, March 2 - ");
  CHECK(herring.published == "2-MAR-1987 09:41:07.31");
  CHECK(herring.byline == "by Aud Lie, Reuters");
  CHECK(herring.sections == std::vector<std::string>{"herring", "ship"});
  CHECK(herring.source == "Reuters");
  CHECK(herring.agency == "Reuters");
  CHECK(herring.language == "en");
  CHECK(herring.text ==
        "The Norland Herring Co said its catch\n"
        "rose by a tenth in February & that prices were steady.\n"
        "    Boats from Ålesund to Fjordby landed 12,300 tonnes, it\nsaid.");
  CHECK(herring.origin.record == 1);
  CHECK(herring.origin.offset == 36);
}

TEST_CASE("A headline without a story has no text", "[read][sgml]") {
  const auto all = read_file(data_file("samples/reuters_sgml/wire.sgm"));
  REQUIRE(all.articles.size() == 4);
  CHECK(all.articles[1].title == "BANK OF NORLAND CUTS RATE TO 3.25 PCT");
  CHECK(all.articles[1].text.empty());
  CHECK(text_of("**<TITLE>RATE CUT</TITLE>Åse said so.\n&#3;", " TYPE=\"BRIEF\"") ==
        "Åse said so.");
}

TEST_CASE("A story without tags is all text", "[read][sgml]") {
  const auto all = read_file(data_file("samples/reuters_sgml/wire.sgm"));
  REQUIRE(all.articles.size() == 4);
  CHECK(all.articles[2].title.empty());
  CHECK(all.articles[2].text ==
        "NORLAND WEEKLY RESERVES - MARCH 2\n"
        " Net free reserves.............644 vs.....1,337\n"
        " Bank borrowings...............680 vs.......425");
}

TEST_CASE("A table that the tagger has cut up loses no words", "[read][sgml]") {
  const auto all = read_file(data_file("samples/reuters_sgml/wire.sgm"));
  REQUIRE(all.articles.size() == 4);
  CHECK(all.articles[3].dateline.empty());
  for (const auto* words : {"MTH     LAST", "Jun      120", "Sep      122", "Dec      125"})
    CHECK_THAT(all.articles[3].text, Catch::Matchers::ContainsSubstring(words));
}

TEST_CASE("The marks that end a story on the wire are no part of it", "[read][sgml]") {
  const std::string end = GENERATE("\n Reuter\n&#3;", "\n REUTER\n&#3;", "\nREUTERS\n\n\n&#3;",
                                   "\n reuter^M\n&#3;", "\n REUTER...\n&#3;", "\n More\n&#3;",
                                   "\n     --\n&#3;", "\n MORE\n REUTER\n&#3;", "&#3;", "");
  CAPTURE(end);
  CHECK(text_of("<BODY>Åse said more to Reuter" + end + "</BODY>") == "Åse said more to Reuter");
}

TEST_CASE("Records of a damaged file are read up to the damage", "[read][sgml][broken]") {
  const auto all = read_file(data_file("broken/reuters_sgml/cut_off.sgm"));

  CHECK(all.ids() == Ids{"reut-1", "reut-4", "reut-2"});
  REQUIRE(all.skipped.size() == 2);
  CHECK(all.skipped[0].reason == SkipReason::no_text);
  CHECK(all.skipped[0].detail == "neither title nor body");
  CHECK(all.skipped[0].origin.record == 2);
  CHECK(all.skipped[1].reason == SkipReason::truncated);
  CHECK(all.skipped[1].detail == "no </REUTERS> before the end");
  CHECK(all.skipped[1].origin.record == 5);
}

TEST_CASE("A record over the limit is too large, and the next one is read",
          "[read][sgml][hostile]") {
  news::tests::EndlessBytes bytes{"<REUTERS NEWID=\"1\"><TEXT>", 'x', 40'000'000,
                                  "</TEXT></REUTERS><REUTERS NEWID=\"2\"><TEXT>\xe5</REUTERS>"};
  news::tests::Collected all;
  news::read::read_reuters_sgml(bytes, {}, {}, all.sink());
  CHECK(all.ids() == Ids{"reut-2"});
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail ==
        "a record of more than 16777216 bytes; --max-size raises the limit");
}

TEST_CASE("Broken records never crash the reader", "[read][sgml][hostile]") {
  const std::string record =
      GENERATE("<REUTERS", "<REUTERS>", "<REUTERS</REUTERS>", "<REUTERS NEWID=\"</REUTERS>",
               "<REUTERS><TEXT</REUTERS>", "<REUTERS><TEXT></REUTERS>",
               "<REUTERS><TOPICS><D><D></D></TOPICS><TEXT><TITLE></REUTERS>",
               "<REUTERS><TEXT></BODY><BODY><DATELINE></TEXT></REUTERS>");
  CAPTURE(record);
  CHECK(read_text("sgml", record).articles.empty());
}

TEST_CASE("A file without a record is empty", "[read][sgml]") {
  const auto all = read_text("sgml", "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\nå");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::empty);
  CHECK(all.skipped[0].detail == "no <REUTERS> record");
}

TEST_CASE("References are read, and control characters dropped", "[read][sgml]") {
  const auto [markup, plain] = GENERATE(table<std::string, std::string>({
      {"a &lt;b> &amp;c &quot;d&apos;", "a <b> &c \"d'"},
      {"&#229;&#xe5;&#XE5;", "ååå"},
      {"&#5;a&#27;b&#127;\x02\x7f\tc\n", "ab\tc\n"},
      {"AT&T; &nbsp; & &#; &#x; &#12a;", "AT&T; &nbsp; & &#; &#x; &#12a;"},
      {"&amp;lt;", "&lt;"},
      {"&#1114112;&#xD800;", "\uFFFD\uFFFD"},
      {"&#99999999999;", "&#99999999999;"},
      {"&", "&"},
  }));
  CAPTURE(markup);
  CHECK(news::read::unescaped(markup) == plain);
}
