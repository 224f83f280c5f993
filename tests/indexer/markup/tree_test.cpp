#include "indexer/markup/tree.hpp"

#include <string>

#include "indexer/markup/html_tree.hpp"
#include "indexer/markup/xml_tree.hpp"
#include "tests/support/catch.hpp"

using namespace news::markup;

namespace {

/// The tree as one line: "p[x](text)".
std::string shown(const Tree& tree, NodeId id = 0) {
  std::string all;
  for (auto each = tree[id].first_child; each != no_node; each = tree[each].next_sibling) {
    if (tree[each].is_text()) {
      all += "'" + std::string{tree[each].text} + "'";
    } else {
      all += std::string{tree[each].name} + "(" + shown(tree, each) + ")";
    }
  }
  return all;
}

std::string many(std::size_t count, const std::string& piece) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += piece;
  return all;
}

}  // namespace

TEST_CASE("A page becomes a tree the way browsers forgive", "[markup][html]") {
  const auto [page, tree] = GENERATE(table<std::string, std::string>({
      {"<p>Łódź<p>Åre", "html(body(p('Łódź')p('Åre')))"},
      {"<b>a<!-- no -->b</b>", "html(body(b('ab')))"},
      {"<p>a &amp; b &nbsp;&eacute;", "html(body(p('a & b \u00a0é')))"},
      {"<script>if (a<b) x()</script><style>p{}</style><p>z",
       "html(head(script()style())body(p('z')))"},
      {"<script type='application/ld+json'>{\"a\": \"<b>\"}</script>",
       "html(head(script('{\"a\": \"<b>\"}')))"},
      {"", ""},
  }));
  CAPTURE(page);
  CHECK(shown(parse_html(page)) == tree);
}

TEST_CASE("Attributes are found by name, references decoded", "[markup][html]") {
  const auto page = parse_html("<a HREF='x?a=1&amp;b=2' class=\"Ünder\" hidden>go</a>");
  const auto link = page.find("a");
  REQUIRE(link != no_node);
  CHECK(page.attribute(link, "href") == "x?a=1&b=2");
  CHECK(page.attribute(link, "class") == "Ünder");
  CHECK(page.has_attribute(link, "hidden"));
  CHECK_FALSE(page.has_attribute(link, "title"));
  CHECK(page.attributes(link).size() == 3);
}

TEST_CASE("A walk meets every node once, in document order, and stays inside its top", "[markup]") {
  const auto page = parse_html("<div><p>a<b>b</b></p><p>c</p></div><p>d</p>");
  const auto top = page.find("div");
  std::string met;
  for (auto id = top; id != no_node; id = page.next(id, top)) met += page[id].text;
  CHECK(met == "abc");
  CHECK(page.text_of(top) == "abc");
  CHECK(page.next_outside(page.find("p"), top) == page[page.find("p")].next_sibling);
}

TEST_CASE("Hostile pages cost neither stack nor minutes", "[markup][html]") {
  CHECK(parse_html(many(50'000, "<div>") + "deep").text_of(0) == "deep");
  CHECK(parse_html("<p " + many(50'000, "å=1 ") + ">many</p>").text_of(0) == "many");
  CHECK(parse_html("<p title=\"" + many(50'000, "long value ") + "\">kept</p>").text_of(0) ==
        "kept");
  CHECK(parse_html("<script>" + many(50'000, "<b = ") + "</script><p>after").text_of(0) == "after");
  CHECK(parse_html(std::string{"a\0b", 3}).size() >= 1);
  CHECK(parse_html("\xff\xfe<p>\xc3").size() >= 1);
}

TEST_CASE("XML keeps its namespaces and HTML's entity names", "[markup][xml]") {
  const auto feed = parse_xml(
      "<rss xmlns:dc='urn:dc'><dc:creator k='a &amp; "
      "b'>Zo&euml;&nbsp;<![CDATA[<b>Ø</b>]]></dc:creator>"
      "</rss>",
      Xml::recover);
  REQUIRE(feed);
  const auto creator = feed->find("creator");
  REQUIRE(creator != no_node);
  CHECK((*feed)[creator].space == "urn:dc");
  CHECK(feed->attribute(creator, "k") == "a & b");
  CHECK(feed->text_of(creator) == "Zoë\u00a0<b>Ø</b>");
}

TEST_CASE("No entity of a document's own is expanded", "[markup][xml]") {
  const auto bomb = parse_xml(
      "<!DOCTYPE r [<!ENTITY a 'lol'><!ENTITY b '&a;&a;&a;'><!ENTITY x SYSTEM "
      "'file:///etc/passwd'>]>"
      "<r>é&b;&x;!</r>",
      Xml::recover);
  REQUIRE(bomb);
  CHECK(bomb->text_of(0) == "é!");
}

TEST_CASE("Broken XML is refused with its line, or read as far as it goes", "[markup][xml]") {
  const auto strict = parse_xml("<r>\n<å>one</r>", Xml::strict);
  REQUIRE_FALSE(strict);
  CHECK(strict.error().what.find("not well-formed XML: line 2") == 0);

  const auto recovered = parse_xml("<r>\n<å>one</r>", Xml::recover);
  REQUIRE(recovered);
  CHECK(recovered->text_of(0) == "\none");

  const auto nothing = parse_xml("", Xml::recover);
  REQUIRE_FALSE(nothing);
  CHECK(nothing.error().what.find("not well-formed XML") == 0);
}
