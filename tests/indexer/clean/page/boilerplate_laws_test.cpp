#include <algorithm>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.hpp"
#include "indexer/clean/page/boilerplate.hpp"
#include "indexer/markup/html_tree.hpp"
#include "tests/support/catch.hpp"

// What holds for every page, however ill made.

using news::clean::extract_article;
using news::clean::page_text;
using news::markup::parse_html;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  all.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

std::string random_page(std::mt19937& random) {
  static const std::vector<std::string> pieces{
      "<div class=\"article-body\">",
      "<div class=related>",
      "<p>",
      "</p>",
      "</div>",
      "<article>",
      "</article>",
      "<h1>",
      "</h1>",
      "<ul><li>",
      "</li>",
      "</ul>",
      "<a href=\"/x\">",
      "</a>",
      "<table><tr><td>",
      "</table>",
      "<br>",
      "<form>",
      "<noscript>",
      "<span hidden>",
      "</span>",
      "<b>",
      "</b>",
      "<figure>",
      "<figcaption>",
      "<blockquote>",
      "<script>",
      "</script>",
      "&amp;",
      "&#0;",
      "&nbsp;",
      "\xE2\x80\x8B",
      "\xFF",
      "Die Fähre fährt. ",
      "By Łucja Woźniak ",
      "The bridge stays closed until spring, the authority said on Monday, and nobody knew why. ",
      "Share this ",
      "Related articles ",
      "© 2025 Elbe Presse ",
      "1. Dezember 2025, 10:15 "};
  std::uniform_int_distribution<std::size_t> count{0, 120};
  std::uniform_int_distribution<std::size_t> any{0, pieces.size() - 1};
  std::string page;
  for (auto left = count(random); left > 0; --left) page += pieces[any(random)];
  return page;
}

std::size_t count_text(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > ' '; }));
}

void check_form(const std::string& body) {
  CHECK(news::text::is_valid_utf8(body));
  CHECK(body.find("\n\n\n") == body.npos);
  CHECK(body.find("  ") == body.npos);
  CHECK(body.find('\t') == body.npos);
  if (body.empty()) return;
  CHECK(std::string_view{" \n"}.find(body.front()) == std::string_view::npos);
  CHECK(std::string_view{" \n"}.find(body.back()) == std::string_view::npos);
}

}  // namespace

TEST_CASE("Any page gives paragraphs of settled text", "[clean][boilerplate][laws]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 400; ++round) {
    const auto html = news::text::repaired(random_page(random));
    CAPTURE(html);
    const auto page = parse_html(html);
    check_form(extract_article(page, {}).body);
    check_form(page_text(page));
  }
}

TEST_CASE("The body of any page is cut from its text, and the rest is accounted for",
          "[clean][boilerplate][laws]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 400; ++round) {
    const auto html = news::text::repaired(random_page(random));
    CAPTURE(html);
    const auto article = extract_article(parse_html(html), {});
    CHECK(article.body == news::text::body_of(article.text));
    const std::string_view rest = article.text.raw;
    std::size_t spans = 0;
    for (const auto& piece : article.text.pieces)
      spans += count_text(rest.substr(piece.start, piece.end - piece.start));
    for (const auto& span : article.text.removed)
      spans += count_text(rest.substr(span.start, span.end - span.start));
    CHECK(spans == count_text(rest));
  }
}

TEST_CASE("The article is never more than the page", "[clean][boilerplate][laws]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 200; ++round) {
    const auto html = news::text::repaired(random_page(random));
    CAPTURE(html);
    const auto page = parse_html(html);
    const auto article = count_text(extract_article(page, {}).body);
    REQUIRE(article <= count_text(page.text_of(page.root())));
  }
}

TEST_CASE("Hostile pages neither crash nor take more than linear time",
          "[clean][boilerplate][laws]") {
  const std::string paragraph =
      "<p>Die Brücke über die Elbe bleibt nach Angaben der Behörde bis zum Frühjahr gesperrt.</p>";
  const auto html = GENERATE_COPY(
      repeated("<div>", 50'000) + paragraph,
      repeated("<div class=\"article-body byline\">", 50'000) + repeated(paragraph, 20),
      repeated("<article><h1>", 20'000) + repeated(paragraph, 20),
      repeated("<b>word<br>", 50'000) + paragraph, repeated("<i></i>", 200'000) + paragraph,
      "<p>" + repeated("The river rose again. ", 200'000) + "</p>",
      "<div class=\"" + repeated("article-body-x ", 100'000) + "\">" + paragraph + "</div>",
      repeated("<div class=\"article-body\">" + paragraph + "</div>", 20'000),
      repeated("<table><tr><td>", 20'000) + paragraph,
      "<script type=\"application/ld+json\">" + repeated("[", 1'000'000) + "</script>");
  const auto body = extract_article(parse_html(html), {}).body;
  check_form(body);
}
