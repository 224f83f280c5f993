#include "indexer/clean/clean.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using news::RawArticle;
using news::clean::clean;
using news::clean::Cleaned;

namespace {

Cleaned cleaned(std::string text) {
  RawArticle raw;
  raw.text = std::move(text);
  return clean(raw);
}

Cleaned cleaned_prose(std::string text, bool hard_wrapped = false) {
  RawArticle raw;
  raw.kind = RawArticle::Text::prose;
  raw.hard_wrapped = hard_wrapped;
  raw.text = std::move(text);
  return clean(raw);
}

std::vector<std::string> rules_of(const Cleaned& article) {
  std::vector<std::string> rules;
  for (const auto& span : article.text.removed) rules.emplace_back(span.rule);
  return rules;
}

const std::string lead =
    "Die Brücke über die Elbe bleibt nach Angaben der Behörde bis zum Frühjahr für alle gesperrt.";
const std::string second =
    "Curator Łucja Woźniak said the violin had come back by post after eight long years away.";
const std::string third =
    "The parcel had been handed in at a village shop near the border, the police said on Monday.";

std::string three_paragraphs() { return lead + "\n\n" + second + "\n\n" + third; }

}  // namespace

TEST_CASE("A clean text stays as it is", "[clean]") {
  const auto article = cleaned(three_paragraphs());

  CHECK(article.body == three_paragraphs());
  CHECK(article.text.removed.empty());
  CHECK(article.headline.empty());
}

TEST_CASE("Lines of site furniture leave the body", "[clean][furniture]") {
  const auto [line, rule] = GENERATE(table<std::string, std::string>({
      {"Share and Follow", "share bar"},
      {"![]()", "empty image"},
      {"FacebookTwitterWhatsAppEmail", "share bar"},
      {"4 min read", "counter"},
      {"Advertisement", "advertisement"},
      {"Sign up for our free newsletter", "newsletter box"},
      {"Sign up for the Morning Café newsletter.", "newsletter box"},
      {"Read more: Which trees burn", "related link"},
      {"Lesen Sie auch: Warum Tunnel klüger altern", "related link"},
      {"You must be logged in to join the discussion.", "comments"},
      {"We use cookies to make this page better.", "cookie notice"},
      {"____", "separator"},
      {"https://example.org/añil", "address"},
      {"Copyright 2025 Northern Wire Service. All rights reserved.", "copyright line"},
      {"© 2024 Harbour Gazette", "copyright line"},
      {"Home | News | Weather", "menu"},
  }));
  CAPTURE(line);

  const auto article = cleaned(lead + "\n" + line + "\n" + second + "\n" + third);

  CHECK(article.body == three_paragraphs());
  CHECK(rules_of(article) == std::vector<std::string>{rule});
}

TEST_CASE("Sentences about furniture are no furniture", "[clean][furniture]") {
  const std::string line =
      GENERATE(as<std::string>{},
               "She told the court that the privacy policy of the firm had never changed.",
               "“Sign up for our newsletter and you will regret it,” said Žarkov to the reporters.",
               "The advertisement showed a horse in the rain and won a prize in Cannes last year.",
               "Copyright law is older than the steam engine, the judge reminded both parties.",
               "Comments by the minister on Friday were met with laughter in the chamber.",
               "BeReal and McDonald's said on Monday that they would share the cost of the café.",
               "Trending upwards for a year, the price of bread rose again in Kraków in May.");
  CAPTURE(line);

  const auto article = cleaned(lead + "\n\n" + line + "\n\n" + second);

  CHECK(article.body == lead + "\n\n" + line + "\n\n" + second);
  CHECK(article.text.removed.empty());
}

TEST_CASE("A sentence of furniture leaves the paragraph around it whole", "[clean][furniture]") {
  const auto article = cleaned(lead + " Sign up for our newsletter. " + second + "\n\n" + third);

  CHECK(article.body == lead + " " + second + "\n\n" + third);
}

TEST_CASE("A marker glued between paragraphs is learned and cut out", "[clean][marker]") {
  const auto article =
      cleaned(lead + "Reader panel" + second + "Reader panel" + third + "Reader panel" +
              "“Nobody knows,” Søren Nygaard said." + "Reader panel");

  CHECK(article.body == three_paragraphs() + "\n\n“Nobody knows,” Søren Nygaard said.");
  CHECK(rules_of(article) == std::vector<std::string>(4, "marker"));
}

TEST_CASE("A brand that comes often is no marker", "[clean][marker]") {
  const std::string text =
      "Firms like McDonald’s and PepsiCo closed. Before McDonald’s and PepsiCo "
      "closed, Aïssata Maïga wrote. Both McDonald’s and PepsiCo wrote back.";
  CHECK(cleaned(text).body == text);
}

TEST_CASE("Names in a list may come again", "[clean][marker]") {
  const std::string names =
      "Top artist\nSøren Nygaard\nÅsa Lindqvist\nTop song\nSøren Nygaard\nTop album\nSøren "
      "Nygaard\nÅsa Lindqvist\nTop tour\nSøren Nygaard";
  CHECK(cleaned(three_paragraphs() + "\n\n" + names).text.removed.empty());
}

TEST_CASE("Sentences glued together become paragraphs", "[clean][glue]") {
  const auto [glued, apart] = GENERATE(table<std::string, std::string>({
      {"The bank held its rate.Homeowners in Zürich must wait.",
       "The bank held its rate.\n\nHomeowners in Zürich must wait."},
      {"It was “our goal.”The envoy to Łódź left.",
       "It was “our goal.”\n\nThe envoy to Łódź left."},
      {"The crews went home.“We are tired,” said Åsa.",
       "The crews went home.\n\n“We are tired,” said Åsa."},
  }));
  CAPTURE(glued);
  CHECK(cleaned(glued).body == apart);
}

TEST_CASE("Abbreviations, addresses and brands are not cut apart", "[clean][glue]") {
  const std::string text =
      GENERATE("The U.S.A. and Côte d’Ivoire agreed.", "Write to Anna.Berg@Example.Org in Malmö.",
               "He read Booking.Com and e.g. BeReal in Łódź.", "The F.B.I.Agent met Siobhán.");
  CAPTURE(text);
  CHECK(cleaned(text).body == text);
}

TEST_CASE("A sign-in box glued into a line leaves with its headings", "[clean][box]") {
  const auto article = cleaned(
      lead + "Sign In or Create an AccountEmail AddressContinueor View more offersReader panel" +
      second +
      "Reader panelMorning DispatchGet the latest headlines in one email.There was an "
      "error, please provide a valid email address.Sign UpBy signing up you consent to receive the "
      "above newsletter.Reader panel" +
      third + "Reader panel");

  CHECK(article.body == three_paragraphs());
}

TEST_CASE("A repeated headline is recognised once and leaves the body", "[clean][headline]") {
  const std::string headline = "Violin comes back after eight years by post";
  const auto article =
      cleaned("Back to News\nculture\n\n" + headline + "\n\nValley Courier\nLoading...\n2 likes\n" +
              headline + "\n\n" + second + "\n\n" + third);

  CHECK(article.headline == headline);
  CHECK(article.headline_confirmed);
  CHECK(article.body == second + "\n\n" + third);
  CHECK(rules_of(article) == std::vector<std::string>{"page furniture", "above the headline",
                                                      "headline", "between headlines",
                                                      "page furniture", "counter",
                                                      "repeated headline"});
}

TEST_CASE("A first line alone above a paragraph is a headline", "[clean][headline]") {
  const auto alone = cleaned("Käse und Brot\n\n" + second + "\n\n" + third);
  CHECK(alone.headline == "Käse und Brot");
  CHECK_FALSE(alone.headline_confirmed);
  CHECK(alone.body == second + "\n\n" + third);

  const auto shared = cleaned("Stolen violin comes back by post\n" + second + "\n" + third);
  CHECK(shared.headline == "Stolen violin comes back by post");
  CHECK(shared.headline_confirmed);
}

TEST_CASE("A headline is never invented", "[clean][headline]") {
  const std::string first =
      GENERATE(as<std::string>{}, "It rained in Łódź.", "Brot,", "Ä", "weather", "KRAKÓW:");
  CAPTURE(first);
  const auto article = cleaned(first + "\n\n" + second + "\n\n" + third);
  CHECK(article.headline.empty());
  CHECK(article.body == first + "\n\n" + second + "\n\n" + third);
}

TEST_CASE("The record's title leaves the body where it stands above it", "[clean][headline]") {
  RawArticle raw;
  raw.title = "Violin comes home to Kraków | Valley Courier";
  raw.text = "Violin comes home  to Kraków\n" + second;
  const auto article = clean(raw);

  CHECK(article.headline == "Violin comes home to Kraków");
  CHECK(article.body == second);
}

TEST_CASE("Facts about an article are kept apart from it", "[clean][facts]") {
  const auto article =
      cleaned("By Siobhán Ní Riain and Tomás de la Cruz, Staff\nPublished: 12 March 2024\n" + lead +
              "\nEnvoy Ana Núñez in Lindava, Friday, Nov. 14, 2025. Photo by Pavel Oriš /NWS\n" +
              second + "\n" + third + "\n© 2024 NWS\nSource: Harbour Gazette");

  CHECK(article.byline == "Siobhán Ní Riain and Tomás de la Cruz");
  CHECK(article.date_line == "Published: 12 March 2024");
  CHECK(article.caption ==
        "Envoy Ana Núñez in Lindava, Friday, Nov. 14, 2025. Photo by Pavel Oriš /NWS");
  CHECK(article.copyright == "© 2024 NWS");
  CHECK(article.source_line == "Harbour Gazette");
  CHECK(article.body == three_paragraphs());
}

TEST_CASE("What is published beats what was updated", "[clean][facts]") {
  CHECK(cleaned("Updated: 13 March 2024\nPublished: 12 March 2024\n" + lead + "\n" + second)
            .date_line == "Published: 12 March 2024");
  CHECK(cleaned("The Island Post | 27 October 2024\n" + lead + "\n" + second).date_line ==
        "27 October 2024");
}

TEST_CASE("What follows the story is its tail", "[clean][tail]") {
  const auto article = cleaned(three_paragraphs() +
                               "\n\nTrending\nFive barns that became concert halls\nWhy the "
                               "moon looked green in Malmö?\nComments\nLog in to post.");

  CHECK(article.body == three_paragraphs());
}

TEST_CASE("A heading before the end of the story starts no tail", "[clean][tail]") {
  const auto article = cleaned(lead + "\n" + second +
                               "\nRelated articles\nTen years of flood maps in "
                               "Łódź\n" +
                               third);

  CHECK(article.body == three_paragraphs());
  CHECK(cleaned(lead + "\n" + second + "\nRecommended\n" + third +
                "\nThe vote in Łódź is on Monday "
                "at noon.")
            .body.find("Łódź is on Monday") != std::string::npos);
}

TEST_CASE("An entry of a list heads no list", "[clean][tail]") {
  const std::string heading = "What the people of Łódź should do";
  const auto kept =
      cleaned(lead + "\n" + second + "\nMore coverage:Bridges of the old town close for a week\n" +
              heading + "\n" + third);
  CHECK(kept.body.find(heading) != std::string::npos);
}

TEST_CASE("A correction that names an address is no link to another story", "[clean][tail]") {
  const std::string correction =
      "Life:An earlier version misspelled the name of Łucja Woźniak https://example.org/a";
  CHECK(cleaned(lead + "\n" + correction + "\n" + third).body.find("misspelled") !=
        std::string::npos);
}

TEST_CASE("Headings that come again are no markers", "[clean][marker]") {
  std::string text;
  for (int i = 0; i < 4; ++i)
    text += lead + std::to_string(i) + "\nSecond Team\n" + second + std::to_string(i) + "\n";
  CHECK(rules_of(cleaned(text)).empty());
}

TEST_CASE("A paragraph that comes twice is kept once", "[clean][copies]") {
  CHECK(cleaned(lead + "\n\n" + second + "\n\n" + second + "\n\n" + third).body ==
        three_paragraphs());
}

TEST_CASE("A page of nothing but furniture is kept as it stands", "[clean]") {
  const auto article = cleaned("Sign in\nSubscribe\nTeilen");
  CHECK(article.body.find("Subscribe") != std::string::npos);
  CHECK(article.text.removed.empty());
}

TEST_CASE("Prose is only settled", "[clean][prose]") {
  CHECK(cleaned_prose("  Share and Follow \n\n\n Ünï\tcode  text\x01 here \n").body ==
        "Share and Follow\n\nÜnï code text here");
  CHECK(cleaned_prose("").body.empty());
  CHECK(cleaned_prose(" \r\n\t\n").body.empty());
}

TEST_CASE("Lines cut at a column are joined, indents start paragraphs", "[clean][prose]") {
  const auto article = cleaned_prose(
      "Showers continued throughout the week in the Bahia cocoa\n"
      "zone, alleviating the drought since early January and im-\n"
      "proving prospects for the São Tomé crop.\n"
      "    The dry period means the temporão will be late this\n"
      "year.\n"
      "    Shr      34 cts     vs 1.19 dlrs\n"
      "    Net      9,123      vs 12,001\n",
      true);

  CHECK(article.body ==
        "Showers continued throughout the week in the Bahia cocoa zone, alleviating the drought "
        "since early January and im- proving prospects for the São Tomé crop.\n\n"
        "The dry period means the temporão will be late this year.\n\n"
        "Shr 34 cts vs 1.19 dlrs\n\nNet 9,123 vs 12,001");
}

TEST_CASE("A scrape cut at a column is joined too", "[clean]") {
  const auto article = cleaned(
      "A wildfire that had burned for five days in the hills above Kamloa jumped the river on\n"
      "Tuesday night, and 4,000 people in the upper valley were told to leave their homes\n"
      "before dawn, said fire chief Renée Thibault.\n\n"
      "Wind of 70 kilometres an hour drove sparks over a firebreak that crews had cut only the\n"
      "day before.\n");

  CHECK(std::count(article.body.begin(), article.body.end(), '\n') == 2);
}

TEST_CASE("Every removed span says what fired its rule", "[clean][audit]") {
  const auto article = cleaned("Brücke bleibt zu\n\n" + lead + "\nSign up for our free letter\n" +
                               second + "\n" + third + "\n" + lead + "\nFoto: Ana Núñez");
  std::vector<std::string> said;
  for (const auto& span : article.text.removed) said.push_back(span.rule + ": " + span.reason);
  CHECK(said == std::vector<std::string>{"headline: a first line that stands alone",
                                         "newsletter box: \"sign up for our\"",
                                         "repeated paragraph: copy of byte 19",
                                         "caption: Foto: Ana Núñez"});
}

TEST_CASE("A line that calls to subscribe in several ways is one box", "[clean][furniture]") {
  const std::string call =
      "Subscribe to Die Woche. See the news from all sides. SUBSCRIBE & SAVE Sign up for our free "
      "newsletters. The best of Köln, delivered directly to your inbox. Sign up";
  const auto article = cleaned(lead + "\n\n" + call + "\n\n" + second + "\n\n" + third);
  CHECK(article.body == three_paragraphs());
  CHECK(rules_of(article) == std::vector<std::string>{"subscription box"});
}

TEST_CASE("A brand that ends like a phrase stays whole", "[clean][furniture]") {
  const std::string text =
      "Das sagte in Köln am Montag der Sprecher von NetShare. Mehr gab es nicht.";
  CHECK(cleaned(text + "\n\n" + three_paragraphs()).body == text + "\n\n" + three_paragraphs());
}

TEST_CASE("A name above an outlet is a byline", "[clean][facts]") {
  const auto article = cleaned("Ana Núñez\nThe Bay Gazette\n\n" + three_paragraphs());
  CHECK(article.byline == "Ana Núñez");
  CHECK(article.body == three_paragraphs());
}

TEST_CASE("The same names behind three captions are a credit", "[clean][facts]") {
  const std::string credit = " Studio Größe and Publisher";
  const auto article =
      cleaned(lead + "\n\nA first view." + credit + "\n\n" + second + "\n\nA second one." + credit +
              "\n\n" + third + "\n\nThe last one." + credit);
  CHECK(article.body == three_paragraphs());
}

TEST_CASE("Sign-offs and contact lines stand at the end only", "[clean][facts]") {
  const std::string sign_off = "(Reporting by Ana Núñez; Editing by Jo Lee)";
  CHECK(cleaned(three_paragraphs() + "\n\n" + sign_off).body == three_paragraphs());
  std::string text = sign_off;
  for (int i = 0; i < 3; ++i) text += "\n\n" + std::to_string(i) + " " + three_paragraphs();
  CHECK(cleaned(text).body.starts_with(sign_off));
}

TEST_CASE("All of a text can be kept", "[clean]") {
  RawArticle raw;
  raw.text = "Share  and Follow\n\n" + lead + "\nAnzeige";
  const auto article = news::clean::keep_all(raw);
  CHECK(article.body == "Share and Follow\n\n" + lead + "\n\nAnzeige");
  CHECK(article.text.removed.empty());
}
