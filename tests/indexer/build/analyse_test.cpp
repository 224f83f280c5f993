#include "indexer/build/analyse.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "common/schema/slots.hpp"
#include "common/text/utf8.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using build::analyse;
using build::Analysed;
using build::Word;

namespace {

Article flood() {
  Article article;
  article.origin.path = "/news/crues.txt";
  article.id = "Flood-1";
  article.title = "Floods in Orléans";
  article.body = "The floods rose.\n\nFloods fell.";
  article.byline = "Zoë Moreau";
  article.outlet = "www.lemonde.fr";
  article.located = "ORLÉANS, France";
  article.language = "fr";
  article.sections = {"Météo", ""};
  article.published = text::whole_day(std::chrono::year{1987} / 3 / 1);
  return article;
}

Analysed analysed(const Article& article) {
  analysis::Analyzer analyzer{analysis::Settings{}};
  return analyse(article, analyzer);
}

const Word* word(const Analysed& from, const std::string& term) {
  const auto found = std::find_if(from.words.begin(), from.words.end(),
                                  [&](const Word& each) { return each.term == term; });
  return found == from.words.end() ? nullptr : &*found;
}

bool has_boolean(const Analysed& from, const std::string& term) {
  return std::count(from.boolean_terms.begin(), from.boolean_terms.end(), term) == 1;
}

const std::string* value(const Analysed& from, std::uint32_t slot) {
  for (const auto& [number, held] : from.values)
    if (number == slot) return &held;
  return nullptr;
}

using Positions = std::vector<std::uint32_t>;

}  // namespace

TEST_CASE("Headline and body are one stream in which the headline counts twice",
          "[build][analyse]") {
  const auto article = analysed(flood());

  const auto* flood = word(article, "Zflood");
  REQUIRE(flood);
  CHECK(flood->wdf == 4);
  // The headline from 1, the body from 1000.
  CHECK(flood->positions == Positions{1, 1001, 1003});
  REQUIRE(word(article, "Zorlean"));
  CHECK(word(article, "Zorlean")->positions == Positions{3});
}

TEST_CASE("A word that is not its own stem has a term of its own that does not rank",
          "[build][analyse]") {
  const auto article = analysed(flood());

  const auto* floods = word(article, "floods");
  REQUIRE(floods);
  CHECK(floods->wdf == 0);
  CHECK(word(article, "Zthe"));
  CHECK_FALSE(word(article, "the"));
}

TEST_CASE("A form has positions only where its stem has several in the article",
          "[build][analyse]") {
  auto article = flood();
  article.language = "en";
  article.body = "Floods rose. The flooding of Łódź fell and rose.";
  const auto found = analysed(article);

  REQUIRE(word(found, "floods"));
  CHECK(word(found, "floods")->positions == Positions{1, 1000});
  REQUIRE(word(found, "flooding"));
  CHECK(word(found, "flooding")->positions == Positions{1003});
  REQUIRE(word(found, "rose") == nullptr);
  article.body = "Floods rose.";
  REQUIRE(word(analysed(article), "floods"));
  CHECK(word(analysed(article), "floods")->positions.empty());
}

TEST_CASE("Marks tell inflected words, capitals and where sentences and paragraphs begin",
          "[build][analyse]") {
  auto article = flood();
  article.language = "en";
  article.body = "EU aid came. Étés passed.\n\nIn May it fell.";
  article.byline = "Zoë Moreaux";
  const auto found = analysed(article);
  const auto marked = [&found](schema::Mark mark) {
    const auto* const known = word(found, std::string{schema::mark_term(mark)});
    return known ? known->positions : Positions{};
  };

  // Headline "Floods in Orléans", byline at 800, body at 1000.
  CHECK(marked(schema::Mark::inflected) == Positions{1, 3, 1003, 1004});
  CHECK(marked(schema::Mark::capital) == Positions{1, 3, 800, 801, 1000, 1003, 1005, 1006});
  CHECK(marked(schema::Mark::capitals) == Positions{1000});
  CHECK(marked(schema::Mark::sentence) == Positions{1, 1000, 1003, 1005});
  CHECK(marked(schema::Mark::paragraph) == Positions{1, 1000, 1005});
}

TEST_CASE("A joined form is told from the words that its first part and its stem are",
          "[build][analyse]") {
  auto article = flood();
  article.language = "en";
  article.body = "No-fee. #Étés. Floods-hit. Łódź-born. Over-eating.";
  const auto found = analysed(article);
  const auto places = [&found](const std::string& term) {
    const auto* const known = word(found, term);
    return known ? known->positions : Positions{};
  };

  CHECK(places("Znofe") == Positions{1000});
  CHECK(places("Jnofe") == Positions{1000});
  CHECK(places("nofee") == Positions{1000});
  // Their own stems, where an inflected word stands.
  CHECK(places("#etes") == Positions{1002});
  CHECK(places("Jfloodshit") == Positions{});
  CHECK(places("floodshit") == Positions{1003});
  // Their own stems where none does.
  CHECK(places("lodzborn") == Positions{});
  CHECK(places("Zlodzborn") == Positions{1005});
  // Of one stem with the first part, which is a word.
  CHECK(places("Zover") == Positions{1007});
  CHECK(places("Jover") == Positions{});
  CHECK(places("overeating") == Positions{1007});
}

TEST_CASE("What was cleaned away is a field of its own behind the body", "[build][analyse]") {
  auto article = flood();
  article.language = "en";
  article.text = {.raw = "Teilen\nThe floods rose.\nNewsletter signing",
                  .pieces = {{7, 23}},
                  .removed = {{0, 6, "share bar", ""}, {24, 42, "newsletter box", ""}}};
  article.body = text::body_of(article.text);
  const auto found = analysed(article);

  REQUIRE(word(found, "ZXRAWnewslett"));
  CHECK(word(found, "ZXRAWnewslett")->positions == Positions{1204});
  REQUIRE(word(found, "XRAWsigning"));
  CHECK(word(found, "XRAWsigning")->wdf == 0);
  CHECK_FALSE(word(found, "Znewslett"));
}

TEST_CASE("Headline and byline are fields of their own", "[build][analyse]") {
  const auto article = analysed(flood());

  REQUIRE(word(article, "Sfloods"));
  CHECK(word(article, "ZSflood")->positions == Positions{1});
  CHECK(word(article, "Sfloods")->wdf == 0);
  CHECK(word(article, "ZSflood"));
  REQUIRE(word(article, "ZAmoreau"));
  CHECK(word(article, "ZAmoreau")->positions == Positions{801});
  CHECK(word(article, "Azoe"));
  CHECK_FALSE(word(article, "zoe"));
}

TEST_CASE("A joined form stands where its first part does", "[build][analyse]") {
  Article article;
  article.id = "x";
  article.body = "An F-16 flew.";
  const auto found = analysed(article);
  REQUIRE(word(found, "Zf16"));
  REQUIRE(word(found, "Zf"));
  CHECK(word(found, "Zf16")->positions == word(found, "Zf")->positions);
}

TEST_CASE("Terms are sorted and stand once", "[build][analyse]") {
  const auto article = analysed(flood());
  const auto rising = [](const Word& a, const Word& b) { return a.term < b.term; };
  CHECK(std::is_sorted(article.words.begin(), article.words.end(), rising));
  CHECK(std::adjacent_find(article.words.begin(), article.words.end(),
                           [](const Word& a, const Word& b) { return a.term == b.term; }) ==
        article.words.end());
  CHECK(std::is_sorted(article.boolean_terms.begin(), article.boolean_terms.end()));
}

TEST_CASE("Exact fields are found under every name", "[build][analyse]") {
  const auto article = analysed(flood());
  const std::string term = GENERATE(
      "XSOURCE:www.lemonde.fr", "XSOURCE:lemonde.fr", "XSOURCE:lemonde", "XPLACE:orleans",
      "XPLACE:france", "XPLACE:orleans, france", "Lfr", "XSECTION:meteo", "QFlood-1", "XHAS:title",
      "XHAS:by", "XHAS:source", "XHAS:place", "XHAS:section", "XHAS:lang", "XHAS:date");
  CAPTURE(term);
  CHECK(has_boolean(article, term));
}

TEST_CASE("What is not known is not there", "[build][analyse]") {
  Article article;
  article.origin.path = "/news/été.txt";
  article.id = "bare";
  article.body = "Words.";
  const auto found = analysed(article);

  const std::vector<std::string> only{"Qbare",
                                      schema::input_term(discover::input_key(article.origin.path))};
  CHECK(found.boolean_terms == only);
  CHECK_FALSE(value(found, schema::spec(schema::Field::date).slot));
  CHECK_FALSE(value(found, schema::spec(schema::Field::date).high_slot));
  REQUIRE(value(found, schema::order_slot));
  CHECK(schema::id_of(*value(found, schema::order_slot)) == "bare");
}

TEST_CASE("Dates and lengths are values", "[build][analyse]") {
  const auto article = analysed(flood());
  const auto& date = schema::spec(schema::Field::date);
  REQUIRE(value(article, date.slot));
  REQUIRE(value(article, date.high_slot));
  CHECK(schema::from_sortable(*value(article, date.high_slot)) -
            schema::from_sortable(*value(article, date.slot)) ==
        24 * 60 * 60 - 1);
  REQUIRE(value(article, schema::spec(schema::Field::wc).slot));
  CHECK(schema::from_sortable(*value(article, schema::spec(schema::Field::wc).slot)) == 5);
}

TEST_CASE("The stored record is the article", "[build][analyse]") {
  const auto record = schema::unpack(analysed(flood()).data);
  REQUIRE(record);
  CHECK(record->id == "Flood-1");
  CHECK(record->title == "Floods in Orléans");
  CHECK(record->path == "/news/crues.txt");
  CHECK(record->words == 5);
}

TEST_CASE("The end of a very long text is stored and counted but not searched",
          "[build][analyse]") {
  Article article;
  article.id = "long";
  while (article.body.size() < build::text_limit_bytes) article.body += "mot été ";
  article.body += "dernier";

  const auto found = analysed(article);

  CHECK(found.cut);
  CHECK(word(found, "Zete"));
  CHECK_FALSE(word(found, "Zdernier"));
  const auto record = schema::unpack(found.data);
  REQUIRE(record);
  CHECK(record->body == article.body);
  CHECK(record->words % 2 == 1);
}

TEST_CASE("How much of a text is searched can be said", "[build][analyse][limits]") {
  Article article;
  article.id = "kort";
  article.body = "Zürich river storm";  // 19 bytes
  analysis::Analyzer analyzer{analysis::Settings{}};
  const auto [most, storm, river] = GENERATE(
      table<std::size_t, bool, bool>({{19, true, true}, {18, false, true}, {8, false, false}}));
  CAPTURE(most);

  const auto found = build::analyse(article, analyzer, most);

  CHECK(found.cut == !storm);
  CHECK(word(found, "Zzurich"));
  CHECK((word(found, "Zriver") != nullptr) == river);
  CHECK((word(found, "Zstorm") != nullptr) == storm);
  CHECK(schema::unpack(found.data)->words == 3);
}

TEST_CASE("A very long id is cut, and ids stay apart", "[build][analyse]") {
  auto one = flood();
  one.id.assign(5'000, 'x');
  auto other = one;
  one.id += "1é";
  other.id += "2é";

  const auto first = analysed(one);
  CHECK(first.id.size() <= 200);
  CHECK(first.id != analysed(other).id);
  CHECK(first.id == analysed(one).id);
  CHECK(schema::unpack(first.data)->id == first.id);
}

TEST_CASE("An article without an id is known by where it came from", "[build][analyse]") {
  auto article = flood();
  article.id.clear();
  CHECK(analysed(article).id == place_of(article.origin));
}

TEST_CASE("Text that is not UTF-8 is repaired before it is stored", "[build][analyse]") {
  auto article = flood();
  article.title = "caf\xe9";
  const auto record = schema::unpack(analysed(article).data);
  REQUIRE(record);
  CHECK(record->title == "caf\xEF\xBF\xBD");
}
