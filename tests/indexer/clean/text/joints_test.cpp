#include "indexer/clean/text/joints.hpp"

#include <string>

#include "tests/support/catch.hpp"

using news::clean::glued_places;

namespace {

/// The text with a stroke at every glued place.
std::string with_strokes(const std::string& text) {
  auto places = glued_places(text, 0, text.size());
  auto marked = text;
  for (auto place = places.rbegin(); place != places.rend(); ++place)
    marked.insert(place->offset, "|");
  return marked;
}

}  // namespace

TEST_CASE("Glue is found where two texts meet without a blank", "[clean][joints]") {
  const std::string marked =
      GENERATE(as<std::string>{}, "the autocracy.|Sign In", "our goal.”|The end",
               "at Malmö.|“We know”", "news|The envoy", "a year 2025|Article", "our goal”|Article",
               "(NWS)|The bank", "he said.\"|We went", "straße.|Ärzte kamen", "in Łódź|The tram");
  CAPTURE(marked);
  std::string text = marked;
  text.erase(text.find('|'), 1);
  if (text.find('"') != std::string::npos) text = "\"Yes, " + text;

  CHECK(with_strokes(text).find(marked) != std::string::npos);
}

TEST_CASE("Abbreviations, numbers and addresses are no glue", "[clean][joints]") {
  const std::string text =
      GENERATE(as<std::string>{}, "", ".", "A", "the U.S.A. and J.R.R. Tolkien",
               "3.5 and 5G and 4K", "www.Example.com/PathTo", "a.Berg@Example.org",
               "O’Brien and D’Angelo", "example.Com", "Ünïcödé text", "wait... What");
  CAPTURE(text);
  CHECK(with_strokes(text) == text);
}
