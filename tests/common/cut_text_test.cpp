#include <string>

#include "common/text/cut_text.hpp"
#include "tests/support/catch.hpp"

namespace news::text {
namespace {

CutText scrape() {
  //      0         1         2         3
  //      0123456789012345678901234567890123456789
  return {.raw = "Share\nThe dam\n holds.Menu It was built.",
          .pieces = {{6, 21}, {26, 39}},
          .removed = {{0, 5, "share bar", ""}, {21, 25, "phrase", "menu"}}};
}

}  // namespace

TEST_CASE("The body of a cut text is its pieces, each a paragraph, white space settled") {
  CHECK(body_of(scrape()) == "The dam holds.\n\nIt was built.");
}

TEST_CASE("A piece that begins no paragraph goes on in the one before it") {
  auto text = scrape();
  text.pieces[1].new_paragraph = false;
  CHECK(body_of(text) == "The dam holds. It was built.");
}

TEST_CASE("A piece of blanks leaves no trace but its new paragraph") {
  const CutText text{.raw = "Elbe \n Öl", .pieces = {{0, 4}, {4, 7, true}, {7, 10, false}}};
  CHECK(body_of(text) == "Elbe\n\nÖl");
}

TEST_CASE("Pieces beyond the raw text give what there is of them") {
  CHECK(body_of({.raw = "Öl", .pieces = {{0, 90}, {50, 60}}}) == "Öl");
}

TEST_CASE("An uncut body is its own body") {
  const std::string body = GENERATE("", "One.", "One.\n\nTwo, Łódź.", "A line\n\nB line\n\nC line");
  CHECK(body_of(uncut(body)) == body);
}

}  // namespace news::text
