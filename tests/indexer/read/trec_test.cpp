#include "indexer/read/trec.hpp"

#include <string>
#include <vector>

#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::Collected;
using news::tests::data_file;
using news::tests::EndlessBytes;
using news::tests::read_file;
using news::tests::read_text;

TEST_CASE("Records of TREC's and Gigaword's kinds are read", "[read][trec]") {
  const auto all = read_file(data_file("samples/trec/news.trec"));
  CHECK(all.skipped.empty());
  CHECK(all.ids() ==
        std::vector<std::string>{"NW19890102-0001", "LX010289-0002", "NWW_ENG_19940512.0003"});
  REQUIRE(all.articles.size() == 3);
  const auto& ferry = all.articles[0];
  CHECK(ferry.title == "Night Ferry Leaves Harbour");
  CHECK(ferry.byline == "By MAJA OEST");
  CHECK(ferry.dateline == "AELVSUND (NW)");
  CHECK(ferry.published == "1989-01-02");
  CHECK(ferry.hard_wrapped);
  CHECK_THAT(ferry.text, Catch::Matchers::ContainsSubstring("Monday & was\nfull") &&
                             Catch::Matchers::ContainsSubstring("No one was late."));
  const auto& cheese = all.articles[1];
  CHECK(cheese.title == "CHEESE THIEF; NOTE FOUND");
  CHECK(cheese.published == "January 2, 1989, Monday, Home Edition");
  CHECK(cheese.byline == "By Jörg Bäcker");
  CHECK_THAT(cheese.text, Catch::Matchers::ContainsSubstring("3 < 4 kilos."));
  CHECK(all.articles[2].title == "Bells ring late");
  CHECK(all.articles[2].published == "1994-05-12");
  CHECK(all.articles[2].origin.record == 3);
}

TEST_CASE("The day of a record is in its date or its number", "[read][trec]") {
  const auto [record, day] = GENERATE(table<std::string, std::string>({
      {"<DOCNO>AP880212-0001</DOCNO>", "1988-02-12"},
      {"<DOCNO>WSJ870324-0001</DOCNO>", "1987-03-24"},
      {"<DOCNO>FT911-3</DOCNO><DATE>910514</DATE>", "1991-05-14"},
      {"<DOCNO>NYT19980601.0001</DOCNO><DATE_TIME>1998-06-01 10:00</DATE_TIME>",
       "1998-06-01 10:00"},
      {"<DOCNO>LA010189-0001</DOCNO>", ""},
  }));
  CAPTURE(record);
  const auto all = read_text("trec", "<DOC>" + record + "<TEXT>å</TEXT></DOC>");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].published == day);
}

TEST_CASE("Broken records are told and the next is read", "[read][trec][broken]") {
  const auto all = read_file(data_file("broken/trec/records.trec"));
  CHECK(all.ids() == std::vector<std::string>{"X-2", "X-3"});
  REQUIRE(all.skipped.size() == 2);
  CHECK(all.skipped[0].detail == "neither title nor body");
  CHECK(all.skipped[1].reason == SkipReason::truncated);
  CHECK(all.skipped[1].detail == "no </DOC> before the end");
  CHECK(all.skipped[1].origin.record == 4);
  CHECK(read_text("trec", "words").skipped.at(0).detail == "no <DOC> record");
}

TEST_CASE("A huge record is passed by", "[read][trec][limits]") {
  EndlessBytes bytes{"<DOC><DOCNO>1</DOCNO>", '<', std::uint64_t{32} << 20,
                     "</DOC><doc ><docno>å</docno><text>b</text></doc>"};
  Collected all;
  news::read::read_trec(bytes, {}, {.limits = {.article_bytes = 1000}}, all.sink());
  CHECK(all.ids() == std::vector<std::string>{"å"});
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].detail == "a record of more than 1000 bytes; --max-size raises the limit");
}

TEST_CASE("TREC is told by its first tags", "[read][trec]") {
  CHECK(news::read::looks_like_trec("<doc>\n<DocNo> å"));
  CHECK(news::read::looks_like_trec("<DOC id=\"å\" type=\"story\" >"));
  CHECK_FALSE(news::read::looks_like_trec("<?xml version=\"1.0\"?><doc><id>å</id>"));
  CHECK_FALSE(news::read::looks_like_trec(""));
}
