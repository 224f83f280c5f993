#include <string>
#include <tuple>
#include <vector>

#include "indexer/read/jsonl.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::read::ReadOptions;
using news::tests::Collected;
using news::tests::data_file;
using news::tests::EndlessBytes;
using news::tests::read_file;
using news::tests::read_text;

namespace {

/// The one article of one line.
news::RawArticle only(const std::string& line, const ReadOptions& options = {}) {
  auto all = read_text("jsonl", line, options);
  CAPTURE(line);
  REQUIRE(all.skipped.empty());
  REQUIRE(all.articles.size() == 1);
  return all.articles[0];
}

}  // namespace

TEST_CASE("The sample of JSON Lines is read whatever its keys are called", "[read][jsonl]") {
  const auto all = read_file(data_file("samples/jsonl/news.jsonl"));

  CHECK(all.skipped.empty());
  CHECK(all.ids() == std::vector<std::string>{"kbc-2024-0311", "4711", "b7", "n-9"});
  const auto& rates = all.articles[1];
  CHECK(rates.kind == news::RawArticle::Text::scrape);
  CHECK(rates.title == "Bank of Norland holds its rate");
  CHECK_THAT(rates.text, Catch::Matchers::EndsWith("Governor Þór Eldjárn spoke of floods of cheap "
                                                   "money and of real ones."));
  CHECK(rates.published == "2024-03-14T09:30:00Z");
  CHECK(rates.source == "Norland Ledger");
  CHECK(rates.byline == "Amélie Roux, Jan Kowalczyk");
  CHECK(rates.language == "en");
  CHECK(rates.url == "https://ledger.example/rates");
  CHECK(rates.sections == std::vector<std::string>{"banks", "rates"});
  CHECK(rates.origin.record == 2);
  const auto& match = all.articles[2];
  CHECK(match.origin.record == 4);
  CHECK(match.title == "Home side wins at last");
  CHECK(match.published == "1710698400");
  CHECK(match.source == "Älvsund Sport");
  CHECK(match.agency == "Meridian Wire");
  CHECK(all.articles[3].title == "Dam above Fjordby to be raised");
  CHECK(all.articles[3].text == "The dam will be raised by two metres before the autumn rain.");
}

TEST_CASE("Lines packed in several gzip members are read as one file", "[read][jsonl]") {
  CHECK(read_file(data_file("samples/jsonl/two_members.jsonl.gz")).ids() ==
        read_file(data_file("samples/jsonl/news.jsonl")).ids());
}

TEST_CASE("Each fact is found under its usual names", "[read][jsonl][names]") {
  using Fact = std::string news::RawArticle::*;
  const auto [name, fact] = GENERATE(table<std::string, Fact>({
      {"title", &news::RawArticle::title},
      {"Headline", &news::RawArticle::title},
      {"name", &news::RawArticle::title},
      {"text", &news::RawArticle::text},
      {"BODY", &news::RawArticle::text},
      {"content", &news::RawArticle::text},
      {"articleBody", &news::RawArticle::text},
      {"article_body", &news::RawArticle::text},
      {"maintext", &news::RawArticle::text},
      {"description", &news::RawArticle::text},
      {"date", &news::RawArticle::published},
      {"datePublished", &news::RawArticle::published},
      {"date_published", &news::RawArticle::published},
      {"published_at", &news::RawArticle::published},
      {"Publish Date", &news::RawArticle::published},
      {"pubDate", &news::RawArticle::published},
      {"created_at", &news::RawArticle::published},
      {"source", &news::RawArticle::source},
      {"outlet", &news::RawArticle::source},
      {"source_name", &news::RawArticle::source},
      {"author", &news::RawArticle::byline},
      {"creator", &news::RawArticle::byline},
      {"lang", &news::RawArticle::language},
      {"_id", &news::RawArticle::id},
      {"uuid", &news::RawArticle::id},
      {"canonical", &news::RawArticle::url},
      {"agency", &news::RawArticle::agency},
      {"dateline", &news::RawArticle::dateline},
  }));
  const bool is_text = fact == &news::RawArticle::text;
  const std::string other = is_text ? "title" : "text";
  const auto article = only("{\"" + name + "\":\"Åse\",\"" + other + "\":\"other\"}");
  CAPTURE(name);
  CHECK(article.*fact == "Åse");
}

TEST_CASE("The most trusted name that holds something wins", "[read][jsonl][names]") {
  const auto [line, title] = GENERATE(table<std::string, std::string>({
      {R"({"name":"c","headline":"b","title":"å"})", "å"},
      {R"({"headline":"b","title":""})", "b"},
      {R"({"headline":"b","title":null})", "b"},
      {R"({"headline":"b","title":[]})", "b"},
      {R"({"headline":"b","title":true})", "b"},
      {R"({"title":"  two\n words "})", "two words"},
      {R"({"title":1984})", "1984"},
  }));
  CAPTURE(line);
  CHECK(only(line).title == title);
}

TEST_CASE("Values of every kind become text", "[read][jsonl]") {
  const auto article = only(
      R"({"_id":{"$oid":"6f"},"date":1765500000,"body":["First é.","","Second."],)"
      R"("publisher":{"name":"Ledger","url":"x"},"authors":[{"name":"A"},{"nick":"B"},"C",null],)"
      R"("category":"Sport","tags":["x"]})");
  CHECK(article.id == "6f");
  CHECK(article.published == "1765500000");
  CHECK(article.text == "First é.\n\nSecond.");
  CHECK(article.source == "Ledger");
  CHECK(article.byline == "A, C");
  CHECK(article.sections == std::vector<std::string>{"Sport"});
}

TEST_CASE("A mapped name is taken alone, a path leads into objects", "[read][jsonl][names]") {
  const std::string line =
      R"({"title":"no","meta":{"headline":"Åse","by":{"who":"Zoë"}},"meta.x":"dotted","text":"t"})";
  const auto [name, title] = GENERATE(table<std::string, std::string>({
      {"meta.headline", "Åse"},
      {"meta.by.who", "Zoë"},
      {"meta.x", "dotted"},
      {"title", "no"},
      {"meta.missing", ""},
      {"missing.title", ""},
      {"title.title", ""},
      {"", ""},
      {".", ""},
  }));
  CAPTURE(name);
  CHECK(only(line, {.names = {{"title", name}}}).title == title);
}

TEST_CASE("The fields of --map are known by the names that the help gives",
          "[read][jsonl][names]") {
  const auto article = only(
      R"({"a":"id","b":"title","c":"body","d":"1999","e":"s","f":"å","g":"u","h":"sv","i":"x"})",
      {.names = {{"id", "a"},
                 {"title", "b"},
                 {"body", "c"},
                 {"date", "d"},
                 {"source", "e"},
                 {"author", "f"},
                 {"url", "g"},
                 {"lang", "h"},
                 {"section", "i"}}});
  CHECK(article.id == "id");
  CHECK(article.title == "title");
  CHECK(article.text == "body");
  CHECK(article.published == "1999");
  CHECK(article.source == "s");
  CHECK(article.byline == "å");
  CHECK(article.url == "u");
  CHECK(article.language == "sv");
  CHECK(article.sections == std::vector<std::string>{"x"});
}

TEST_CASE("A bad line is told with its number and offset, and the next one is read",
          "[read][jsonl][broken]") {
  const auto all = read_file(data_file("broken/jsonl/lines.jsonl"));

  CHECK(all.ids() == std::vector<std::string>{"ok-1", "lone", "latin", "ok-2"});
  CHECK(all.articles[1].title == "Half a pair \uFFFD of surrogates");
  CHECK(all.articles[2].title == "Café closes");
  using Row = std::tuple<SkipReason, std::uint64_t, std::string>;
  std::vector<Row> told;
  for (const auto& each : all.skipped)
    told.emplace_back(each.reason, each.origin.record, each.detail);
  CHECK(told ==
        std::vector<Row>{{SkipReason::malformed, 2, "ends in the middle of an object or value"},
                         {SkipReason::malformed, 3, "not an object but \"array\""},
                         {SkipReason::no_text, 5, "neither title nor body"},
                         {SkipReason::truncated, 9, "ends in the middle of an object or value"}});
  CHECK(all.skipped[0].origin.offset == 100);
}

TEST_CASE("What is wrong with a line is said in few words", "[read][jsonl][broken]") {
  const auto [line, detail] = GENERATE(table<std::string, std::string>({
      {R"({"title": Åse})", "column 11: syntax error while parsing value - invalid literal"},
      {R"({"title":"a"} {"title":"b"})", "column 15: syntax error while parsing value"},
      {R"({"title":"a",})", "column 14: syntax error while parsing object key"},
      {R"({"title":NaN})", "column 10: syntax error while parsing value - invalid literal"},
      {R"({"title":1e999})", "a number is out of range"},
      {"{\"title\":\"a\tb\"}", "column 12: syntax error while parsing value - invalid string"},
      {std::string{"{\"title\":\"å\"}\0", 15}, "column 15: a NUL byte"},
      {R"("just words")", "not an object but \"string\""},
  }));
  const auto all = read_text("jsonl", line + "\n{\"title\":\"next\"}\n");
  CAPTURE(line);
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::malformed);
  CHECK_THAT(all.skipped[0].detail, Catch::Matchers::StartsWith(detail));
  CHECK(all.skipped[0].detail.size() < 200);
  CHECK(all.articles.size() == 1);
}

TEST_CASE("Surrogate pairs are one character, lone halves are U+FFFD", "[read][jsonl]") {
  const auto [escaped, wanted] = GENERATE(table<std::string, std::string>({
      {R"(\ud83d\ude00)", "😀"},
      {R"(\ud83d)", "\uFFFD"},
      {R"(\ude00x)", "\uFFFDx"},
      {R"(\ud83d\ud83d\ude00)", "\uFFFD😀"},
      {R"(\\ud83d \ud83d)", "\\ud83d \uFFFD"},
      {R"(\ud83d\u00e5)", "\uFFFDå"},
  }));
  CAPTURE(escaped);
  CHECK(only("{\"title\":\"" + escaped + "\"}").title == wanted);
}

TEST_CASE("A line nested too deep is malformed, and no stack overflows", "[read][jsonl][hostile]") {
  const auto nested = [](std::size_t depth) {
    return "{\"title\":\"å\",\"x\":" + std::string(depth, '[') + std::string(depth, ']') + "}";
  };
  CHECK(read_text("jsonl", nested(255)).articles.size() == 1);
  for (const std::size_t depth : {256u, 1'000'000u}) {
    const auto all = read_text("jsonl", nested(depth));
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::malformed);
    CHECK(all.skipped[0].detail == "nested over 256 deep; --max-depth raises the limit");
  }
  const std::string wide =
      "{\"title\":\"" + std::string(1000, '[') + "\",\"x\":[" + std::string(1000, '\\') + "]}";
  CHECK(read_text("jsonl", wide).skipped.size() == 1);
}

TEST_CASE("A line over the limit is too large, and the next one is read",
          "[read][jsonl][hostile]") {
  EndlessBytes bytes{"{\"id\":\"1\",\"title\":\"é\"}\n{\"text\":\"", 'x', 50'000'000,
                     "\"}\n{\"id\":\"3\",\"title\":\"é\"}\n"};
  Collected all;
  news::read::read_jsonl(bytes, {.path = "-"}, {}, all.sink());

  CHECK(all.ids() == std::vector<std::string>{"1", "3"});
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail ==
        "a line of 50000011 bytes, more than 16777216; --max-size raises the limit");
  CHECK(all.skipped[0].origin.record == 2);
  CHECK(all.skipped[0].origin.offset == 24);
}

TEST_CASE("A cut off gzip file gives every whole line before the cut", "[read][jsonl][broken]") {
  const auto all = read_file(data_file("broken/jsonl/truncated.jsonl.gz"));

  CHECK(all.articles.size() > 10);
  for (std::size_t i = 0; i < all.articles.size(); ++i)
    CHECK(all.articles[i].id == "w-" + std::to_string(i + 1));
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::truncated);
  CHECK(all.skipped[0].detail == "gzip data end early");
  CHECK(all.skipped[0].origin.record == all.articles.size() + 1);
}

TEST_CASE("Lines in UTF-16 or in a declared charset are read", "[read][jsonl]") {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string{"{\"title\":\"a"}) wide += {c, '\0'};
  wide += std::string{"\xe5\0", 2};
  for (const char c : std::string{"\"}\r\n"}) wide += {c, '\0'};
  CHECK(only(wide).title == "aå");
  CHECK(only("{\"title\":\"\xc0\xf2\"}\n", {.encoding = "windows-1251"}).title == "Ат");
}

TEST_CASE("A file without any line is empty", "[read][jsonl]") {
  for (const auto* text : {"", "\n\n", "\xEF\xBB\xBF", "  \r\n"}) {
    const auto all = read_text("jsonl", text);
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::empty);
  }
}

TEST_CASE("A sink that wants no more ends the reading", "[read][jsonl]") {
  int taken = 0;
  const news::read::Sink two{.article = [&](news::RawArticle) { return ++taken < 2; },
                             .skipped = [](news::Skipped) {}};
  const auto bytes =
      news::read::bytes_of("{\"title\":\"å\"}\n{\"title\":\"b\"}\n{\"title\":\"c\"}\n");
  news::read::read_jsonl(*bytes, {}, {}, two);
  CHECK(taken == 2);
}
