#include "indexer/read/plain_text.hpp"

#include <string>

#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::data_file;
using news::tests::read_file;
using news::tests::read_text;

TEST_CASE("A text file is one article, and nothing is made up about it", "[read][text]") {
  const auto path = data_file("samples/text/harbour_tunnel.txt");
  const auto all = read_file(path);

  REQUIRE(all.articles.size() == 1);
  CHECK(all.skipped.empty());
  const auto& article = all.articles[0];
  CHECK(article.kind == news::RawArticle::Text::scrape);
  CHECK_FALSE(article.hard_wrapped);
  CHECK_THAT(article.text, Catch::Matchers::StartsWith("Kestrel Bay Courier\nHome News"));
  CHECK_THAT(article.text, Catch::Matchers::ContainsSubstring("£6 million dearer"));
  CHECK(article.origin.path == path);
  CHECK(article.origin.record == 0);
  for (const auto& fact : {article.id, article.title, article.published, article.dateline,
                           article.source, article.byline, article.url, article.language})
    CHECK(fact.empty());
  CHECK(article.sections.empty());
}

TEST_CASE("Text is read in whatever charset it stands", "[read][text][charset]") {
  const auto [name, words] = GENERATE(table<std::string, std::string>({
      {"samples/text/bread_windows_1252.txt",
       "The price of bread in Málaga rose by £0.20 on Tuesday, the bakers’ guild said – the"},
      {"samples/text/road_utf16.txt", "Ríkið í Fjallasýslu ætlar að leggja veg yfir heiðina"},
      {"samples/text/library_cats.txt", "The town library of Älvsund"},
      {"broken/text/bad_utf8.txt",
       "The mayor of Älvsund, Görel Ström, said “no\uFFFD” to the café."},
  }));
  CAPTURE(name);
  const auto all = read_file(data_file(name));
  REQUIRE(all.articles.size() == 1);
  CHECK_THAT(all.articles[0].text, Catch::Matchers::StartsWith(words));
}

TEST_CASE("A declared charset is believed where there is no mark", "[read][text][charset]") {
  CHECK(read_text("text", "\xc0\xf2", {.encoding = "windows-1251"}).articles[0].text == "Ат");
  CHECK(read_text("text", "\xEF\xBB\xBF\xc3\xa5", {.encoding = "windows-1251"}).articles[0].text ==
        "å");
}

TEST_CASE("A file without an article says why", "[read][text][broken]") {
  const auto [name, reason, detail] = GENERATE(table<std::string, SkipReason, std::string>({
      {"empty.txt", SkipReason::empty, ""},
      {"blank.txt", SkipReason::empty, ""},
      {"nul_bytes.txt", SkipReason::binary, "not text"},
      {"truncated.txt.gz", SkipReason::truncated, "gzip data end early"},
  }));
  CAPTURE(name);
  const auto all = read_file(data_file("broken/text/" + name));
  CHECK(all.articles.empty());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == reason);
  CHECK(all.skipped[0].detail == detail);
}

TEST_CASE("A text over the limit is too large and is not kept", "[read][text][hostile]") {
  news::tests::EndlessBytes bytes{"é", 'x', 10'000'000'000, ""};
  news::tests::Collected all;
  news::read::read_plain_text(bytes, {.path = "-"}, {}, all.sink());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail == "text of more than 16777216 bytes; --max-size raises the limit");
  CHECK(bytes.position() < 20'000'000);
}

TEST_CASE("NUL far into a text makes it binary too", "[read][text]") {
  const auto all = read_text("text", std::string(10000, 'n') + std::string(1, '\0') + "é");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::binary);
}
