#include <string>
#include <string_view>

#include "common/text/utf8.hpp"
#include "searcher/render/renderers.hpp"
#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;

namespace {

/// True where the text holds ill-formed bytes or a character that drives a terminal; newlines are
/// our own.
bool drives_terminals(std::string_view shown) {
  for (std::size_t at = 0; at < shown.size();) {
    const auto decoded = text::decode(shown, at);
    const auto c = decoded.code_point;
    if (!decoded.valid || (c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x61c ||
        (c >= 0x200b && c <= 0x200f) || (c >= 0x2028 && c <= 0x202e) ||
        (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || (c >= 0xe0000 && c <= 0xe007f))
      return true;
    at += decoded.length;
  }
  return false;
}

std::string all_that_is_wild() {
  std::string wild;
  for (char32_t c = 0; c < 0x3000; ++c) text::append(wild, c);
  for (char32_t c = 0xd700; c < 0x10000; ++c) text::append(wild, c);
  for (char32_t c = 0xe0000; c < 0xe0100; ++c) text::append(wild, c);
  for (int byte = 0; byte < 256; ++byte) wild += static_cast<char>(byte);
  return wild;
}

/// A text without colours (ESC [ digits m) and links (ESC ] 8 ; ; address ESC backslash): their
/// beginnings and ends alone, so that what stands in a link's address is looked at.
std::string without_our_own(std::string_view shown) {
  std::string rest;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    const auto tail = shown.substr(at);
    if (tail.starts_with("\x1b[")) {
      const auto end = tail.find_first_not_of("0123456789;", 2);
      if (end != std::string_view::npos && tail[end] == 'm') {
        at += end;
        continue;
      }
    }
    if (tail.starts_with("\x1b]8;;")) {
      at += 4;
    } else if (tail.starts_with("\x1b\\")) {
      at += 1;
    } else {
      rest += shown[at];
    }
  }
  return rest;
}

}  // namespace

TEST_CASE("A whole article for people", "[render][article]") {
  CHECK(render::article_text(tests::harbour_hit().article, {.width = 60}) ==
        "Harbour opens after the storm\n"
        "title (record, sure)\n"
        "date 2025-12-12 (record, sure)\n"
        "place BREST, France (dateline, likely)\n"
        "agency AP (record, sure)\n"
        "source Coast Herald (record, sure)\n"
        "by Ann Berg (record, sure)\n"
        "lang en (record, sure)\n"
        "section News, Sea (record, sure)\n"
        "words 14\n"
        "url https://example.org/harbour?a=1&b=2\n"
        "file /news/a.jsonl (byte 120)\n"
        "id harbour-1\n"
        "\n"
        "The harbour of Brest opened on Monday. Café owners, long\n"
        "idle, swept the quay.\n");
}

TEST_CASE("An article's paragraphs stay apart", "[render][article]") {
  CHECK(render::article_text(tests::hostile_hit().article, {.width = 60}) ==
        "Red\uFFFD[31m \uFFFDtitle 東京の港\n"
        "date ~2025-11\n"
        "source =cmd|x\n"
        "words 13\n"
        "file /news/\uFFFD.txt: in\uFFFDside.txt\n"
        "id bad\uFFFD]0;x\uFFFDid\n"
        "\n"
        "A first part. The port of 東京 is closed,\n"
        "\n"
        "they say. Nobody knows more about it.\n");
}

TEST_CASE("What was removed from an article is shown with its place", "[render][article]") {
  schema::Record article;
  article.id = "a1";
  article.title = "Brücke zu";
  article.text = {.raw = "Teilen\nDie Brücke.\nTeilen",
                  .pieces = {{7, 19}},
                  .removed = {{0, 6, "share bar", "\"teilen\""}, {20, 26, "marker", ""}}};
  CHECK(render::removed_text(article, {.width = 60}) ==
        "Brücke zu\nid a1\n\n0-6 share bar (\"teilen\")\nTeilen\n\n20-26 marker\nTeilen\n");
  CHECK(
      render::removed_json(article) ==
      std::vector<std::string>{
          R"({"type":"removed","id":"a1","start":0,"end":6,"rule":"share bar","reason":"\"teilen\"","text":"Teilen"})",
          R"({"type":"removed","id":"a1","start":20,"end":26,"rule":"marker","reason":null,"text":"Teilen"})"});
  article.text.removed.clear();
  CHECK(render::removed_text(article, {.width = 60}) ==
        "Brücke zu\nid a1\n\nNothing was taken out of it.\n");
}

TEST_CASE("Nothing that a page echoes can drive a terminal", "[render][article]") {
  const auto wild = all_that_is_wild();
  Hit hit;
  hit.article.title = "Flöde";
  hit.story = wild;
  hit.missing = {wild};
  hit.others = {{.id = wild, .title = wild, .outlet = wild}};
  hit.alert = AlertMark{};
  Page page;
  page.hits = {hit};
  page.partial = {hit};
  page.matches = 1;
  page.stories = 1;
  page.query = page.understood = page.suggestion = page.qid = page.as_of = wild;
  page.warnings = page.like = page.added_words = page.indexes = {wild};
  page.corrections = {{wild, wild}};
  page.charts = tally::Charts{
      .facets = {{.field = "outlet", .values = {{wild, 3}}}},
      .terms = std::vector<tally::TellingWord>{{.word = wild, .count = 1, .articles = 2}}};

  for (const auto& renderer : render::renderers()) {
    CAPTURE(renderer.name);
    auto shown = renderer.render(page, {.copies = true, .qid = true});
    std::erase(shown, '\t');
    CHECK_FALSE(drives_terminals(shown));
  }
}

TEST_CASE("Colours and links are the only controls in a page for people", "[render][article]") {
  const auto wild = all_that_is_wild();
  Hit hit;
  hit.article.id = hit.article.title = hit.article.body = hit.article.outlet = wild;
  hit.article.url = "https://example.org/" + wild;
  hit.title_matches = {{7, 900}};
  Page page;
  page.hits = {hit};
  page.matches = 1;
  const render::Style style{.colour = true, .links = true};
  const auto shown = render::renderer_named("text")->render(page, style) +
                     render::article_text(hit.article, style);
  CHECK_FALSE(drives_terminals(without_our_own(shown)));
}

TEST_CASE("No character of any fact can drive a terminal", "[render][article]") {
  const auto wild = all_that_is_wild();
  Hit hit;
  auto& article = hit.article;
  article.id = article.title = article.body = article.byline = article.outlet = wild;
  article.agency = article.located = article.language = article.url = article.path = wild;
  article.member = wild;
  article.sections = {wild};
  article.text = {.raw = wild, .pieces = {}, .removed = {{0, wild.size(), wild, wild}}};
  for (const auto fact : schema::all_facts)
    article.evidence[fact] = {wild, schema::Confidence::guess};
  hit.passages = {{.end = wild.size(), .text = wild, .matches = {{7, 900}, {1000, 2000}}}};
  Page page;
  page.hits = {hit};
  page.matches = 1;

  CHECK_FALSE(drives_terminals(render::article_text(article, {})));
  CHECK_FALSE(drives_terminals(render::article_json(article)));
  CHECK_FALSE(drives_terminals(render::removed_text(article, {})));
  CHECK_FALSE(drives_terminals(render::removed_json(article).at(0)));
  for (const auto& renderer : render::renderers()) {
    CAPTURE(renderer.name);
    auto shown = renderer.render(page, {});
    std::erase(shown, '\t');  // between the columns of tsv, and inside csv cells
    CHECK_FALSE(drives_terminals(shown));
  }
}
