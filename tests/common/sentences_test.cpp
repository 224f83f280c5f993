#include "common/text/sentences.hpp"

#include <random>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using news::text::split_sentences;

namespace {

using Lines = std::vector<std::string>;

Lines sentences_of(const std::string& text) {
  Lines lines;
  for (const auto& each : split_sentences(text))
    lines.push_back(text.substr(each.start, each.end - each.start));
  return lines;
}

}  // namespace

TEST_CASE("A text is cut where its sentences end", "[retrieve][sentences]") {
  const auto [text, lines] = GENERATE(table<std::string, Lines>({
      {"", {}},
      {" \n\n \t", {}},
      {"One line", {"One line"}},
      {"It rained. They won! Why? Nobody knows…  Really.",
       {"It rained.", "They won!", "Why?", "Nobody knows…", "Really."}},
      {"\"We lost,\" she said. \"We won.\" (So he said.) “Enough.” Then he left.",
       {"\"We lost,\" she said.", "\"We won.\"", "(So he said.)", "“Enough.”", "Then he left."}},
      {"\"Why?\" he asked. «Pourquoi ?» Zoë ria.",
       {"\"Why?\" he asked.", "«Pourquoi ?»", "Zoë ria."}},
      {"He waited... and waited. Then... Nothing.",
       {"He waited... and waited.", "Then...", "Nothing."}},
      {"A headline\n\nThe story.", {"A headline", "The story."}},
      {"A headline\r\n \r\nThe story.", {"A headline", "The story."}},
      {"One sentence\nover two lines. Next.", {"One sentence\nover two lines.", "Next."}},
      {"Prices rose 3.5 percent to 1,250.75 on example.com.",
       {"Prices rose 3.5 percent to 1,250.75 on example.com."}},
      {"大雨下了九天。河边的路关了！“为什么？”他问。",
       {"大雨下了九天。", "河边的路关了！", "“为什么？”", "他问。"}},
  }));
  CAPTURE(text);
  CHECK(sentences_of(text) == lines);
}

TEST_CASE("A full stop after an abbreviation does not end a sentence", "[retrieve][sentences]") {
  const std::string text =
      GENERATE("Mr. Smith met Dr. Jones and Sen. Müller.", "Gov. Gen. Ann Wood came.",
               "John F. Kennedy and J. K. Rowling.", "The U.S. Senate met at 9 a.m. Monday.",
               "He joined Acme Inc. Tuesday.", "It fell on Jan. 12 and on Dec. 3.",
               "See No. 5 of vol. 3, pp. 4.", "Rain vs. Shine.", "Some fruit, e.g. Apples.",
               "She lives on St. John Street.", "\"Mr. Wood\" and “Mrs. Wood” and —Sen. Wood.");
  CAPTURE(text);
  CHECK(sentences_of(text).size() == 1);
}

TEST_CASE("An abbreviation ends a sentence before a word that opens one", "[retrieve][sentences]") {
  const auto [text, lines] = GENERATE(table<std::string, Lines>({
      {"He lives in the U.S. The rest is old.", {"He lives in the U.S.", "The rest is old."}},
      {"He joined Acme Inc. It failed.", {"He joined Acme Inc.", "It failed."}},
      {"They met at 9 p.m. But nobody spoke.", {"They met at 9 p.m.", "But nobody spoke."}},
      {"She said no. Nobody heard.", {"She said no.", "Nobody heard."}},
      {"It was 19x. Café.", {"It was 19x.", "Café."}},
      {"He was naïve. Over.", {"He was naïve.", "Over."}},
  }));
  CAPTURE(text);
  CHECK(sentences_of(text) == lines);
}

TEST_CASE("Sentences rise, hold no outer blanks and count their words", "[retrieve][sentences]") {
  const auto seed = GENERATE(range(1u, 200u));
  CAPTURE(seed);
  const std::vector<std::string> pieces{" ",  "\n", "\n\n", ".",  "!", "é",    "。", "\"", "”",
                                        "Mr", "U",  "oil",  "19", "…", "\xff", "-",  "A"};
  std::mt19937 random{seed};
  std::string text;
  for (int i = 0; i < 60; ++i) text += pieces[random() % pieces.size()];
  CAPTURE(text);

  std::size_t last = 0;
  std::string joined;
  for (const auto& each : split_sentences(text)) {
    CHECK(each.start >= last);
    CHECK(each.end > each.start);
    CHECK(each.words > 0);
    CHECK(std::string_view{" \n"}.find(text[each.start]) == std::string_view::npos);
    CHECK(std::string_view{" \n"}.find(text[each.end - 1]) == std::string_view::npos);
    last = each.end;
    joined += text.substr(each.start, each.end - each.start);
  }
  const auto without_space = [](std::string line) {
    std::erase_if(line, [](char c) { return c == ' ' || c == '\n'; });
    return line;
  };
  CHECK(without_space(joined) == without_space(text));
}
