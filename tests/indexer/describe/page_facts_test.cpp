#include "indexer/describe/page_facts.hpp"

#include <random>
#include <string>

#include "indexer/describe/describe.hpp"
#include "indexer/markup/html_tree.hpp"
#include "tests/support/catch.hpp"

using news::RawArticle;

namespace {

RawArticle facts_of(const std::string& html, RawArticle raw = {}) {
  news::describe::add_page_facts(news::markup::parse_html(html), raw);
  return raw;
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

}  // namespace

TEST_CASE("JSON-LD tells title, day, authors, house, language and section", "[describe][page]") {
  const std::string article = R"("headline": "Brücke über die Elbe gesperrt",
    "datePublished": "2024-03-05T08:30:00+01:00", "inLanguage": "de-DE", "articleSection": "Verkehr",
    "author": [{"@type": "Person", "name": "Ana Núñez"}, {"name": "Jörg Weiß"}],
    "publisher": {"@type": "Organization", "name": "Hafenbote"})";
  const auto around = GENERATE(as<std::string>{}, R"({"@type": "NewsArticle", #})",
                               R"([{"@type": "BreadcrumbList"}, {"@type": ["NewsArticle"], #}])",
                               R"({"@graph": [{"@type": "WebSite", "name": "Seite"},
                                   {"@type": "http://schema.org/BlogPosting", #}]})",
                               R"({"@type": "WebPage", "mainEntity": {"@type": "Article", #}})");
  auto json = around;
  json.replace(json.find('#'), 1, article);
  CAPTURE(json);

  const auto raw = facts_of(json_ld(json));

  CHECK(raw.title == "Brücke über die Elbe gesperrt");
  CHECK(raw.said_by[news::schema::Fact::title] == "json-ld");
  CHECK(raw.published == "2024-03-05T08:30:00+01:00");
  CHECK(raw.said_by[news::schema::Fact::published] == "json-ld");
  CHECK(raw.byline == "Ana Núñez, Jörg Weiß");
  CHECK(raw.source == "Hafenbote");
  CHECK(raw.language == "de");
  CHECK(raw.sections == std::vector<std::string>{"Verkehr"});
}

TEST_CASE("An author named by reference is looked up", "[describe][page]") {
  const auto raw = facts_of(json_ld(R"({"@graph": [
      {"@type": "NewsArticle", "headline": "Żuraw", "author": {"@id": "#a"}},
      {"@type": "Person", "@id": "#a", "name": "Łucja Żak"}]})"));
  CHECK(raw.byline == "Łucja Żak");
}

TEST_CASE("Broken JSON-LD is mended", "[describe][page]") {
  const auto json = GENERATE(
      as<std::string>{}, "{\"@type\": \"NewsArticle\", \"headline\": \"Rivière\n en crue\",}",
      "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Rivière en crue\"} -->",
      "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Rivière en "
      "crue\"}\n//]]>",
      "{\"@type\":\"NewsArticle\",\"headline\":\"Rivière en crue\"};",
      "{\"@type\":\"NewsArticle\",\"headline\":\"Rivi\\ère en crue\"}");
  CAPTURE(json);
  CHECK(facts_of(json_ld(json)).title == "Rivière en crue");
}

TEST_CASE("JSON-LD that cannot be mended is passed over", "[describe][page]") {
  const auto json = GENERATE(as<std::string>{}, "", "{", "{\"@type\":", "[[[[", "null", "\"x\"",
                             "7", "{\"@type\": 7, \"author\": [[[]]], \"headline\": {}}");
  CAPTURE(json);
  const auto raw = facts_of(json_ld(json) + "<title>Überschrift</title>");
  CHECK(raw.title == "Überschrift");
  CHECK(raw.said_by[news::schema::Fact::title] == "title tag");
}

TEST_CASE("Very deep JSON-LD is bounded", "[describe][page]") {
  const auto open = GENERATE(as<std::string>{}, "[", "{\"@graph\":", "{\"mainEntity\":[");
  std::string json;
  for (int i = 0; i < 100'000; ++i) json += open;
  CHECK(facts_of(json_ld(json) + "<title>Tief</title>").title == "Tief");
}

TEST_CASE("A date is taken from the most trusted place that has one", "[describe][page]") {
  const auto [html, published, source] = GENERATE(table<std::string, std::string, std::string>({
      {"<meta property='article:published_time' content='2024-03-05T08:30:00Z'>"
       "<time datetime='2024-03-09'>",
       "2024-03-05T08:30:00Z", "meta"},
      {"<meta name='date' content='2023-01-01'><meta name='DC.date.issued' content='2024-03-05'>",
       "2024-03-05", "meta"},
      {"<meta name='sailthru.date' content='gestern'><meta name='parsely-pub-date' "
       "content='5 March 2024'>",
       "5 March 2024", "meta"},
      {"<span itemprop='datePublished' content='2024-03-05'>März</span><time>2024-03-06</time>",
       "2024-03-05", "microdata"},
      {"<article><header><time datetime='2024-03-05'>gestern</time></header></article>",
       "2024-03-05", "time"},
      {"<aside><time datetime='2020-01-01'></time></aside><article><p><time "
       "datetime='2024-03-05'></time></article>",
       "2024-03-05", "time"},
      {"<div><time datetime='2024-03-05'>5.</time></div>", "2024-03-05", "time"},
      {"<div><time datetime='2024-03-05'>5.</time><time datetime='2024-03-06'>6.</time></div>", "",
       ""},
      {"<div itemscope itemtype='http://schema.org/Comment'><i itemprop='datePublished' "
       "content='2024-03-05'>é</i></div>",
       "", ""},
      {"<meta name='date' content='0001-01-01T00:00:00Z'>", "", ""},
      {"<meta name='date' content='1970-01-01T00:00:00Z'>", "", ""},
  }));
  CAPTURE(html);
  const auto raw = facts_of(html);
  CHECK(raw.published == published);
  CHECK(raw.said_by[news::schema::Fact::published] == source);
}

TEST_CASE("The site's name is cut from a title where the page vouches for it", "[describe][page]") {
  const auto [html, title] = GENERATE(table<std::string, std::string>({
      {"<meta property='og:site_name' content='Hafenbote'><meta property='og:title' "
       "content='Brücke gesperrt | Hafenbote'>",
       "Brücke gesperrt"},
      {"<meta property='og:site_name' content='The Harbour Post'><title>Harbour Post: "
       "Élan returns</title>",
       "Élan returns"},
      {"<link rel='canonical' href='https://www.hafenbote.example/a/b'><title>Brücke gesperrt » "
       "Hafenbote News</title>",
       "Brücke gesperrt"},
      {"<title>Brücke gesperrt - Verkehr - Hafenbote</title><h1>Brücke gesperrt</h1>",
       "Brücke gesperrt"},
      {"<title>Brücke gesperrt - wer zahlt?</title><h1>Verkehr</h1>",
       "Brücke gesperrt - wer zahlt?"},
      {"<meta property='og:site_name' content='Hafenbote'><title>Bürgermeister - ein Porträt | "
       "Hafenbote</title>",
       "Bürgermeister - ein Porträt"},
      {"<title>Hafenbote</title><meta property='og:site_name' content='Hafenbote'><h1>Flut im "
       "März</h1>",
       "Flut im März"},
      {"<meta property='og:title' content='Rock &amp;amp; Roll &amp;#8211; \n zurück'>",
       "Rock & Roll – zurück"},
      {"<title>Flut im März - Bote</title><meta name='application-name' content='Flut im März'>"
       "<meta property='og:site_name' content='Bote'><h1>Wetter</h1>",
       "Flut im März"},
      {"<svg><title>Pfeil</title></svg><title>Flut im März</title>", "Flut im März"},
      {"<h1>Flut im <em>März</em></h1>", "Flut im März"},
  }));
  CAPTURE(html);
  CHECK(facts_of(html).title == title);
}

TEST_CASE("A byline is names, not addresses or accounts", "[describe][page]") {
  const auto [html, byline] = GENERATE(table<std::string, std::string>({
      {"<meta name='author' content='By Zoë Müller'>", "Zoë Müller"},
      {"<meta property='article:author' content='https://www.facebook.com/zoe'><meta name='author' "
       "content='Zoë Müller'>",
       "Zoë Müller"},
      {"<meta name='citation_author' content='Zoë Müller'><meta name='citation_author' "
       "content='Ana Núñez'>",
       "Zoë Müller, Ana Núñez"},
      {"<meta name='author' content='@zoe'>", ""},
      {"<meta property='og:site_name' content='Hafenbote'><meta name='author' "
       "content='Hafenbote'><a rel='author' href='/z'>Zoë Müller</a>",
       "Zoë Müller"},
      {"<p itemprop='author' itemscope itemtype='http://schema.org/Person'>von <b "
       "itemprop='name'>Zoë Müller</b>, 30</p>",
       "Zoë Müller"},
      {"<p class='byline'>By Zoë Müller March 5, 2024</p>", "Zoë Müller"},
  }));
  CAPTURE(html);
  CHECK(facts_of(html).byline == byline);
}

TEST_CASE("The address is the canonical one, and no front page", "[describe][page]") {
  const auto [html, url] = GENERATE(table<std::string, std::string>({
      {"<link rel='canonical' href='https://hafenbote.example/2024/märz'>"
       "<meta property='og:url' content='https://hafenbote.example/x'>",
       "https://hafenbote.example/2024/märz"},
      {"<link rel='canonical' href='https://hafenbote.example/'>"
       "<meta property='og:url' content='https://hafenbote.example/x'>",
       "https://hafenbote.example/x"},
      {"<link rel='canonical' href='/nur-ein-pfad'>", ""},
      {"<link rel='canonical' href='//hafenbote.example/ä'>", "https://hafenbote.example/ä"},
  }));
  CAPTURE(html);
  CHECK(facts_of(html).url == url);
}

TEST_CASE("The language is that of the page, else of OpenGraph", "[describe][page]") {
  CHECK(facts_of("<html lang='FR-ca'><meta property='og:locale' content='en_US'>é").language ==
        "fr");
  CHECK(facts_of("<meta property='og:locale' content='pt_BR'>é").language == "pt");
}

TEST_CASE("What the reader found stays", "[describe][page]") {
  const RawArticle record{.title = "Aus dem Archiv",
                          .published = "1999",
                          .source = "Bote",
                          .byline = "Zoë",
                          .url = "https://bote.example/1",
                          .language = "de",
                          .sections = {"Köln"}};
  const auto raw = facts_of(
      "<html lang='en'><link rel='canonical' href='https://x.example/2'>" +
          json_ld(R"({"@type": "NewsArticle", "headline": "H", "datePublished": "2024-01-01",
                      "author": "A", "publisher": "P", "articleSection": "S"})"),
      record);
  CHECK(raw.title == record.title);
  CHECK(raw.said_by[news::schema::Fact::title].empty());
  CHECK(raw.published == record.published);
  CHECK(raw.said_by[news::schema::Fact::published].empty());
  CHECK(raw.byline == record.byline);
  CHECK(raw.source == record.source);
  CHECK(raw.url == record.url);
  CHECK(raw.language == record.language);
  CHECK(raw.sections == record.sections);
}

TEST_CASE("An article tells what in the page gave its title and its date", "[describe][page]") {
  const auto raw = facts_of("<title>Flut im März</title><meta name='date' content='2024-03-05'>");
  const auto article = news::describe::describe(raw, {});
  CHECK(article.evidence[news::schema::Fact::title].source == "title tag");
  CHECK(article.evidence[news::schema::Fact::published].source == "meta");
}

TEST_CASE("Any bytes give facts of bounded length", "[describe][page][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> pieces{"<meta ",
                                        "name=author ",
                                        "content='",
                                        "'>",
                                        "<title>",
                                        "</title>",
                                        "<h1>",
                                        " | ",
                                        "&amp;",
                                        "&",
                                        "<",
                                        "é",
                                        "\xff",
                                        "<script type='application/ld+json'>",
                                        "</script>",
                                        "{\"@type\":\"NewsArticle\",",
                                        "\"headline\":",
                                        "\"",
                                        "}",
                                        "[",
                                        "<time datetime='",
                                        "2024-03",
                                        "<div class=byline itemprop='author headline' itemscope>",
                                        "https://",
                                        " - ",
                                        "_"};
  for (int round = 0; round < 300; ++round) {
    std::string html;
    for (int i = 0; i < 60; ++i) html += pieces[random() % pieces.size()];
    CAPTURE(html);
    const auto raw = facts_of(html);
    CHECK(raw.title.size() <= 1000);
    CHECK(raw.title.find('\n') == std::string::npos);
    CHECK(raw.byline.size() <= 1000);
  }
}
