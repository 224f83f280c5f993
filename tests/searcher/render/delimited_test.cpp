#include "searcher/render/delimited.hpp"

#include "searcher/render/renderers.hpp"
#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using Catch::Matchers::ContainsSubstring;

namespace {

/// The one cell of a page with this headline.
std::string cell_of(const std::string& title, render::Render render) {
  Page page;
  page.hits.resize(1);
  page.hits[0].article.title = title;
  const auto text = render(page, {.fields = {"title"}});
  const std::string header = "title\n";
  REQUIRE_THAT(text, Catch::Matchers::StartsWith(header));
  return text.substr(header.size(), text.size() - header.size() - 1);
}

}  // namespace

TEST_CASE("CSV has a header line and its own columns", "[render][csv]") {
  CHECK(render::csv(tests::sample_page(), {}) ==
        "rank,score,id,date,outlet,title\n"
        "1,7.25,harbour-1,2025-12-12,Coast Herald,Harbour opens after the storm\n"
        "2,3.5,bad\uFFFD]0;x\uFFFDid,2025-11,'=cmd|x,\"Red\uFFFD[31m \uFFFDtitle\n東京の港\"\n"
        "3,3.5,bare,,,\n");
}

TEST_CASE("CSV cells are quoted where they must be, and are no formulas", "[render][csv]") {
  const auto [title, cell] = GENERATE(table<std::string, std::string>({
      {"plain", "plain"},
      {"a,b", "\"a,b\""},
      {"say \"no\"", "\"say \"\"no\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {" blank edge", "\" blank edge\""},
      {"=1+1", "'=1+1"},
      {"+49 30", "'+49 30"},
      {"-5 degrees", "'-5 degrees"},
      {"@home, again", "\"'@home, again\""},
      {"\tindented", "'\tindented"},
      {"Zürich", "Zürich"},
      {"bell\x07", "bell\uFFFD"},
      {"", ""},
  }));
  CHECK(cell_of(title, render::csv) == cell);
}

TEST_CASE("TSV escapes tabs, newlines and backslashes", "[render][tsv]") {
  const auto [title, cell] = GENERATE(table<std::string, std::string>({
      {"plain, \"quoted\"", "plain, \"quoted\""},
      {"a\tb", "a\\tb"},
      {"a\nb", "a\\nb"},
      {"C:\\new", "C:\\\\new"},
      {"=1+1", "=1+1"},
      {"Zürich", "Zürich"},
  }));
  CHECK(cell_of(title, render::tsv) == cell);
}

TEST_CASE("Lists and passages share a cell", "[render][tsv]") {
  const auto text = render::tsv(tests::sample_page(), {.fields = {"id", "sections", "passages"}});
  CHECK_THAT(text, ContainsSubstring("harbour-1\tNews; Sea\tThe harbour of Brest") &&
                       ContainsSubstring("port of 東京 is closed,  ; Nobody knows more\n"));
}

TEST_CASE("Evidence shares a cell, without what is not known", "[render][tsv]") {
  auto page = tests::sample_page();
  page.hits[1].article.evidence[schema::Fact::outlet] = {"Fußzeile", schema::Confidence::guess};
  const auto shown = render::tsv(page, {.fields = {"evidence"}});
  CHECK(shown.find("title: record, sure; date: record, sure; place: dateline, likely;") !=
        shown.npos);
  CHECK(shown.find("\nsource: Fußzeile, guess\n\n") != shown.npos);
}

TEST_CASE("With NUL the records of TSV end in NUL", "[render][tsv]") {
  const auto text = render::tsv(tests::sample_page(), {.nul = true, .fields = {"rank"}});
  CHECK(text == std::string("rank\0001\0002\0003\000", 11));
}

TEST_CASE("Field lists are read and checked", "[render][fields]") {
  CHECK(*render::read_fields("id,date, title,id") ==
        std::vector<std::string>{"id", "date", "title"});

  const std::string wrong = GENERATE("id,colour", "", "id,,title", "Título");
  const auto read = render::read_fields(wrong);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == Error::Kind::bad_option);
  CHECK_THAT(read.error().what, ContainsSubstring("no such field: \""));
  CHECK_THAT(read.error().hint, ContainsSubstring("the fields are qid, rank, score, id, "));
}

TEST_CASE("Every format has a name", "[render]") {
  for (const auto* name : {"text", "jsonl", "json", "csv", "tsv", "trec", "ids"})
    CHECK(render::renderer_named(name) != nullptr);
  CHECK(render::renderer_named("text")->machine == false);
  CHECK(render::renderer_named("xml") == nullptr);
  CHECK(render::field_names().front() == "qid");
}
