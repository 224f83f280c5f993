#include "searcher/tui/line_edit.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::tui;
using Name = Key::Name;

namespace {

/// The line as "left|right" of the cursor, after these keys.
std::string after(std::string_view typed, std::initializer_list<Key> keys) {
  auto line = line_of(typed);
  for (const auto& key : keys) edit(line, key);
  return line.text.substr(0, line.cursor) + "|" + line.text.substr(line.cursor);
}

Key control(char32_t letter) { return {Name::control, letter}; }

}  // namespace

TEST_CASE("Editing keys work on characters, with the marks that stand on them", "[tui]") {
  CHECK(after("Öl", {{Name::backspace}}) == "Ö|");
  CHECK(after("Öl", {{Name::left}, {Name::left}, {Name::remove}}) == "|l");
  CHECK(after("cafe\xCC\x81", {{Name::backspace}}) == "caf|");
  CHECK(after("cafe\xCC\x81", {{Name::left}}) == "caf|e\xCC\x81");
  CHECK(after("e\xCC\x81t", {{Name::home}, {Name::right}}) == "e\xCC\x81|t");
  CHECK(after("東京", {{Name::left}, {Name::backspace}}) == "|京");
  CHECK(after("", {{Name::backspace}, {Name::remove}, {Name::left}, {Name::right}}) == "|");
}

TEST_CASE("The keys of a shell work too", "[tui]") {
  CHECK(after("rivière noire", {control('w')}) == "rivière |");
  CHECK(after("rivière noire ", {control('w')}) == "rivière |");
  CHECK(after("rivière noire", {control('a')}) == "|rivière noire");
  CHECK(after("rivière noire", {control('a'), control('k')}) == "|");
  CHECK(after("rivière noire", {control('b'), control('u')}) == "|e");
  CHECK(after("rivière", {control('a'), control('f'), control('h')}) == "|ivière");
  CHECK(after("rivière", {control('a'), control('e')}) == "rivière|");
}

TEST_CASE("What is put in is safe to show, and stands at the cursor", "[tui]") {
  auto line = line_of("ab");
  edit(line, {Name::left});
  line = with(line, "x\ty\r\nz\x1b");
  CHECK(line.text ==
        "ax y z\xEF\xBF\xBD"
        "b");
  CHECK(line.cursor == line.text.size() - 1);
}

TEST_CASE("Other keys are not for the line", "[tui]") {
  auto line = line_of("é");
  CHECK_FALSE(edit(line, {Name::enter}));
  CHECK_FALSE(edit(line, control('z')));
  CHECK_FALSE(edit(line, {Name::character, U'x'}));
}
