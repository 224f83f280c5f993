#include "searcher/render/html_article.hpp"

#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using Catch::Matchers::ContainsSubstring;

namespace {

schema::Record river() {
  schema::Record article;
  article.id = "a/1";
  article.title = "Flut in Zürich";
  article.body = "Erster Absatz,\nzweite Zeile.\n\n \nZweiter Absatz.";
  article.outlet = "Głos";
  article.language = "de";
  article.sections = {"Wetter", "Lokales"};
  article.published = text::whole_day(2025y / December / 1);
  article.words = 1234;
  article.path = "in/a.jsonl";
  return article;
}

}  // namespace

TEST_CASE("An article as a page has its headline, its facts and its paragraphs", "[render][html]") {
  auto article = river();
  article.evidence[schema::Fact::published] = {"caption", schema::Confidence::likely};
  CHECK(render::html_article(article) ==
        R"(<article class="whole" lang="de">
<h1 dir="auto">Flut in Zürich</h1>
<dl lang="en">
<div><dt>date</dt><dd><bdi>2025-12-01</bdi> (caption, likely)</dd></div>
<div><dt>source</dt><dd><bdi>Głos</bdi></dd></div>
<div><dt>lang</dt><dd><bdi>de</bdi></dd></div>
<div><dt>section</dt><dd><bdi>Wetter, Lokales</bdi></dd></div>
<div><dt>words</dt><dd><bdi>1,234</bdi></dd></div>
<div><dt>id</dt><dd><bdi><code>a/1</code></bdi></dd></div>
</dl>
<p dir="auto">Erster Absatz,<br/>
zweite Zeile.</p>
<p dir="auto">Zweiter Absatz.</p>
</article>
)");
}

TEST_CASE("The headline of an article is a link only to the web", "[render][html]") {
  auto article = river();
  article.url = "https://glos.example/a?b&c";
  CHECK_THAT(render::html_article(article),
             ContainsSubstring(
                 "<h1 dir=\"auto\"><a href=\"https://glos.example/a?b&amp;c\">Flut in Zürich</a>"));
  article.url = "javascript:alert(1)";
  CHECK_THAT(render::html_article(article), !ContainsSubstring("javascript"));
}

TEST_CASE("Whatever an article holds is text on its page", "[render][html]") {
  const std::string hostile = "<script>alert(1)</script>\"'&\x1b[31m\xE2\x80\xAE\xFF é";
  auto article = river();
  article.id = article.title = article.outlet = article.byline = article.located = hostile;
  article.agency = article.language = article.url = hostile;
  article.body = hostile + "\r\n\r\n" + hostile;
  article.sections = {hostile};
  article.evidence[schema::Fact::outlet] = {hostile, schema::Confidence::guess};
  const auto page = render::html_articles(std::vector{render::html_article(article)},
                                          render::html_headline(article));
  CHECK_THAT(page, !ContainsSubstring("<script"));
  CHECK_THAT(page, !ContainsSubstring("\x1b"));
  CHECK_THAT(page, !ContainsSubstring("\xE2\x80\xAE"));
  CHECK_THAT(page, ContainsSubstring("<title>&lt;script&gt;alert(1)&lt;/script&gt;"));
}

TEST_CASE("A page of one article is called by it, one of several by their number",
          "[render][html]") {
  const auto article = river();
  const std::vector one{render::html_article(article)};
  const std::vector two{one.front(), one.front()};
  const auto title = render::html_headline(article);
  CHECK_THAT(render::html_articles(one, title),
             ContainsSubstring("<title>Flut in Zürich - Newsearch</title>"));
  CHECK_THAT(render::html_articles(two, title),
             ContainsSubstring("<title>2 articles - Newsearch</title>"));
}

TEST_CASE("An article without headline or body is a page, too", "[render][html]") {
  schema::Record article;
  article.body = "Ähren im Wind. Und mehr.";
  CHECK_THAT(render::html_headline(article), ContainsSubstring("Ähren im Wind."));
  CHECK_THAT(render::html_article({}), ContainsSubstring("<h1 dir=\"auto\">(no headline)</h1>"));
}
