// An excerpt shows why: it holds the place that makes an article match, and marks its words alone.
#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "common/text/utf8.hpp"
#include "searcher/query/show.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using query::Proximity;
using schema::Field;
using Texts = std::vector<std::string>;

namespace {

std::string filler(int sentences) {
  std::string text;
  for (int i = 0; i < sentences; ++i) text += "Ничего не случилось в Łodzi tego dnia. ";
  return text;
}

/// Words that alone tell nothing, far from each other, and at the end the place meant.
std::string body_with(std::string_view place) {
  return "Potash is dug here. " + filler(15) + "Sanctions hurt. " + filler(15) +
         "\n\nThe bank shut in Kiev. " + filler(15) + "\n\n" + filler(3) + std::string{place} +
         " " + filler(9);
}

const std::string potash = "Sanctions on Žarkov's potash were lifted.";

struct Shown {
  Texts passages{};
  Texts marked{};  ///< As they stand in the body.
};

Shown shown(const query::Query& query, const std::string& body) {
  retrieve::Aliases aliases;
  CHECK(aliases.add("kiev\tkyiv\nivory coast\tcôte d'ivoire\n").empty());
  const auto page = retrieve::search(index_over({{.id = "a", .body = body}}), query,
                                     {.passage_chars = 120}, aliases);
  REQUIRE(page);
  REQUIRE(page->hits.size() == 1);
  Shown found;
  for (const auto& passage : page->hits.front().passages) {
    CHECK(text::is_valid_utf8(passage.text));
    found.passages.push_back(passage.text);
    for (const auto& [start, end] : passage.matches)
      found.marked.push_back(page->hits.front().article.body.substr(start, end - start));
  }
  return found;
}

}  // namespace

TEST_CASE("An excerpt holds the place that matched and marks exactly its words",
          "[retrieve][passages][places]") {
  const auto [query, place, marked] = GENERATE(table<query::Query, std::string, Texts>({
      {near(word("potash"), word("sanction"), 3), potash, {"Sanctions", "potash"}},
      {near(Proximity::before, 3, word("sanction"), word("potash")),
       potash,
       {"Sanctions", "potash"}},
      {near(Proximity::same_sentence, 0, word("potash"), word("sanction")),
       potash,
       {"Sanctions", "potash"}},
      {near(Proximity::same_paragraph, 0, word("lifted"), word("potash")),
       potash,
       {"potash", "lifted"}},
      {phrase("Žarkov's potash"), potash, {"Žarkov's potash"}},
      {near(any_of({word("zarkov"), word("xyzzy")}), wildcard("pot*"), 1),
       potash,
       {"Žarkov", "potash"}},
      {near(near(word("sanctions"), word("zarkov"), 2), word("lifted"), 4),
       potash,
       {"Sanctions", "Žarkov", "lifted"}},
      {wildcard("lift*"), potash, {"lifted"}},
      {wildcard("Žar?ov"), potash, {"Žarkov"}},
      {fuzzy("zarkow"), potash, {"Žarkov"}},
      {exactly("lifted"), potash, {"lifted"}},
      {caps("bank"), "A Bank rose.", {"Bank"}},
      {caps("kiev", true), "In KIEV it snowed.", {"KIEV"}},
      {word("kyiv"), "After Kyiv they fell.", {"Kiev", "Kyiv"}},
      {near(word("kyiv"), word("fell"), 3), "After Kiev they fell.", {"Kiev", "fell"}},
      {near(Proximity::not_within, 9, word("bank"), word("shut")), "No bank fell.", {"bank"}},
      {near(word("potash"), word("sanction"), 3),
       "Sanctions. Oil, gas, tin, zinc, lead. Potash sanctions, potash.",
       {"Potash", "sanctions", "potash"}},
      {at_least(2, near(word("potash"), word("sanction"), 3)),
       "Potash, sanctions; sanctions, potash.",
       {"Potash", "sanctions", "sanctions", "potash"}},
      {any_of({near(word("potash"), word("sanction"), 3), word("xyzzy")}),
       potash,
       {"Sanctions", "potash"}},
  }));
  CAPTURE(query::show(query), place);
  const auto found = shown(query, body_with(place));
  CHECK(found.marked == marked);
  CHECK(std::ranges::any_of(found.passages, [&](const std::string& passage) {
    return passage.find(marked.back()) != std::string::npos && place.find(passage) != place.npos;
  }));
}

TEST_CASE("The beginning is shown for a word that had to be there",
          "[retrieve][passages][places]") {
  const auto found = shown(first_words(5, word("potash")), body_with(potash));
  CHECK(found.marked == Texts{"Potash"});
  CHECK(found.passages == Texts{"Potash is dug here."});
}

TEST_CASE("Each distinct group of matches has a passage of its own",
          "[retrieve][passages][places]") {
  const auto both =
      any_of({near(word("bank"), word("shut"), 2), near(word("potash"), word("sanction"), 3)});
  const auto found = shown(both, body_with(potash));
  CHECK(found.passages == Texts{"The bank shut in Kiev.", potash});
  CHECK(found.marked == Texts{"bank", "shut", "Sanctions", "potash"});
}
