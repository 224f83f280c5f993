#include "indexer/read/xml_document.hpp"

#include <string>

#include "indexer/read/plain_of_html.hpp"
#include "indexer/read/xml_other.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::read::plain_of_html;
using news::read::xml_as_utf8;
using news::tests::read_text;

TEST_CASE("XML that is no news names its root and namespace", "[read][xml]") {
  const auto [xml, detail] = GENERATE(table<std::string, std::string>({
      {"<?xml version='1.0'?><opml><body>å</body></opml>",
       "XML with the root <opml> in no namespace"},
      {"<?xml version='1.0'?><s:svg xmlns:s='http://www.w3.org/2000/svg'/>",
       "XML with the root <svg> in \"http://www.w3.org/2000/svg\""},
  }));
  for (const auto* reader : {"xml", "feed", "nitf", "newsml"}) {
    const auto all = read_text(reader, xml);
    REQUIRE(all.skipped.size() == 1);
    CHECK(all.skipped[0].reason == SkipReason::unsupported);
    CHECK(all.skipped[0].detail == detail);
  }
}

TEST_CASE("XML with a long comment first is told by its element", "[read][xml]") {
  const std::string head = "<?xml version='1.0'?><!--" + std::string(5000, 'x') + "-->";
  CHECK(read_text("xml", head + "<rss><item><title>Ås</title></item></rss>").articles.size() == 1);
  CHECK(read_text("xml", head + "<newsItem><contentMeta><headline>Ås</headline></contentMeta>"
                                "<itemMeta><itemClass qcode='ninat:text'/></itemMeta></newsItem>")
            .articles.size() == 1);
  CHECK(read_text("xml", head + "<nitf><head><title>Ås</title></head></nitf>").articles.size() ==
        1);
  CHECK(news::read::looks_like_xml("<?xml version='1.0'?><opml/>"));
  CHECK_FALSE(news::read::looks_like_xml("<?xml version='1.0'?><html/>"));
  CHECK_FALSE(news::read::looks_like_xml("1 < 2"));
}

TEST_CASE("The charset of XML is marked, declared, said or guessed, in that order",
          "[read][xml][charset]") {
  const auto [bytes, encoding, text] = GENERATE(table<std::string, std::string, std::string>({
      {"<?xml version='1.0' encoding='ISO-8859-1'?><a>\x93\xe5\x94</a>", "",
       "<?xml version='1.0' encoding='ISO-8859-1'?><a>“å”</a>"},
      {"<?xml encoding=\"utf-8\"?><a>\xc3\xa5</a>", "windows-1251",
       "<?xml encoding=\"utf-8\"?><a>å</a>"},
      {"<a>\xe5</a>", "windows-1251", "<a>е</a>"},
      {"\xEF\xBB\xBF<?xml encoding='windows-1251'?><a>\xc3\xa5</a>", "",
       "<?xml encoding='windows-1251'?><a>å</a>"},
      {"<?xml encoding='UTF-16'?><a>\xc3\xa5</a>", "", "<?xml encoding='UTF-16'?><a>å</a>"},
      {"<?xml encoding='no such'?><a>\xc3\xa5\x01</a>", "", "<?xml encoding='no such'?><a>å </a>"},
  }));
  CHECK(xml_as_utf8(bytes, encoding) == text);
}

TEST_CASE("XML that is empty or not XML is told", "[read][xml][broken]") {
  const auto [xml, reason] = GENERATE(table<std::string, SkipReason>({
      {"", SkipReason::empty},
      {" \n\xEF\xBB\xBF", SkipReason::empty},
      {"bare ord på norsk", SkipReason::malformed},
      {"<", SkipReason::malformed},
  }));
  const auto all = read_text("xml", xml);
  CHECK(all.articles.empty());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == reason);
}

TEST_CASE("A feed of more than 64 MiB is too large", "[read][xml][hostile]") {
  news::tests::EndlessBytes bytes{"<rss><item><title>", 'x', 10'000'000'000,
                                  "</title></item></rss>"};
  news::tests::Collected all;
  news::read::read_xml(bytes, {}, {}, all.sink());
  REQUIRE(all.skipped.size() == 1);
  CHECK(all.skipped[0].reason == SkipReason::too_large);
  CHECK(all.skipped[0].detail ==
        "XML of more than 67108864 bytes; --max-document raises the limit");
}

TEST_CASE("Hostile XML ends early and gives what came before", "[read][xml][hostile]") {
  const auto many = [](std::size_t times, const auto& piece) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += piece(i);
    return all;
  };
  const auto number = [](std::size_t i) { return std::to_string(i); };
  const auto [hostile, detail] = GENERATE_COPY(table<std::string, std::string>({
      {"<b " + many(50'000, [&](auto i) { return 'a' + number(i) + "='>' "; }) + "/>",
       "XML ends early: more than 1000 attributes on one element"},
      {many(5,
            [&](auto j) {
              return "<b " +
                     many(400,
                          [&](auto i) {
                            return "xmlns:n" + number(j) + "_" + number(i) + "='u' ";
                          }) +
                     '>';
            }),
       "XML ends early: more than 1000 namespaces at once"},
      {many(100'000, [](auto) { return std::string{"<b>"}; }),
       "XML ends early: elements nested over 10000 deep"},
      {many(30'000, [&](auto i) { return "<n" + number(i) + "/>"; }),
       "XML ends early: more than 20000 names"},
      {many(30'000, [&](auto i) { return "&n" + number(i) + ';'; }),
       "XML ends early: more than 20000 names"},
      {std::string(300'000, '<'), "XML ends early: more than 200000 faults"},
  }));
  const auto all = read_text("feed", "<rss><item><title>Først</title></item>" + hostile +
                                         "<item><title>Sist</title></item></rss>");
  REQUIRE_FALSE(all.articles.empty());
  CHECK(all.articles[0].title == "Først");
  REQUIRE_FALSE(all.skipped.empty());
  CHECK(all.skipped.back().reason == SkipReason::truncated);
  CHECK(all.skipped.back().detail == detail);
}

TEST_CASE("Default attributes of a document type are not added", "[read][xml][hostile]") {
  const auto all =
      read_text("feed",
                "<!DOCTYPE rss [<!-- ]> --><!ATTLIST item about CDATA 'http://å.example/'>"
                "]><rss><item><title>Ås</title></item></rss>");
  REQUIRE(all.articles.size() == 1);
  CHECK(all.articles[0].url.empty());
}

TEST_CASE("HTML becomes paragraphs", "[read][html]") {
  const auto [html, text] = GENERATE(table<std::string, std::string>({
      {"Bare   ord\n på rad", "Bare ord på rad"},
      {"<p>Én</p><p>To</p>", "Én\n\nTo"},
      {"<div><div><p>Én</p></div></div>To", "Én\n\nTo"},
      {"Én<br>to<br/><br>tre", "Én\nto\n\ntre"},
      {"a<b>b</b>c <i>d</i>", "abc d"},
      {"<p>x<script>y</script><style>z</style></p><figure><figcaption>k</figcaption></figure>",
       "x"},
      {"<pre>a  b\n c</pre><p>d\ne</p>", "a b\nc\n\nd e"},
      {"<ul><li>én<li>to</ul>etter", "én\n\nto\n\netter"},
      {"<p> </p><br><hr>", ""},
      {"&lt;p&gt; &amp; &eacute;", "<p> & é"},
      {"", ""},
  }));
  CAPTURE(html);
  CHECK(plain_of_html(html) == text);
}
