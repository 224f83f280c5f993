#include "indexer/read/markdown.hpp"

#include <string>
#include <vector>

#include "indexer/read/front_matter.hpp"
#include "indexer/read/markdown_text.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::read::front_matter_of;
using news::read::plain_of_markdown;
using news::tests::data_file;
using news::tests::read_file;

TEST_CASE("Markdown is read with the facts of its front matter", "[read][markdown]") {
  const auto all = read_file(data_file("samples/markdown/ferry.md"));
  CHECK(all.skipped.empty());
  REQUIRE(all.articles.size() == 1);
  const auto& ferry = all.articles[0];
  CHECK(ferry.title == "Night ferry: the first one");
  CHECK(ferry.published == "2024-05-06 10:00:00 +0200");
  CHECK(ferry.byline == "Maja Öst");
  CHECK(ferry.sections == std::vector<std::string>{"ferries", "Älvsund, harbour"});
  CHECK(ferry.text ==
        "The first one\n\nThe first night ferry left Älvsund on Monday.\n\nWhy it matters\n\n"
        "It carries bread.\n\nIt carries post_bags.\n\nA quiet ship, said the file_name clerk.\n\n"
        "cargo tons\n\nbread 2\n\ntoot(2);");
}

TEST_CASE("TOML above a text and no front matter at all are read", "[read][markdown]") {
  const auto cheese = read_file(data_file("samples/markdown/cheese.markdown"));
  REQUIRE(cheese.articles.size() == 1);
  CHECK(cheese.articles[0].title == "Cheese thief leaves a note");
  CHECK(cheese.articles[0].published == "2024-05-07T08:00:00Z");
  CHECK(cheese.articles[0].sections == std::vector<std::string>{"crime"});
  CHECK(cheese.articles[0].text == "The note said sorry to Åke.");
  const auto plain = read_file(data_file("samples/markdown/plain.md"));
  REQUIRE(plain.articles.size() == 1);
  CHECK(plain.articles[0].title == "Bells of Fjordby");
  CHECK(plain.articles[0].text == "The clock was slow; the bells too.");
}

TEST_CASE("Markdown that gives no article is told", "[read][markdown][broken]") {
  const auto open = read_file(data_file("broken/markdown/open_front.md"));
  REQUIRE(open.skipped.size() == 1);
  CHECK(open.skipped[0].detail == "its front matter is not closed");
  const auto marks = read_file(data_file("broken/markdown/only_marks.md"));
  REQUIRE(marks.skipped.size() == 1);
  CHECK(marks.skipped[0].detail == "neither title nor body");
}

TEST_CASE("The marks of Markdown are taken off", "[read][markdown]") {
  const auto [text, words] = GENERATE(table<std::string, std::string>({
      {"a **b** _c_ __å__ ~~d~~", "a b c å d"},
      {"2 * 3 and snake_case", "2 * 3 and snake_case"},
      {"[å](b \"c\") [d][e] [f]", "å d [f]"},
      {"![å](b)c [![d](e) f](g)", "c f"},
      {"<https://å.example> <b>x</b> 1 < 2", "https://å.example x 1 < 2"},
      {"\\*å\\* `a_*b`", "*å* a_*b"},
      {"å[^1]", "å"},
      {"a\nb\n\n* c\n* å", "a b\n\nc\n\nå"},
      {"x\n\n~~~\n# å\n  b\n~~~", "x\n\n# å\n  b"},
  }));
  CAPTURE(text);
  CHECK(plain_of_markdown(text).text == words);
}

TEST_CASE("Front matter holds scalars and lists", "[read][markdown]") {
  const auto front = front_matter_of(
      "---\na: å # c\n'b': 'it''s'\nc:\n  - x\n  - \"y, z\"\nd: [p, 'q']\ne:\n  f: g\n---\nbody");
  using Entry = std::pair<std::string, std::vector<std::string>>;
  CHECK(front.entries ==
        std::vector<Entry>{
            {"a", {"å"}}, {"b", {"it's"}}, {"c", {"x", "y, z"}}, {"d", {"p", "q"}}, {"e", {}}});
  CHECK(front.end > 0);
  CHECK(front_matter_of("body\n---\n").end == 0);
  CHECK_FALSE(front_matter_of("---\na: b\n").closed);
}

TEST_CASE("Any text is read as Markdown in linear time", "[read][markdown][limits]") {
  const std::string unit = GENERATE("[", "![", "`", "<a", "*_", "[[]", "\\", "> ", "# ", "|-");
  CAPTURE(unit);
  std::string text;
  while (text.size() < 200'000) text += unit;
  CHECK(plain_of_markdown(text).text.size() <= text.size());
}
