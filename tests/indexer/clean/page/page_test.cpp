#include "indexer/clean/page/page.hpp"

#include <string>

#include "indexer/markup/html_tree.hpp"
#include "tests/support/catch.hpp"

using news::RawArticle;
using news::clean::clean_page;
using news::clean::Cleaned;
using news::clean::PageOptions;

namespace {

const std::string text =
    "Die Brücke über die Elbe bleibt nach Angaben der Behörde bis zum Frühjahr für alle gesperrt. "
    "Die Fähre fährt nun auch in der Nacht.";

Cleaned cleaned(const std::string& html, const std::string& title = {}, PageOptions options = {}) {
  RawArticle raw;
  raw.title = title;
  raw.text = html;
  return clean_page(news::markup::parse_html(html), raw, options);
}

}  // namespace

TEST_CASE("The headline of a page is its h1", "[clean][page]") {
  const auto [head, title, headings, headline, confirmed] =
      GENERATE(table<std::string, std::string, std::string, std::string, bool>({
          {"", "Brücke gesperrt", "<h1>Elbe Presse</h1><h1>Brücke gesperrt</h1>", "Brücke gesperrt",
           true},
          {"<meta property=\"og:title\" content=\"Brücke gesperrt\">", "",
           "<h1> Brücke\n <i>gesperrt</i></h1>", "Brücke gesperrt", true},
          {"<title>Brücke gesperrt - Elbe Presse</title>", "", "<h1>Brücke gesperrt</h1>",
           "Brücke gesperrt", true},
          {"", "", "<h1>Brücke gesperrt</h1>", "Brücke gesperrt", false},
          {"", "", "<h1>Brücke gesperrt</h1><h1>Fähre fährt</h1>", "", false},
          {"<title>Brücke gesperrt</title>", "", "<h2>Brücke gesperrt</h2>", "", false},
      }));
  CAPTURE(head, title, headings);
  const auto page =
      cleaned("<head>" + head + "</head><body>" + headings + "<p>" + text + "</p>", title);
  CHECK(page.headline == headline);
  CHECK(page.headline_confirmed == confirmed);
  CHECK(page.body == text);
}

TEST_CASE("A byline outside the article is found by its name", "[clean][page]") {
  const auto page = cleaned(
      "<div class=\"byline\">By Łucja Woźniak and Ana Núñez</div>"
      "<div class=\"article-body\"><p>" +
      text + "</p></div>");
  CHECK(page.byline == "Łucja Woźniak and Ana Núñez");
  CHECK(page.body == text);
}

TEST_CASE("The full page is given when it is asked for", "[clean][page]") {
  const std::string html = "<h1>Brücke gesperrt</h1><nav>Übersicht</nav><p>" + text + "</p>";
  CHECK(cleaned(html, {}, {.full_page = true}).body == "Brücke gesperrt\n\nÜbersicht\n\n" + text);
  CHECK(cleaned(html).body == text);
}

TEST_CASE("What a page holds beside its article is removed by what holds it", "[clean][page]") {
  const auto page = cleaned(
      "<nav class=\"top\">Übersicht <a href=\"/w\">Wetter</a></nav>"
      "<div class=\"article-body\"><p>" +
      text + "</p><p>Anzeige</p><p>" + text +
      " Neu.</p></div><script>var x = 1;</script><div>Ein Kasten.</div>"
      "<footer>© 2025 Elbe Presse</footer>");
  CHECK(page.body == text + "\n\n" + text + " Neu.");
  CHECK(page.body == news::text::body_of(page.text));
  std::string said;
  for (const auto& span : page.text.removed)
    said += span.rule + " {" + span.reason + "} " +
            page.text.raw.substr(span.start, span.end - span.start) + '\n';
  CHECK(said ==
        "navigation {<nav class=\"top\">} Übersicht Wetter\n"
        "page furniture {a furniture phrase} Anzeige\n"
        "outside the article {} Ein Kasten.\n"
        "page foot {<footer>} © 2025 Elbe Presse\n");
}

TEST_CASE("Words inside a paragraph that are none of it follow behind it", "[clean][page]") {
  const auto page = cleaned(
      "<div class=\"article-body\"><p>Die Stadt <span><a href=\"/a\">Köln</a><a href=\"/b\">Alles "
      "über Köln</a></span>. " +
      text + "</p></div>");
  CHECK(page.body == news::text::body_of(page.text));
}

TEST_CASE("A body that only a page's data have stands behind the page's text", "[clean][page]") {
  const auto page = cleaned("<script type=\"application/ld+json\">{\"articleBody\": \"" + text +
                            "\"}</script><p>Mehr</p>");
  CHECK(page.body == text);
  CHECK(page.text.raw == "Mehr\n\n" + text);
  CHECK(page.body == news::text::body_of(page.text));
}
