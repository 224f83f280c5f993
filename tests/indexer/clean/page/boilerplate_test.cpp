#include "indexer/clean/page/boilerplate.hpp"

#include <string>
#include <vector>

#include "indexer/markup/html_tree.hpp"
#include "tests/support/catch.hpp"

using news::clean::extract_article;
using news::clean::page_text;
using news::markup::parse_html;

namespace {

const std::string first =
    "Die Brücke über die Elbe bleibt nach Angaben der Behörde bis zum Frühjahr für alle gesperrt.";
const std::string second =
    "Curator Łucja Woźniak said the violin had come back by post after eight long years away.";
const std::string third =
    "The parcel had been handed in at a village shop near the border, the police said on Monday.";
const std::string three = first + "\n\n" + second + "\n\n" + third;

std::string p(const std::string& text) { return "<p>" + text + "</p>"; }
std::string div(const std::string& name, const std::string& inside) {
  return "<div class=\"" + name + "\">" + inside + "</div>";
}
const std::string story = p(first) + p(second) + p(third);

/// A teaser of another article, with enough prose to be taken for one.
const std::string teaser =
    "<h3><a href=\"/other\">Harbour town counts its gulls</a></h3>" +
    p("Every spring the children of the harbour town count the gulls on the roofs, and this "
      "year there were more than ever before.");

std::string body_of(const std::string& html, const std::vector<std::string>& titles = {}) {
  return extract_article(parse_html("<body>" + html + "</body>"), titles).body;
}

}  // namespace

TEST_CASE("The article is found by what the page calls it", "[clean][boilerplate]") {
  const auto html = GENERATE(
      as<std::string>{}, "<article>" + story + "</article>", div("article-body", story),
      div("storyText", story), div("artikel-inhalt", story), div("articlecontent", story),
      div("field field--name-body", story), "<div itemprop=\"articleBody\">" + story + "</div>",
      "<section data-testid=\"article-body\">" + story + "</section>",
      "<main>" + div("entry-content has-sidebar", story) + "</main>");
  CAPTURE(html);
  CHECK(body_of(div("teasers-list", teaser + teaser + teaser + teaser) + html) == three);
}

TEST_CASE("The article is found where the page gives no names", "[clean][boilerplate]") {
  const std::string menu =
      "<ul><li><a href=\"/a\">News</a></li><li><a href=\"/b\">Sport</a></li>"
      "<li><a href=\"/c\">Weather</a></li></ul>";
  const auto html = GENERATE(
      as<std::string>{}, "<div>" + story + "</div>",
      "<table><tr><td>" + story + "</td></tr></table>", "<form><div>" + story + "</div></form>",
      "<div>" + first + "<br><br>" + second + "<br><br>" + third + "</div>",
      "<div><div>" + first + "</div><div>" + second + "</div><div>" + third + "</div></div>",
      "<div><span>" + first + "</span><br/><span>" + second + "</span><br/>" + third + "</div>");
  CAPTURE(html);
  CHECK(body_of("<div>" + menu + "</div>" + html + "<div>" + menu + menu + "</div>") == three);
}

TEST_CASE("Comments that are longer than the article are no article", "[clean][boilerplate]") {
  std::string comments;
  for (int i = 0; i < 30; ++i) comments += div("comment-body", p(second + " " + third));
  CHECK(body_of("<div><h1>Brücke gesperrt</h1>" + story + "</div>" + "<section id=\"comments\">" +
                comments + "</section>") == three);
}

TEST_CASE("An article cut into several bodies is put together", "[clean][boilerplate]") {
  const auto long_story = story + story;
  const auto html = "<h1>Brücke gesperrt</h1>" +
                    div("grid", div("article__body", p(first) + p(second) + p(third))) +
                    div("ad-slot", "Anzeige") + div("grid", div("article__body", p(second)));
  CHECK(body_of(html) == three + "\n\n" + second);
}

TEST_CASE("Of several articles on one page the first below the headline is meant",
          "[clean][boilerplate]") {
  const auto another = "<article><h1>Harbour town counts its gulls</h1>" +
                       div("article-body", p(second) + p(third) + p(second + " " + third)) +
                       "</article>";
  CHECK(body_of("<article><h1>Brücke gesperrt</h1>" + div("article-body", story) + "</article>" +
                another + another) == three);
}

TEST_CASE("Furniture inside the article's container is left out", "[clean][boilerplate]") {
  const auto furniture = GENERATE(
      as<std::string>{}, div("share-bar", "Share this on every network that there is"),
      div("related-articles", teaser), div("relatedposts", teaser),
      div("newsletter-signup", "Get the best of our news once a day, for free, by post."),
      "<aside>" + p("The museum was founded in the year 1868 by a clockmaker.") + "</aside>",
      "<figure><img src=\"a.jpg\"><figcaption>The violin in its old case</figcaption></figure>",
      "<ul><li><a href=\"/1\">Harbour town counts gulls</a></li><li><a href=\"/2\">Bank holds "
      "rates</a></li></ul>",
      "<p><a href=\"/1\">Read more: harbour town counts its gulls</a></p>", "<p>Advertisement</p>",
      "<p>Facebook Twitter WhatsApp</p>", "<div style=\"display:none\">Loading the player</div>",
      "<span class=\"sr-only\">Image of a bridge</span>", "<script>var x = 1;</script>",
      "<form>Your e-mail <input><button>Go</button></form>");
  CAPTURE(furniture);
  CHECK(body_of(div("article-body", p(first) + furniture + p(second) + p(third))) == three);
}

TEST_CASE("What belongs to the article stays in it", "[clean][boilerplate]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"<h2>Was nun geschieht</h2>", "Was nun geschieht"},
      {"<ul><li>Die Fähre fährt.</li><li>Der Bus fährt.</li></ul>",
       "Die Fähre fährt.\n\nDer Bus fährt."},
      {"<blockquote><p>„Wir warten“, sagte sie.</p></blockquote>", "„Wir warten“, sagte sie."},
      {"<table><tr><td>Åse</td><td>12</td></tr></table>", "Åse\n\n12"},
      {"<p>An der <a class=\"popup\" href=\"/elbe\">Elbe</a> stand <b>niemand</b>.</p>",
       "An der Elbe stand niemand."},
      {"<p>1 &lt; 2 &amp; 3&nbsp;&gt; 2</p>", "1 < 2 & 3 > 2"},
      {"<p>https://example.org/brücke</p>", "https://example.org/brücke"},
      {"<div class=\"social-embed\"><blockquote class=\"tweet\">Die Brücke ist zu!</blockquote>"
       "</div>",
       "Die Brücke ist zu!"},
      {"<div class=\"d-none d-md-block\">Nur auf großen Schirmen.</div>",
       "Nur auf großen Schirmen."},
  }));
  CAPTURE(html);
  CHECK(body_of(div("article-body", p(first) + html + p(second) + p(third))) ==
        first + "\n\n" + text + "\n\n" + second + "\n\n" + third);
}

TEST_CASE("What stands behind the last sentences and leads elsewhere goes",
          "[clean][boilerplate]") {
  const auto tail = GENERATE(
      as<std::string>{}, "<p>Related articles</p><p>Harbour town counts gulls</p>",
      "<h3>Mehr dazu</h3>", "<p><em>Follow Łucja on Twitter.</em></p>",
      "<div>More Great Stories</div><ul><li>The strange life of <a href=\"/1\">the gulls in "
      "town</a>.</li><li>How a bank in Łódź came to <a href=\"/2\">hold its rates again</a>.</li>"
      "<li>A safer way to send <a href=\"/3\">a violin by post</a> abroad.</li></ul>",
      "<p>© 2025 Elbe Presse</p>", "<p>12. Dezember 2025, 10:00</p>");
  CAPTURE(tail);
  CHECK(body_of(div("article-body", story + tail)) == three);
}

TEST_CASE("Copies of the headline are no text", "[clean][boilerplate]") {
  const std::vector<std::string> titles{"Brücke bis zum Frühjahr gesperrt | Elbe Presse"};
  const auto copy = GENERATE(as<std::string>{}, "<h1>Brücke bis zum Frühjahr gesperrt</h1>",
                             "<h2>Brücke bis zum Frühjahr gesperrt</h2>",
                             "<p>Brücke bis zum Frühjahr gesperrt</p>");
  CAPTURE(copy);
  CHECK(body_of(div("article-body", copy + story), titles) == three);
}

TEST_CASE("What blocks say of the article is kept apart", "[clean][boilerplate]") {
  const auto article = extract_article(
      parse_html(div("article-body",
                     p("By Łucja Woźniak") + p("Montag, 1. Dezember 2025, 10:15 Uhr") + story +
                         "<figure><figcaption>The violin in its old case, in Kraków</figcaption>"
                         "</figure>" +
                         p("Source: Elbe Presse") + p("© 2025 Elbe Presse"))),
      {});
  CHECK(article.body == three);
  CHECK(article.byline == "Łucja Woźniak");
  CHECK(article.date_line == "Montag, 1. Dezember 2025, 10:15 Uhr");
  CHECK(article.caption == "The violin in its old case, in Kraków");
  CHECK(article.source_line == "Elbe Presse");
  CHECK(article.copyright == "© 2025 Elbe Presse");
}

TEST_CASE("Where nearly nothing comes the page is believed less", "[clean][boilerplate]") {
  const auto html = GENERATE(
      as<std::string>{}, "<div style=\"display: none\">" + story + "</div><p>Please wait.</p>",
      "<noscript>" + story + "</noscript><p>Please wait.</p>",
      "<div hidden class=\"related\">" + story + "</div>",
      "<script type=\"application/ld+json\">{\"@graph\": [{\"articleBody\": \"" + first + "\\n" +
          second + "\\n\\n" + third + "\"}]}</script><p>Please wait.</p>",
      "<script type=\"application/ld+json\">{\"articleBody\": \"<p>" + first + "</p><p>" + second +
          "</p><p>" + third + "</p>\"}</script>");
  CAPTURE(html);
  CHECK(body_of(html) == three);
}

TEST_CASE("A page without sentences gives what it has", "[clean][boilerplate]") {
  CHECK(body_of("").empty());
  CHECK(body_of("<p>Kurz: Fähre fährt</p>") == "Kurz: Fähre fährt");
  CHECK(body_of("Nur Text, ohne jedes Element") == "Nur Text, ohne jedes Element");
}

TEST_CASE("The text of the whole page has its furniture too", "[clean][boilerplate]") {
  const auto page = parse_html("<nav>Start | Übersicht</nav>" + div("related", p(third)) +
                               div("article-body", p(first)) + "<p hidden>nie</p>");
  CHECK(page_text(page) == "Start | Übersicht\n\n" + third + "\n\n" + first);
}
