#include "indexer/describe/describe.hpp"

#include <string>

#include "indexer/describe/address.hpp"
#include "indexer/describe/agency.hpp"
#include "indexer/describe/byline.hpp"
#include "indexer/describe/credit.hpp"
#include "indexer/describe/identity.hpp"
#include "indexer/describe/published.hpp"
#include "indexer/describe/source.hpp"
#include "indexer/describe/title.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::describe;

namespace {

using schema::Confidence;
using schema::Fact;

std::string date_and_source(const Described<text::PartialDate>& published) {
  return text::iso_date(published.value) + " " + std::string{published.source};
}

std::string told(const Article& article, Fact fact) { return in_words(article.evidence[fact]); }

/// Cleaned and described.
Article described(const RawArticle& raw) { return describe::describe(raw, clean::clean(raw)); }

}  // namespace

TEST_CASE("A scrape of a wire story is described by its text", "[describe]") {
  RawArticle raw;
  raw.origin.path = "/news/a.txt";
  raw.text =
      "U.S. to lift potash sanctions on Kastria\n\nPrairie Ledger\nU.S. to lift potash sanctions "
      "on "
      "Kastria\n\nEnvoy Marsh meets President Žarkov, Friday, Nov. 14, 2025. Photo by Uncredited "
      "/AP\nLINDAVA, Kastria (AP) — The United States will lift its sanctions on potash from "
      "Kastria, "
      "officials said.\nThe three mines of the country dig about a tenth of the potash of the "
      "world, which farmers spread on their fields in spring.\n\nSource: Prairie Ledger";

  const auto article = described(raw);

  CHECK(article.title == "U.S. to lift potash sanctions on Kastria");
  CHECK(told(article, Fact::title) == "headline, likely");
  CHECK(article.outlet == "Prairie Ledger");
  CHECK(article.agency == "AP");
  CHECK(article.located == "LINDAVA, Kastria");
  CHECK(text::iso_date(article.published) == "2025-11-14");
  CHECK(told(article, Fact::published) == "caption, guess");
  CHECK(told(article, Fact::outlet) == "source line, guess");
  CHECK(told(article, Fact::agency) == "dateline, sure");
  CHECK(told(article, Fact::located) == "dateline, likely");
  CHECK(told(article, Fact::language) == "words, likely");
  CHECK(told(article, Fact::byline).empty());
  CHECK(told(article, Fact::section).empty());
  CHECK(article.language == "en");
  CHECK(article.byline.empty());
  CHECK(article.body.starts_with("LINDAVA, Kastria (AP) — The United States"));
  CHECK(article.origin.path == "/news/a.txt");
}

TEST_CASE("A record is believed before the text", "[describe]") {
  RawArticle raw;
  raw.text = "Ein anderer Titel\n\nBERLIN (dpa) - Es regnet.";
  raw.id = " nws-1 ";
  raw.title = "  Regen\n in Köln ";
  raw.published = "Fri, 12 Dec 2025 10:00:00 +0100";
  raw.source = "Kölner Bote";
  raw.agency = "The Associated Press";
  raw.byline = "By Ana Núñez";
  raw.url = "https://www.bote.example/2024/01/02/regen";
  raw.language = "de-DE";
  raw.dateline = "KÖLN, Dec. 12 -";
  raw.sections = {"Wetter"};

  const auto article = described(raw);

  CHECK(article.id == "nws-1");
  CHECK(article.title == "Regen in Köln");
  for (const auto fact : schema::all_facts) CHECK(told(article, fact) == "record, sure");
  CHECK(text::iso_date(article.published) == "2025-12-12T09:00:00Z");
  CHECK(article.outlet == "Kölner Bote");
  CHECK(article.agency == "AP");
  CHECK(article.byline == "Ana Núñez");
  CHECK(article.language == "de");
  CHECK(article.located == "KÖLN");
  CHECK(article.url == raw.url);
  CHECK(article.sections == raw.sections);
}

TEST_CASE("What a page says of itself is the evidence", "[describe]") {
  RawArticle raw;
  raw.kind = RawArticle::Text::prose;
  raw.text = "Es regnete in Łódź.";
  raw.title = "Regen";
  raw.published = "2025-12-12";
  raw.byline = "Zoë Müller";
  raw.said_by[Fact::title] = "h1";
  raw.said_by[Fact::published] = "json-ld";
  const auto article = described(raw);
  CHECK(told(article, Fact::title) == "h1, guess");
  CHECK(told(article, Fact::published) == "json-ld, sure");
  CHECK(told(article, Fact::byline) == "record, sure");
}

TEST_CASE("A dateline on a line of its own is no title", "[describe][title]") {
  clean::Cleaned text;
  text.headline = "São Paulo CNN Business —";
  CHECK(find_title("", text).value.empty());
  CHECK(find_title("Chuva", text).value == "Chuva");
}

TEST_CASE("Nothing is invented", "[describe]") {
  RawArticle raw;
  raw.text = "Es regnete in Łódź.";
  const auto article = described(raw);

  CHECK(article.title.empty());
  for (const auto fact : schema::all_facts) CHECK_FALSE(article.evidence[fact]);
  CHECK(article.outlet.empty());
  CHECK(article.agency.empty());
  CHECK(article.located.empty());
  CHECK(article.language.empty());
  CHECK_FALSE(article.published);
}

TEST_CASE("The strongest evidence dates an article", "[describe][published]") {
  const std::string day = "LINDAVA, Dec. 3 (AP) —";
  const auto dateline = find_dateline(day);
  REQUIRE(dateline);
  clean::Cleaned text;
  CHECK(date_and_source(find_published("", "", text, dateline)) == " ");

  text.copyright = "Copyright 2025 The Associated Press";
  CHECK(date_and_source(find_published("", "", text, {})) == "2025 copyright");
  CHECK(date_and_source(find_published("", "", text, dateline)) == "2025-12-03 dateline");
  text.caption = "In Łódź, Friday, Dec. 12, 2025.";
  CHECK(date_and_source(find_published("", "", text, {})) == "2025-12-12 caption");
  text.date_line = "Published 4 December 2025";
  CHECK(date_and_source(find_published("", "", text, dateline)) == "2025-12-04 date line");
  CHECK(date_and_source(find_published("", "https://x.org/2025/12/05/ä", text, dateline)) ==
        "2025-12-05 url");
  CHECK(date_and_source(find_published("2025-12-06", "https://x.org/2025/12/05/", text,
                                       dateline)) == "2025-12-06 record");
  CHECK(date_and_source(find_published("2025", "", text, dateline)) == "2025-12-03 dateline");
  CHECK(date_and_source(find_published("someday", "", text, dateline)) == "2025-12-04 date line");
}

TEST_CASE("An old picture dates nothing", "[describe][published]") {
  clean::Cleaned text;
  text.caption = "FILE - A bridge in Köln, Friday, Dec. 12, 2025.";
  CHECK_FALSE(find_published("", "", text, {}).value);
  text.caption = "A bridge in Köln, Friday, Dec. 12, 2025.";
  text.copyright = "© 2026 Bote";
  CHECK(date_and_source(find_published("", "", text, {})) == "2026 copyright");
}

TEST_CASE("The last year of a copyright line counts", "[describe][published]") {
  CHECK(year_of_copyright("© 2019-2025 Ärzteblatt") == std::chrono::year{2025});
  CHECK_FALSE(year_of_copyright("© Ärzteblatt 12345"));
  CHECK_FALSE(year_of_copyright(""));
}

TEST_CASE("An address may hold a date", "[describe][address]") {
  const auto [url, date] = GENERATE(table<std::string, std::string>({
      {"https://x.org/news/2025/12/05/łódź.html", "2025-12-05"},
      {"https://x.org/2025/dec/5/a", "2025-12-05"},
      {"https://x.org/2025-12-05/a", "2025-12-05"},
      {"https://x.org/2025-12-05-flood", "2025-12-05"},
      {"https://x.org/a/20251205/b", "2025-12-05"},
      {"https://x.org/2025/12/flood", "2025-12"},
      {"https://x.org/2025/13/05/a", ""},
      {"https://x.org/2025/02/30/a", "2025-02"},
      {"https://x.org/a?d=/2025/12/05/", ""},
      {"https://x.org/1850/12/05/", ""},
      {"https://x.org/product/2025", ""},
      {"", ""},
  }));
  CAPTURE(url);
  const auto found = date_in_address(url);
  CHECK((found ? text::iso_date(*found) : std::string{}) == date);
}

TEST_CASE("The host of an address is an outlet of last resort", "[describe][address]") {
  CHECK(host_of("https://www.CNN.com/a") == "cnn.com");
  CHECK(host_of("http://user@news.x.org:8080?q") == "news.x.org");
  CHECK(host_of("//x.org") == "x.org");
  CHECK(host_of("zürich").empty());
  CHECK(host_of("https://").empty());
  CHECK(find_outlet(" Kölner\nBote ", "x", "https://y.org").value == "Kölner Bote");
  CHECK(find_outlet("", "Île Post", "").value == "Île Post");
  CHECK(find_outlet("", "Île Post", "https://business.ilepost.example/a").value == "Île Post");
  CHECK(find_outlet("", "Kennel Club", "https://www.x.org/a").value == "x.org");
}

TEST_CASE("Agencies have one short name each", "[describe][agency]") {
  CHECK(short_agency_name("The Associated Press") == "AP");
  CHECK(short_agency_name("agence  france-presse") == "AFP");
  CHECK(short_agency_name("Ärzteblatt").empty());
  CHECK(agency_as_named("REUTERS") == "Reuters");
  CHECK(agency_as_named(" NWS ") == "NWS");
  CHECK(agency_as_named("CNN").empty());
  CHECK(agency_of_copyright("Copyright 2025 The Associated Press. All rights reserved.") == "AP");
  CHECK(agency_of_copyright("© 2025 AFP") == "AFP");
  CHECK(agency_of_copyright("© 2025 Thomson Reuters") == "Reuters");
  CHECK(agency_of_copyright("© 2025 Kölner Bote, a paper of the apa family").empty());
}

TEST_CASE("A byline that says nobody is none", "[describe][byline]") {
  clean::Cleaned text;
  CHECK(find_byline("By  Siobhán Ní Riain,", text).value == "Siobhán Ní Riain");
  text.byline = "Ana Núñez";
  CHECK(find_byline("", text).value == "Ana Núñez");
  CHECK(find_byline("Staff", text).value == "Ana Núñez");
  CHECK(find_byline("Staff", text).source == "byline");
  const std::string nobody = GENERATE("Uncredited", "STAFF", "by admin", "", " ");
  CHECK(find_byline(nobody, {}).value.empty());
}

TEST_CASE("A title says where it is from", "[describe][title]") {
  clean::Cleaned text;
  CHECK(find_title(" ", text).source.empty());
  text.headline = "Käse und Brot";
  CHECK(find_title("", text).source == "first line");
  text.headline_confirmed = true;
  CHECK(find_title("", text).source == "headline");
  CHECK(find_title("Brot", text).source == "record");
}

TEST_CASE("An article has the same id on every run", "[describe][identity]") {
  RawArticle raw;
  raw.origin = {.path = "/a/ß.txt", .member = "m", .record = 2, .offset = 17};
  const auto by_place = identity_of(raw);
  CHECK(by_place.size() == 16);
  CHECK(by_place.find_first_not_of("0123456789abcdef") == std::string::npos);
  CHECK(identity_of(raw) == by_place);
  raw.origin.offset = 18;
  CHECK(identity_of(raw) != by_place);

  raw.url = "https://x.org/ä";
  const auto by_url = identity_of(raw);
  raw.origin.path = "/elsewhere";
  CHECK(identity_of(raw) == by_url);

  raw.id = " a \t b\x01 ";
  CHECK(identity_of(raw) == "a b_");
  raw.id = std::string(201, 'x');
  CHECK(identity_of(raw).size() == 16);
}
