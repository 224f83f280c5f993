#include "searcher/render/story_line.hpp"

#include "tests/support/catch.hpp"

using namespace news;
using namespace std::chrono;

namespace {

StoryMember member(bool copy, const std::string& outlet) {
  return {.id = "a-1", .outlet = outlet, .copy = copy};
}

}  // namespace

TEST_CASE("Copies and versions are counted, and their outlets named once", "[render][stories]") {
  struct Case {
    std::vector<StoryMember> others{};
    std::string line{};
  };
  const auto each = GENERATE(values<Case>({
      {{}, ""},
      {{member(true, "")}, "+1 copy"},
      {{member(false, "Öster Echo")}, "+1 version: Öster Echo"},
      {{member(true, "Reuters"), member(false, "Globe"), member(true, "Reuters")},
       "+2 copies, 1 version: Reuters, Globe"},
      {{member(false, "a"), member(false, "b"), member(false, "c"), member(false, "d"),
        member(false, "e"), member(false, "f"), member(false, "g"), member(false, "h"),
        member(false, "i"), member(false, "j")},
       "+10 versions: a, b, c, d, e, f, g, h and 2 more"},
  }));
  CHECK(render::others_line({.others = each.others}) == each.line);
}

TEST_CASE("Another article of a story is told on one line", "[render][stories]") {
  StoryMember other{.id = "a-1", .copy = true};
  CHECK(render::other_line(other, "|") == "copy | a-1 | undated");
  other = {"b-2", "Süderau", "Der Hafenbote", text::whole_day(2025y / December / 1), false};
  CHECK(render::other_line(other, "·") == "version · b-2 · Der Hafenbote · 2025-12-01 · Süderau");
}
