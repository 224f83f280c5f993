#include "indexer/read/csv.hpp"

#include <string>
#include <vector>

#include "indexer/read/csv_rows.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::read::CsvRow;
using news::read::CsvRows;
using news::read::ReadOptions;
using news::tests::Collected;
using news::tests::data_file;
using news::tests::EndlessBytes;
using news::tests::read_file;
using news::tests::read_text;

namespace {

using Table = std::vector<std::vector<std::string>>;

Table table_of(const std::string& text, bool tab_only = false) {
  const auto bytes = news::read::bytes_of(text);
  CsvRows rows{*bytes, tab_only, 1000};
  Table all;
  while (auto row = rows.next()) all.push_back(row->cells);
  return all;
}

std::vector<std::string> told(const Collected& all) {
  std::vector<std::string> lines;
  for (const auto& each : all.skipped)
    lines.push_back(std::string{news::name_of(each.reason)} + ": " + each.detail);
  return lines;
}

}  // namespace

TEST_CASE("Rows are cut as RFC 4180 asks, and a little beyond", "[read][csv]") {
  const auto [text, rows] = GENERATE(table<std::string, Table>({
      {"a,b\n1,å\n", {{"a", "b"}, {"1", "å"}}},
      {"a,b\r\n1,2", {{"a", "b"}, {"1", "2"}}},
      {"a,b\r1,2\r", {{"a", "b"}, {"1", "2"}}},
      {"\xEF\xBB\xBF"
       "a,b\n",
       {{"a", "b"}}},
      {"a,\"b,\nå\"\n", {{"a", "b,\nå"}}},
      {"a,\"b\"\"å\"\"\"\n", {{"a", "b\"å\""}}},
      {"a,b \"å\" c\n", {{"a", "b \"å\" c"}}},
      {"a,\"b\" å,c\n", {{"a", "b å", "c"}}},
      {"a;b\n1,2;å\n", {{"a", "b"}, {"1,2", "å"}}},
      {"a\tb\n1,2\tå\n", {{"a", "b"}, {"1,2", "å"}}},
      {"a|b\n", {{"a", "b"}}},
      {"a;'b;''å'''\n", {{"a", "b;'å'"}}},
      {"sep=;\na;b\n", {{"a", "b"}}},
      {",\n\n,\n", {{"", ""}, {"", ""}}},
      {"", {}},
  }));
  CAPTURE(text);
  CHECK(table_of(text) == rows);
}

TEST_CASE("The samples of tables are read", "[read][csv]") {
  SECTION("with quoted line ends and a byte order mark") {
    const auto all = read_file(data_file("samples/csv/news.csv"));
    CHECK(told(all).empty());
    REQUIRE(all.articles.size() == 2);
    CHECK(all.articles[0].title == "Ferry, at night");
    CHECK(all.articles[0].text == "The first ferry left Älvsund.\n\nIt said \"toot\" twice.");
    CHECK(all.articles[0].url == "https://ledger.example/1");
    CHECK(all.articles[1].published == "2024-05-07");
    CHECK(all.articles[1].origin.record == 3);
  }
  SECTION("with semicolons and names in German") {
    const auto all = read_file(data_file("samples/csv/semicolon.csv"));
    REQUIRE(all.articles.size() == 1);
    CHECK(all.articles[0].title == "Käse gestohlen");
    CHECK(all.articles[0].text == "Ein Dieb nahm den Käse, den ganzen.");
    CHECK(all.articles[0].byline == "Jörg Bäcker");
  }
  SECTION("without a header") {
    const auto all = read_file(data_file("samples/csv/no_header.csv"), "",
                               ReadOptions{.names = {{"section", "1"}}});
    REQUIRE(all.articles.size() == 2);
    CHECK_THAT(all.articles[0].text, Catch::Matchers::EndsWith("the crowd of 'forty' sang."));
    CHECK(all.articles[0].sections == std::vector<std::string>{"Sport"});
  }
  SECTION("parted by tabs") {
    const auto all = read_file(data_file("samples/tsv/news.tsv"));
    REQUIRE(all.articles.size() == 2);
    CHECK(all.articles[0].text == "The first ferry left Älvsund; it tooted, twice.");
    CHECK(all.articles[1].title == "Cheese \"note\"");
  }
}

TEST_CASE("Rows that give no article are told", "[read][csv][broken]") {
  const auto all = read_file(data_file("broken/csv/rows.csv"));
  REQUIRE(all.articles.size() == 3);
  CHECK(all.articles[0].title == "Åkerby first");
  CHECK(all.articles[1].title == "only one");
  CHECK(all.articles[2].title == "Åkerby last");
  CHECK(told(all) ==
        std::vector<std::string>{"no text: line 3: neither title nor text",
                                 "malformed: line 5: 5 cells, but 3 columns",
                                 "malformed: the quote that opens on line 6 is not closed"});
  CHECK(told(read_file(data_file("broken/tsv/rows.tsv"))) ==
        std::vector<std::string>{"no text: line 3: neither title nor text",
                                 "malformed: line 4: 4 cells, but 2 columns"});
}

TEST_CASE("A table without a title or a text is told with its columns", "[read][csv][broken]") {
  CHECK(told(read_file(data_file("broken/csv/columns.csv"))) ==
        std::vector<std::string>{"malformed: no title or text among the columns \"a\", \"b\"; tell "
                                 "them by --map title=NAME"});
  const auto mapped = read_file(data_file("broken/csv/columns.csv"), "csv",
                                ReadOptions{.names = {{"title", "a"}, {"body", "2"}}});
  REQUIRE(mapped.articles.size() == 1);
  CHECK(mapped.articles[0].title == "å");
  CHECK(mapped.articles[0].text == "c");
}

TEST_CASE("Unclosed quotes cost neither memory nor the rest", "[read][csv][limits]") {
  EndlessBytes bytes{"title,text\n\"å", 'x', std::uint64_t{64} << 20, "\nlast,å\n"};
  Collected all;
  news::read::read_csv(bytes, {}, {.limits = {.article_bytes = 1000}}, all.sink());
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].title == "last");
  CHECK(told(all) ==
        std::vector<std::string>{"malformed: the quote that opens on line 2 is not closed"});

  EndlessBytes plain{"title,text\nå", 'x', std::uint64_t{64} << 20, "\nlast,å\n"};
  Collected other;
  news::read::read_csv(plain, {}, {.limits = {.article_bytes = 1000}}, other.sink());
  CHECK(other.articles.size() == 1);
  CHECK(told(other) ==
        std::vector<std::string>{
            "too large: line 2: a row of more than 1000 bytes; --max-size raises the limit"});
}

TEST_CASE("After many unclosed quotes the rest is given up", "[read][csv][limits]") {
  std::string text = "title,text\n";
  for (int i = 0; i < 50; ++i) text += "\"å" + std::string(1100, 'x') + "\n";
  const auto all = read_text("csv", text, {.limits = {.article_bytes = 1000}});
  REQUIRE(all.skipped.size() == 17);
  CHECK(all.skipped.back().detail ==
        "the quote that opens on line 18 is not closed; the rest is not read");
}

TEST_CASE("A table is told from prose by its first line", "[read][csv]") {
  CHECK(news::read::looks_like_csv("url,date,title,text\nå"));
  CHECK(news::read::looks_like_tsv("headline\tbody\nå"));
  CHECK_FALSE(news::read::looks_like_csv("headline\tbody\nå"));
  CHECK_FALSE(news::read::looks_like_csv("Dear reader, the text is å\nnext"));
  CHECK_FALSE(news::read::looks_like_csv("a,b\n"));
  CHECK_FALSE(news::read::looks_like_csv(""));
}
