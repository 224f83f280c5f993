#include "indexer/read/feed.hpp"

#include <string>
#include <vector>

#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::data_file;
using news::tests::read_file;
using news::tests::read_text;
using Lines = std::vector<std::string>;

namespace {

/// The one article of an RSS item that holds this.
news::RawArticle item(const std::string& inside) {
  const auto all = read_text(
      "feed",
      "<rss xmlns:content='http://purl.org/rss/1.0/modules/content/'"
      " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:media='http://search.yahoo.com/mrss/'>"
      "<channel><title>Øst</title><link>http://east.example/news/</link><item>" +
          inside + "</item></channel></rss>");
  return all.articles.empty() ? news::RawArticle{} : all.articles[0];
}

}  // namespace

TEST_CASE("The sample of RSS 2.0 is read with all that it says", "[read][feed]") {
  const auto all = read_file(data_file("samples/feed/harbour_rss2.xml"), "feed");
  REQUIRE(all.articles.size() == 2);
  const auto& ferry = all.articles[0];
  CHECK(ferry.kind == news::RawArticle::Text::prose);
  CHECK(ferry.title == "Ferry to Ålesund & back again");
  CHECK(ferry.text ==
        "The ferry to Ålesund sailed again on Saturday,\nfull to the last seat.\n\n"
        "“We missed it,” said a fisherman.\n\nAdults: 90 kroner\n\nChildren: free");
  CHECK(ferry.published == "Sat, 14 Mar 2026 07:30:00 +0100");
  CHECK(ferry.byline == "Aud Lie, Per Nygård");
  CHECK(ferry.url == "https://harbour.example/2026/03/14/ferry");
  CHECK(ferry.id.empty());
  CHECK(ferry.source == "The Harbour Gazette");
  CHECK(ferry.language == "en-GB");
  CHECK(ferry.sections == Lines{"Transport", "Harbour"});
  CHECK(ferry.origin.record == 1);
  CHECK(ferry.origin.offset == 473);

  const auto& library = all.articles[1];
  CHECK(library.id == "urn:uuid:5f0c2a4e-0d7c-4b7e-9f3e-2f5a9d0b1c11");
  CHECK(library.byline == "Ida Bø");
  CHECK(library.source == "Prairie Ledger");
  CHECK(library.text == "The council voted 7 to 2 for it, with 2 < 3 abstentions.");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::no_text);
  CHECK(all.skipped[0].detail == "an entry without title and text");
  CHECK(all.skipped[0].origin.record == 3);
}

TEST_CASE("The sample of Atom 1.0 is read by the types of its texts", "[read][feed]") {
  const auto all = read_file(data_file("samples/feed/island_atom.xml"), "feed");
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 2);
  const auto& bridge = all.articles[0];
  CHECK(bridge.title == "Brücke gesperrt");
  CHECK(bridge.text ==
        "Sperrung\n\nDie Brücke bleibt bis Montag zu.\n\nBus 1: 7 Uhr\nBus 2: 9 Uhr");
  CHECK(bridge.url == "https://insel.example/news/bruecke.html");
  CHECK(bridge.id == "tag:insel.example,2026:41");
  CHECK(bridge.published == "2026-03-14T09:00:00+01:00");
  CHECK(bridge.byline == "Redaktion");
  CHECK(bridge.source == "Insel Post");
  CHECK(bridge.language == "de");
  CHECK(bridge.sections == Lines{"Verkehr", "insel"});
  const auto& ferry = all.articles[1];
  CHECK(ferry.title == "Ferry <late>");
  CHECK(ferry.text == "It was café time.");
  CHECK(ferry.byline == "Zoë Müller");
  CHECK(ferry.source == "Harbour Gazette");
  CHECK(ferry.url == "https://insel.example/en/ferry");
  CHECK(ferry.language == "en");
}

TEST_CASE("Older feeds are read in the charset that they declare", "[read][feed][charset]") {
  const auto rdf = read_file(data_file("samples/feed/prairie_rss1_windows_1252.rdf"), "feed");
  REQUIRE(rdf.articles.size() == 1);
  CHECK(rdf.articles[0].title == "Café owners “ready”");
  CHECK(rdf.articles[0].text == "Prices rose to 5 € on Monday.");
  CHECK(rdf.articles[0].url == "http://prairie.example/1");
  CHECK(rdf.articles[0].source == "Prairie Ledger");
  CHECK(rdf.articles[0].byline == "Ann Grün");
  CHECK(rdf.articles[0].language == "en-CA");
  CHECK(rdf.articles[0].sections == Lines{"Business"});

  for (const auto* name : {"samples/feed/old_atom03.xml", "samples/feed/wells_utf16.xml"}) {
    CAPTURE(name);
    const auto wells = read_file(data_file(name), "feed");
    REQUIRE(wells.articles.size() == 1);
    CHECK(wells.articles[0].title == "Wells & pumps");
    CHECK(wells.articles[0].text == "Señor Díaz dug two wells.");
    CHECK(wells.articles[0].published == "2004-05-06T07:08:09Z");
  }
}

TEST_CASE("The fullest text of an item is taken", "[read][feed]") {
  const auto [inside, text] = GENERATE(table<std::string, std::string>({
      {"<description>short</description><content:encoded>&lt;p&gt;Lång&lt;/p&gt;</content:encoded>",
       "Lång"},
      {"<content:encoded> </content:encoded><description>kort</description>", "kort"},
      {"<description>a<p>blå</p>b</description>", "a\n\nblå\n\nb"},
      {"<description>AT&amp;amp;T; 3 &lt; 4 and 5 > å</description>", "AT&T; 3 < 4 and 5 > å"},
      {"<title>Ås</title>", ""},
      {"<media:group><media:description>En film</media:description></media:group>", "En film"},
  }));
  CAPTURE(inside);
  CHECK(item(inside).text == text);
}

TEST_CASE("Titles of pictures and songs are not the item's", "[read][feed]") {
  CHECK(item("<media:title>Foto</media:title><title>Brø</title>").title == "Brø");
  CHECK(item("<media:title>Foto</media:title><description>å</description>").title.empty());
}

TEST_CASE("A guid is the id unless it only repeats an address", "[read][feed]") {
  const auto [inside, id, url] = GENERATE(table<std::string, std::string, std::string>({
      {"<title>å</title><guid>http://east.example/1</guid>", "", "http://east.example/1"},
      {"<title>å</title><guid>tag:east.example,2026:1</guid>", "tag:east.example,2026:1", ""},
      {"<title>å</title><guid>17</guid><link>story/17</link>", "",
       "http://east.example/news/story/17"},
      {"<title>å</title><guid>17</guid>", "http://east.example/news/ 17", ""},
      {"<title>å</title><link>//cdn.example/x</link>", "", "http://cdn.example/x"},
      {"<title>å</title><link>/x</link>", "", "http://east.example/x"},
      {"<title>å</title><link>mailto:a@b.example</link>", "", "mailto:a@b.example"},
  }));
  CAPTURE(inside);
  CHECK(item(inside).id == id);
  CHECK(item(inside).url == url);
}

TEST_CASE("An author is a person's name", "[read][feed]") {
  const auto [inside, byline] = GENERATE(table<std::string, std::string>({
      {"<author>a@b.example (Åse Lie)</author>", "Åse Lie"},
      {"<author>Åse Lie &lt;a@b.example></author>", "Åse Lie"},
      {"<author>a@b.example</author>", ""},
      {"<author>Åse Lie</author>", "Åse Lie"},
      {"<author>x</author><dc:creator>Åse Lie</dc:creator>", "Åse Lie"},
  }));
  CHECK(item("<title>t</title>" + inside).byline == byline);
}

TEST_CASE("Base64 and content that stands elsewhere are no text", "[read][feed]") {
  const std::string content =
      GENERATE("<content type='image/png'>aGVp</content>", "<content src='http://x.example/a'/>",
               "<content mode='base64' type='text/html'>aGVp</content>");
  const auto all = read_text("feed", "<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + content +
                                         "<summary>Kjære</summary></entry></feed>");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].text == "Kjære");
}

TEST_CASE("A broken feed gives what can be made out", "[read][feed][broken]") {
  const auto all = read_file(data_file("broken/feed/unclosed.xml"), "feed");
  REQUIRE(all.articles.size() == 3);
  CHECK(all.articles[0].title == "Sand & sea at Å");
  CHECK(all.articles[0].url == "http://bay.example/a?x=1&y=2");
  CHECK(all.articles[0].text == "One\ntwo \u00a0\n\nthree");
  CHECK(all.articles[0].source == "Broken Bay Times & Sons");
  CHECK(all.articles[1].text == "Its own words.");
  CHECK(all.articles[2].text == "Cut in the mid");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::truncated);
  CHECK_THAT(all.skipped[0].detail, Catch::Matchers::StartsWith("XML ends early: line 7"));
}

TEST_CASE("A feed without entries has no text", "[read][feed][broken]") {
  const auto all = read_file(data_file("broken/feed/no_entries.xml"), "feed");
  CHECK(all.articles.empty());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::no_text);
  CHECK(all.skipped[0].detail == "a feed without entries");
}

TEST_CASE("An entry over the limit is too large, and the next one is read", "[read][feed]") {
  const auto all =
      read_text("feed",
                "<rss><channel><item><description>" + std::string(2000, 'x') +
                    "</description></item><item><title>Ås</title></item></channel></rss>",
                {.limits = {.article_bytes = 1000}});
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].title == "Ås");
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail == "an entry of more than 1000 bytes; --max-size raises the limit");
}

TEST_CASE("Entities multiply nothing, read no file, and default no attribute",
          "[read][feed][hostile]") {
  const auto all = read_file(data_file("broken/feed/bomb.xml"), "feed");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].title == "Før etter");
  CHECK(all.articles[0].text == "A  b");
}

TEST_CASE("A feed is known by its first element", "[read][feed]") {
  using news::read::looks_like_feed;
  CHECK(looks_like_feed("\xEF\xBB\xBF<?xml version='1.0'?>\n<!-- å --><rss version='2.0'>"));
  CHECK(looks_like_feed("<!DOCTYPE rss [<!ENTITY å '>'>]><rss>"));
  CHECK(looks_like_feed("<rdf:RDF xmlns:rdf='x'>"));
  CHECK(looks_like_feed("<feed>"));
  CHECK_FALSE(looks_like_feed("<html><rss>"));
  CHECK_FALSE(looks_like_feed("rss"));
  CHECK_FALSE(looks_like_feed(""));
}
