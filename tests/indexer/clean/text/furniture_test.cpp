#include "indexer/clean/text/furniture.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using news::clean::find_phrases;
using news::clean::Role;

namespace {

std::vector<std::string> found_in(const std::string& text) {
  std::vector<std::string> found;
  for (const auto& each : find_phrases(text, 0, text.size()))
    if (each.phrase->role != Role::hint)
      found.push_back(text.substr(each.start, each.end - each.start));
  return found;
}

}  // namespace

TEST_CASE("Phrases are found at words and at glue", "[clean][furniture]") {
  using Words = std::vector<std::string>;
  CHECK(found_in("Skip to  main content") == Words{"Skip to  main content"});
  CHECK(found_in("ÜbersichtSign in") == Words{"Sign in"});
  CHECK(found_in("Email AddressContinueor View more offers") ==
        Words{"Email Address", "Continue", "or View more offers"});
  CHECK(found_in("Don’t miss") == Words{"Don’t miss"});
  CHECK(found_in("Sign up for the Café Zürich newsletter") ==
        Words{"Sign up for the Café Zürich newsletter"});
}

TEST_CASE("A gap in a phrase does not cross a sentence", "[clean][furniture]") {
  CHECK(found_in("Sign up for nothing. Über Nacht. A newsletter") ==
        std::vector<std::string>{"Sign up"});
}

TEST_CASE("A phrase is not found inside words", "[clean][furniture]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", "s", "shares", "menus", "bookshare", "tagsüber");
  CAPTURE(text);
  CHECK(found_in(text).empty());
}

TEST_CASE("Phrases of all languages are known, capitals with accents too", "[clean][furniture]") {
  const std::string text = GENERATE(
      as<std::string>{}, "Read Original", "Anzeige", "WEITERLESEN NACH DER ANZEIGE", "À lire aussi",
      "À LIRE AUSSI", "Publicité", "PUBLICITÉ", "Te puede interesar", "Artículos relacionados",
      "Leggi anche", "Pubblicità", "Lees ook", "Leia também", "Últimas notícias");
  CAPTURE(text);
  CHECK(found_in(text) == std::vector<std::string>{text});
}

TEST_CASE("A phrase that begins with an accent is found at glue", "[clean][furniture]") {
  CHECK(found_in("la pluieÀ lire aussi") == std::vector<std::string>{"À lire aussi"});
  CHECK(found_in("voilàlire aussi").empty());
}
