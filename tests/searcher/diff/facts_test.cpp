#include <string>
#include <vector>

#include "searcher/diff/difference.hpp"
#include "tests/support/catch.hpp"

using namespace news::diff;

namespace {

/// "12>15; >Zoë Ek": of one kind.
std::string facts(FactKind kind, const std::string& before, const std::string& after) {
  std::string text;
  for (const auto& fact : compare({"", before}, {"", after}).facts)
    if (fact.kind == kind) text += (text.empty() ? "" : "; ") + fact.before + ">" + fact.after;
  return text;
}

}  // namespace

TEST_CASE("Numbers that changed are listed", "[diff][facts]") {
  const auto [before, after, wanted] = GENERATE(table<std::string, std::string, std::string>({
      {"Some 12 people were hurt in Brest.", "Some 15 people were hurt in Brest.", "12>15"},
      {"Some 12 people were hurt in Łódź.", "Some people were hurt in Łódź.", "12>"},
      {"Some people were hurt in Łódź.", "Some twelve people were hurt in Łódź.", ">twelve"},
      {"Shares fell 3.5 pct to 1,200 yen.", "Shares fell 3.6 pct to 1,300 yen.",
       "3.5>3.6; 1,200>1,300"},
      {"On 3 May it rained in Brest, é.", "On 3 May it snowed in Brest, é.", ""},
      {"Three are dead in Brest, é.\n\n12 ships sank there.", "Three are dead in Brest, é.", "12>"},
      {"東京で12人がけが。", "東京で15人がけが。", "12>15"},
  }));
  CAPTURE(before, after);
  CHECK(facts(FactKind::number, before, after) == wanted);
}

TEST_CASE("A number is told with the words around it", "[diff][facts]") {
  const auto difference =
      compare({"", "The café paid at least 12 million euros for it last year, é."},
              {"", "The café paid at least 15 million euros for it last year, é."});
  REQUIRE(difference.facts.size() == 1);
  CHECK(difference.facts[0].before_context == "paid at least 12 million euros for it");
  CHECK(difference.facts[0].after_context == "paid at least 15 million euros for it");
}

TEST_CASE("Names that changed are listed, first words of sentences are not", "[diff][facts]") {
  const auto [before, after, wanted] = GENERATE(table<std::string, std::string, std::string>({
      {"It was said by Anna Berg today.", "It was said by Zoë Ek today.", "Anna Berg>Zoë Ek"},
      {"It was said by Anna Berg today.", "It was said by Maria Berg today.",
       "Anna Berg>Maria Berg"},
      {"The dam held, é.", "Yesterday the dam held, é.", ""},
      {"The dam held, é.", "The dam held, é. But Bank of England men came.", ">Bank of England"},
      {"The dam held, é.", "The dam held, é. Moody's Corp came.", ">Moody's Corp"},
      {"The dam held, é.", "The dam held, é, said Mr. Smith-Jones.", ">Mr. Smith-Jones"},
      {"In May Berg’s dam held, é.", "In May the dam of Berg held, é.", ""},
      {"The dam held, é.", "The dam held, é, and I saw it.", ""},
      {"The law of Bill Frenzel of Ohio, é.", "The law of Bill Frenzel, OH, é.",
       "Bill Frenzel of Ohio>; >OH"},
      {"The dam held, é.", "The dam held, é, of Zoë Ek’s men.", ">Zoë Ek"},
      {"He went to Łódź by train.", "He went to Kraków by train.", "Łódź>Kraków"},
  }));
  CAPTURE(before, after);
  CHECK(facts(FactKind::name, before, after) == wanted);
}

TEST_CASE("Quotations are added, dropped and altered", "[diff][facts]") {
  const auto [before, after, wanted] = GENERATE(table<std::string, std::string, std::string>({
      {"The dam held, é.", "The dam held, é. \"It will go on,\" he said.", ">It will go on"},
      {"The dam held, é. “It will go on,” he said.", "The dam held, é.", "It will go on>"},
      {"He said: \"It will go on for years.\"", "He said: „It will go on for months.“",
       "It will go on for years>It will go on for months"},
      {"He said: \"It will go on.\"", "He said that «it will go on».", ""},
      {"市長は「橋は安全だ」と言った。", "市長は「橋は危険だ」と言った。", "橋は安全だ>橋は危険だ"},
      {"He said it, é.", "He said ‘it isn’t so’, é.", ">it isn’t so"},
      {"He said it, é.", "He said it, é, of the workers’ and Mr O’Hara’s.", ""},
      {"Zoë said \"no one", "Zoë said no one", "no one>"},
      {"OPEC\"s men, é, met.", "OPEC\"s men, é, sat.", ""},
  }));
  CAPTURE(before, after);
  CHECK(facts(FactKind::quote, before, after) == wanted);
}

TEST_CASE("A fact is told once", "[diff][facts]") {
  const auto in_headline = compare({"Fire in Łódź", "Some 12 people were hurt."},
                                   {"Fire in Łódź, 15 hurt", "Some 15 people were hurt."});
  REQUIRE(in_headline.facts.size() == 1);
  CHECK(in_headline.facts[0].before == "12");
  CHECK(facts(FactKind::number, "Łódź paid 12 euros.\n\nBrest paid 12 euros.",
              "Łódź paid 15 euros.\n\nBrest paid 15 euros.") == "12>15");
}
