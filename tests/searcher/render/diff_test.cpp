#include "searcher/render/diff.hpp"

#include <string>

#include <nlohmann/json.hpp>

#include "common/text/utf8.hpp"
#include "searcher/render/diff_words.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;
using Catch::Matchers::ContainsSubstring;

namespace {

schema::Record article(const std::string& id, const std::string& title, const std::string& body) {
  schema::Record record;
  record.id = id;
  record.title = title;
  record.body = body;
  return record;
}

struct Shown {
  schema::Record before;
  schema::Record after;
  diff::Difference difference{
      diff::compare({before.title, before.body}, {after.title, after.body})};

  [[nodiscard]] render::Versions versions() const { return {before, after, difference}; }
  [[nodiscard]] std::string text(const render::Style& style) const {
    return render::diff_text(versions(), style);
  }
};

/// The one paragraph of each, the later with the changes in it.
std::string merged(const std::string& before, const std::string& after, bool colour = false) {
  const auto difference = diff::compare({"", before}, {"", after});
  REQUIRE(difference.paragraphs.size() == 1);
  render::Style style{.colour = colour, .width = 1000};
  const auto pieces = render::merged(difference.paragraphs[0], before, after, style);
  return render::painted_lines(pieces, style.width, style).at(0);
}

Shown dam() {
  Shown shown{
      article("dam-1", "Dam at Süderau breaks",
              "The dam broke on Friday.\n\nSome 12 people were hurt.\n\nSchools stay shut.\n\n"
              "Old news of the river."),
      article("dam-2", "Dam at Süderau breaks, 15 hurt",
              "The dam broke on Friday.\n\nSome 15 people were hurt.\n\n"
              "“It was dark,” said Zoë Ek.\n\nSchools stay shut.")};
  shown.before.outlet = "Der Hafenbote";
  shown.before.published = text::whole_day(2025y / December / 12);
  return shown;
}

}  // namespace

TEST_CASE("A difference shows both articles, what changed, and where", "[render][diff]") {
  CHECK(dam().text({.width = 60}) == R"(- Dam at Süderau breaks
  Der Hafenbote · 2025-12-12 · id dam-1
+ Dam at Süderau breaks, 15 hurt
  undated · id dam-2

  2 paragraphs the same, 1 edited, 1 cut, 1 new

Headline
~ Dam at Süderau breaks{+, 15 hurt+}

Numbers
~ 12 → 15 (…Some 15 people were hurt.…)

Names
+ Zoë Ek

Quotes
+ "It was dark"

Text

= 1 paragraph the same

~ Some [-12-]{+15+} people were hurt.

+ “It was dark,” said Zoë Ek.

= 1 paragraph the same

- Old news of the river.
)");
}

TEST_CASE("In ASCII nothing is drawn that is not, in colours no brackets", "[render][diff]") {
  const auto shown = dam();
  CHECK_THAT(shown.text({.ascii = true, .width = 60}),
             ContainsSubstring("~ 12 -> 15 (...Some 15 people were hurt....)") &&
                 ContainsSubstring("Der Hafenbote | 2025-12-12 | id dam-1"));
  CHECK_THAT(shown.text({.colour = true, .width = 60}),
             ContainsSubstring("Some \x1b[9;31m12\x1b[0m \x1b[1;32m15\x1b[0m people") &&
                 !ContainsSubstring("[-12-]"));
}

TEST_CASE("Text is wrapped at the width, changes too", "[render][diff]") {
  const Shown shown{
      article("a", "Lang", "Die alte Brücke bei Süderau ist seit Freitag gesperrt."),
      article("b", "Lang", "Die alte Brücke bei Süderau ist seit gestern Abend offen.")};
  for (const std::size_t width : {1, 3, 20, 40}) {
    const auto text = shown.text({.width = width});
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
      const auto line = text.substr(at, text.find('\n', at) - at);
      CAPTURE(width, line);
      if (width >= 20) CHECK(text::columns(line) <= width);
    }
  }
}

TEST_CASE("Words taken out and put in keep their blanks", "[render][diff]") {
  const auto [before, after, wanted] = GENERATE(table<std::string, std::string, std::string>({
      {"He said it was late.", "He said it was very late.", "He said it was {+very+} late."},
      {"He said it was very late.", "He said it was late.", "He said it was [-very-] late."},
      {"Well he said it late.", "He said it late.", "[-Well he-]{+He+} said it late."},
      {"So, Zoë said it late.", "Zoë said it late.", "[-So,-] Zoë said it late."},
      {"In Minsk, he said it.", "In Minsk and he said it.", "In Minsk[-,-] {+and+} he said it."},
      {"Some\n12 men and\nmore men.", "Some\n15 men and\nmore men.",
       "Some [-12-]{+15+} men and more men."},
      {"東京で12人がけが。", "東京で15人がけが。", "東京で[-12-]{+15+}人がけが。"},
      {"新しい橋が開通した。", "橋が開通した。", "[-新しい-]橋が開通した。"},
      {"The café is open late.", "The café is open.", "The café is open [-late-]."},
  }));
  CAPTURE(before, after);
  CHECK(merged(before, after) == wanted);
}

TEST_CASE("What moved, was joined or broken up is said", "[render][diff]") {
  const std::string one = "The dam above Süderau broke on Friday night.";
  const std::string two = "Some 12 people were hurt on the market square.";
  const std::string three = "Mayor Berg called it the worst night in a century.";
  const auto text = [](const std::string& before, const std::string& after) {
    return Shown{article("a", "É", before), article("b", "É", after)}.text({.width = 100});
  };
  CHECK_THAT(text(one + "\n\n" + two + "\n\n" + three, two + "\n\n" + three + "\n\n" + one),
             ContainsSubstring("2 paragraphs the same, 1 moved\n") &&
                 ContainsSubstring("> (moved from paragraph 1)\n  The dam above"));
  CHECK_THAT(text(one + "\n\n" + two + "\n\n" + three, one + " " + two),
             ContainsSubstring("= (joined from paragraphs 1-2)\n  The dam above"));
  CHECK_THAT(text(one + " " + two + "\n\n" + three, one + "\n\n" + two),
             ContainsSubstring("= (broken into paragraphs 1-2)\n  The dam above"));
}

TEST_CASE("Two articles that say the same have no text to show", "[render][diff]") {
  const Shown shown{article("a", "Émeute", "It “rained”."),
                    article("b", "Émeute", "It \"rained\".")};
  CHECK_FALSE(render::differs(shown.difference));
  CHECK(shown.text({}) ==
        "- Émeute\n  undated · id a\n+ Émeute\n  undated · id b\n\n"
        "  1 paragraph the same\n");
}

TEST_CASE("No article drives the terminal through its difference", "[render][diff]") {
  const Shown shown{
      article("a\x1b[2J", "\x1b]0;x\x07Évil",
              "Red \x1b[31m alert \xC2\x9B 12 \xE2\x80\xAEs, \"a\x1b\"."),
      article("b", "\x1b[1mÉvil",
              "Red \x1b[32m alert \xC2\x9B 15\x07 \xE2\x80\xAEt, \"b\x1b\". Zo\x1b Ek")};
  const auto text = shown.text({.width = 60});
  const auto machine = render::diff_json(shown.versions());
  const auto safe = [](std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
      const auto decoded = text::decode(bytes, at);
      const auto c = decoded.code_point;
      if (!decoded.valid || (c < 0x20 && c != '\n') || (c >= 0x7F && c < 0xA0) || c == 0x202E)
        return false;
      at += decoded.length;
    }
    return true;
  };
  CHECK(safe(text));
  for (const auto& line : machine) CHECK(safe(line));
}

TEST_CASE("Programs get pairs, facts and a summary", "[render][diff][json]") {
  const auto shown = dam();
  const auto lines = render::diff_json(shown.versions());
  std::vector<nlohmann::json> objects;
  for (const auto& line : lines) objects.push_back(nlohmann::json::parse(line));
  REQUIRE(objects.size() == 11);
  CHECK(objects[0]["type"] == "versions");
  CHECK(objects[0]["before"]["outlet"] == "Der Hafenbote");
  CHECK(objects[0]["after"]["outlet"].is_null());
  CHECK(objects[1]["field"] == "title");
  CHECK(objects[1]["changes"][0]["in"] == ", 15 hurt");
  CHECK(objects[3]["kind"] == "edited");
  CHECK(objects[3]["before"]["paragraph"] == 2);
  CHECK(objects[3]["changes"][0]["out"] == "12");
  const auto start = objects[3]["changes"][0]["after"][0].get<std::size_t>();
  CHECK(shown.after.body.substr(start, 2) == "15");
  CHECK(objects[4]["kind"] == "new");
  CHECK(objects[4]["before"].is_null());
  CHECK(objects[6]["kind"] == "cut");
  CHECK(objects[7]["after"] == "15");
  CHECK(objects[10]["type"] == "summary");
  CHECK(objects[10]["edited"] == 1);
  CHECK(objects[10]["differs"] == true);
}
