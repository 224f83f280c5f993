#include "searcher/render/html.hpp"

#include <functional>

#include "common/text/utf8.hpp"
#include "searcher/render/html_text.hpp"
#include "searcher/render/web_address.hpp"
#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using Catch::Matchers::ContainsSubstring;
using Tags = std::vector<std::string>;

namespace {

/// All tags with their attributes, in order; what stands between them is left out.
Tags tags_of(std::string_view html) {
  Tags tags;
  for (auto at = html.find('<'); at != html.npos; at = html.find('<', at + 1))
    tags.emplace_back(html.substr(at, html.find('>', at) + 1 - at));
  return tags;
}

/// Nothing where every element is closed in its turn, else the tag where it goes wrong.
std::string unbalanced(const Tags& tags) {
  Tags open;
  for (const auto& tag : tags) {
    if (tag.starts_with("<!") || tag.ends_with("/>")) continue;
    const auto name = tag.substr(1, tag.find_first_of(" >") - 1);
    if (name.front() != '/') {
      open.push_back(name);
    } else if (open.empty() || "/" + open.back() != name) {
      return tag;
    } else {
      open.pop_back();
    }
  }
  return open.empty() ? "" : open.back();
}

std::string part(std::string_view html, std::string_view from, std::string_view to) {
  const auto start = html.find(from);
  const auto end = html.find(to, start);
  if (start == html.npos || end == html.npos) return {};
  return std::string{html.substr(start, end + to.size() - start)};
}

std::string html_of(const Hit& hit) {
  Page page;
  page.hits = {hit};
  page.matches = 1;
  return render::html(page, {});
}

/// A page in which every place that can hold text holds this one.
Page page_of(const std::string& text) {
  Hit hit;
  auto& article = hit.article;
  hit.rank = 1;
  article.id = article.title = article.byline = article.outlet = article.body = text;
  article.located = article.language = text;
  article.agency = text + "s";
  article.url = "https://example.org/" + text;
  article.published = text::whole_day(2025y / December / 12);
  hit.title_matches = {{0, 3}};
  hit.passages = {{.end = text.size(), .text = text, .matches = {{1, 4}}}};
  hit.missing = {text};
  hit.others = {{text, text, text, article.published, true}};
  Page page;
  page.hits = {hit};
  page.partial = {hit};
  page.matches = 1;
  page.query = page.understood = page.suggestion = page.as_of = text;
  page.warnings = page.like = page.added_words = page.indexes = {text};
  return page;
}

}  // namespace

TEST_CASE("A page for a browser", "[render][html]") {
  auto page = tests::sample_page();
  page.hits[2].article.language = "de";
  CHECK(part(render::html(page, {}), "<body>", "</body>") == R"(<body>
<header>
<h1 dir="auto">port &quot;storm&quot;</h1>
<dl>
<div><dt>read as</dt><dd dir="auto">port AND &quot;storm&quot;</dd></div>
<div><dt>order</dt><dd dir="auto">relevance</dd></div>
</dl>
</header>
<main>
<ul class="notes">
<li>read as: port AND &quot;storm&quot;</li>
</ul>
<section>
<h2>at least 1,234 articles match; 1 to 3 shown</h2>
<ol style="--digits: 1">
<li value="1">
<article lang="en">
<h3 dir="auto"><a href="https://example.org/harbour?a=1&amp;b=2">Harbour opens after the <mark>storm</mark></a></h3>
<p class="facts"><bdi>Coast Herald</bdi> · <time datetime="2025-12-12">2025-12-12</time> · <bdi>BREST, France</bdi> · by <bdi>Ann Berg</bdi> · <bdi>AP</bdi></p>
<p class="passages" dir="auto">The harbour of <mark>Brest</mark> opened on Monday. <mark>Café</mark> owners, long idle, swept the quay.</p>
<p class="id">id <code>harbour-1</code></p>
</article>
</li>
<li value="2">
<article>
<h3 dir="auto">Red)"
                                                             "\uFFFD[31m \uFFFD"
                                                             R"(title 東京の港</h3>
<p class="facts"><bdi>=cmd|x</bdi> · <time datetime="2025-11">~2025-11</time></p>
<p class="passages" dir="auto">… port of <mark>東京</mark> is closed, … Nobody knows more …</p>
<p class="id">id <code>bad)"
                                                             "\uFFFD]0;x\uFFFD"
                                                             R"(id</code></p>
</article>
</li>
<li value="3">
<article lang="de">
<h3 dir="auto" class="stand-in">… Rain fell for nine days on end.</h3>
<p class="facts">undated</p>
<p class="id">id <code>bare</code></p>
</article>
</li>
</ol>
</section>
</main>
<footer>
<p>Newsearch 0.1.0, index 0f0f. Times are UTC; ~ says that no closer date is known.</p>
</footer>
</body>)");
}

TEST_CASE("Text stays text wherever it stands", "[render][html]") {
  const std::string text = GENERATE(
      "<script>alert(1)</script>", "\"><script>alert(1)</script>é", "' onload='alert(1)",
      "</title></style></script><b>東京", "<!-- ", "]]>&amp;&#60;script&#62;",
      "</code></p></article></li></ol></section></main></body></html>",
      "\xFF\xC3<b\xE2\x80>\xF0\x9F", "\xEF\xBF\xBE\xEF\xBF\xBF", "\xE2\x80\xAEtfel\n\n\t x");
  CAPTURE(text);
  auto hostile = page_of(text);
  auto tame = page_of("abcdé");
  // These say themselves where a tag may stand; both have one test of its own.
  for (auto* page : {&hostile, &tame})
    for (auto* hits : {&page->hits, &page->partial})
      for (auto& hit : *hits) hit.article.url = hit.article.language = "";

  const auto shown = render::html(hostile, {.copies = true});
  CHECK(tags_of(shown) == tags_of(render::html(tame, {.copies = true})));
  CHECK(unbalanced(tags_of(shown)).empty());
  CHECK(text::is_valid_utf8(shown));
  CHECK_THAT(shown, !ContainsSubstring("\xEF\xBF\xBE") && !ContainsSubstring("\xEF\xBF\xBF"));
}

TEST_CASE("A headline leads to the web or nowhere", "[render][html]") {
  const auto [url, address] = GENERATE(table<std::string, std::string>({
      {"https://a.example/é ?a=1&b=\"2\"", "https://a.example/%C3%A9%20?a=1&amp;b=&quot;2&quot;"},
      {"HTTP://a.example/'><script>", "HTTP://a.example/&#39;&gt;&lt;script&gt;"},
      {"https://a\x1b]b\x07\n\xFF", "https://a%1B]b%07%0A%FF"},
      {"javascript:alert(1)", ""},
      {"JavaScript:alert(1)//https://a.example/", ""},
      {"data:text/html,<script>alert(1)</script>", ""},
      {"file:///etc/passwd", ""},
      {"vbscript:x", ""},
      {" https://a.example/", ""},
      {"//a.example/", ""},
      {"https://", ""},
      {"http:/a.example", ""},
      {"", ""},
  }));
  CAPTURE(url);
  Hit hit;
  hit.article.title = "Fähre";
  hit.article.url = url;
  const auto link = part(html_of(hit), "<h3", "</h3>");
  CHECK(link == (address.empty() ? "<h3 dir=\"auto\">Fähre</h3>"
                                 : "<h3 dir=\"auto\"><a href=\"" + address + "\">Fähre</a></h3>"));
}

TEST_CASE("An article names its language where that can be one", "[render][html]") {
  const auto [code, attribute] = GENERATE(table<std::string, std::string>({
      {"de", " lang=\"de\""},
      {"zh-Hant-TW", " lang=\"zh-Hant-TW\""},
      {"", ""},
      {"e", ""},
      {"-de", ""},
      {"de\" onload=\"x", ""},
      {"dé", ""},
      {std::string(36, 'a'), ""},
  }));
  CHECK(render::lang_attribute(code) == attribute);
}

TEST_CASE("A date says how close it is, to people and to programs", "[render][html]") {
  const auto [date, shown] = GENERATE(table<text::PartialDate, std::string>({
      {text::PartialDate{}, "undated"},
      {text::whole_year(1987y), "<time datetime=\"1987\">~1987</time>"},
      {text::whole_month(1987y / March), "<time datetime=\"1987-03\">~1987-03</time>"},
      {text::whole_day(1987y / March / 9), "<time datetime=\"1987-03-09\">1987-03-09</time>"},
      {text::moment(sys_days{1987y / March / 9} + 10h + 7min + 8s),
       "<time datetime=\"1987-03-09T10:07:08Z\">1987-03-09 10:07 UTC</time>"},
  }));
  Hit hit;
  hit.article.published = date;
  CHECK_THAT(html_of(hit), ContainsSubstring("<p class=\"facts\">" + shown + "</p>"));
}

TEST_CASE("An agency that is the outlet is named once", "[render][html]") {
  Hit hit;
  hit.article.outlet = hit.article.agency = "Agência";
  CHECK_THAT(html_of(hit),
             ContainsSubstring("<p class=\"facts\"><bdi>Agência</bdi> · undated</p>"));
}

TEST_CASE("A story's other articles are counted, and listed where wanted", "[render][html]") {
  Hit hit;
  hit.others = {{"a-1", "Süd & West", "Öster <Echo>", text::whole_day(2025y / March / 9), true}};
  Page page;
  page.hits = {hit};
  page.matches = 2;
  const std::string counted =
      "<p class=\"story\" dir=\"auto\" lang=\"en\">+1 copy: Öster &lt;Echo&gt;</p>\n";
  CHECK_THAT(render::html(page, {}), ContainsSubstring(counted + "</article>"));
  const auto listed = render::html(page, {.copies = true});
  CHECK_THAT(listed, ContainsSubstring(counted +
                                       "<ul class=\"story\">\n<li dir=\"auto\">copy · a-1 · Öster "
                                       "&lt;Echo&gt; · 2025-03-09 · Süd &amp; West</li>\n</ul>\n"
                                       "</article>"));
  CHECK(unbalanced(tags_of(listed)).empty());
}

TEST_CASE("A page where nothing was found says so", "[render][html]") {
  Page page;
  page.query = "Zürich";
  page.suggestion = "Zürcher & Söhne";
  const auto shown = render::html(page, {});
  CHECK_THAT(shown, ContainsSubstring("<h2>no article matches</h2>\n</section>") &&
                        ContainsSubstring("<li>Did you mean: <bdi>Zürcher &amp; Söhne</bdi></li>"));
  CHECK(unbalanced(tags_of(shown)).empty());
  CHECK(unbalanced(tags_of(render::html({}, {}))).empty());
}

TEST_CASE("Articles with some of the words have a list of their own", "[render][html]") {
  Page page;
  page.partial = {tests::harbour_hit(), tests::bare_hit()};
  page.partial[0].rank = 10;
  page.partial[0].missing = {"tide", "<b>"};
  page.partial[1].rank = 11;
  const auto shown = render::html(page, {});
  CHECK_THAT(shown,
             ContainsSubstring("<h2>no article has all of the words</h2>\n</section>\n<section>\n"
                               "<h2>not all of the words</h2>\n<ol style=\"--digits: 2\">\n"
                               "<li value=\"10\">") &&
                 ContainsSubstring("<p class=\"missing\" lang=\"en\">without <bdi>tide</bdi>, "
                                   "<bdi>&lt;b&gt;</bdi></p>"));
}

TEST_CASE("The head of a page tells how it was asked for", "[render][html]") {
  const auto [change, row] = GENERATE(table<std::function<void(Page&)>, std::string>({
      {[](Page& page) { page.sort = "newest"; }, "<dt>order</dt><dd dir=\"auto\">newest first<"},
      {[](Page& page) { page.fresh_days = 90; },
       "<dt>order</dt><dd dir=\"auto\">relevance, newer articles favoured (90 days)<"},
      {[](Page& page) { page.as_of = "1987-10-19T23:59:59Z"; },
       "<dt>as of</dt><dd dir=\"auto\">1987-10-19T23:59:59Z<"},
      {[](Page& page) {
         page.added_words = {"öl", "<opec>"};
       },
       "<dt>added words</dt><dd dir=\"auto\">öl, &lt;opec&gt;<"},
      {[](Page& page) {
         page.like = {"é1", "b"};
       },
       "<dt>like</dt><dd dir=\"auto\">é1, b<"},
      {[](Page& page) { page.like = {"é1"}; }, "<h1 dir=\"auto\">like é1</h1>"},
      {[](Page& page) { page.understood = "lang:de"; }, "<h1 dir=\"auto\">lang:de</h1>"},
      {[](Page& page) { page.query = "Öl"; }, "<title>Öl - Newsearch</title>"},
      {[](Page& page) { page.query = "\n"; }, "<title>all articles - Newsearch</title>"},
  }));
  Page page;
  change(page);
  CHECK_THAT(render::html(page, {}), ContainsSubstring(row));
}

TEST_CASE("A page runs nothing and fetches nothing", "[render][html]") {
  const auto shown = render::html(tests::sample_page(), {});
  CHECK_THAT(shown, ContainsSubstring("<meta http-equiv=\"Content-Security-Policy\" "
                                      "content=\"default-src 'none'; style-src 'unsafe-inline'; "));
  for (const auto* fetching : {"<script", "<link", "<img", "<iframe", "src=", "url(", "@import"})
    CHECK_THAT(shown, !ContainsSubstring(fetching));
  CHECK_THAT(part(shown, "<style>", "</style>"),
             ContainsSubstring("prefers-color-scheme: dark") && ContainsSubstring("@media print"));
}

TEST_CASE("A page is the same whatever the terminal", "[render][html]") {
  const auto page = tests::sample_page();
  CHECK(render::html(page, {}) ==
        render::html(page, {.colour = true, .ascii = true, .links = true, .width = 20}));
}

TEST_CASE("Wrong match ranges leave a page whole", "[render][html]") {
  auto hit = tests::harbour_hit();
  hit.title_matches = {{5, 2}, {3, 900}, {0, 4}, {1000, 2000}};
  hit.passages[0].matches = {{70, 9}, {static_cast<std::size_t>(-1), 3}, {44, 45}};
  hit.passages[0].start = 40;
  const auto shown = html_of(hit);
  CHECK(unbalanced(tags_of(shown)).empty());
  CHECK(text::is_valid_utf8(shown));
}
