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
      {"« Pourquoi ? » Elle rit. « Assez. »", {"« Pourquoi ? »", "Elle rit.", "« Assez. »"}},
      {"„Wir gehen.“ Er blieb. »Nein!« Sie kam.",
       {"„Wir gehen.“", "Er blieb.", "»Nein!«", "Sie kam."}},
      {"En EE. UU. El río creció.", {"En EE. UU.", "El río creció."}},
      {"Det var om det. Hon reste sig. Slut.", {"Det var om det.", "Hon reste sig.", "Slut."}},
      {"We were ill. John left the wash. Ann came.",
       {"We were ill.", "John left the wash.", "Ann came."}},
      {"Three tips:\n• Drink tea\n• Sleep\n- Walk to Łódź\nand back",
       {"Three tips:", "• Drink tea", "• Sleep", "- Walk to Łódź\nand back"}},
      {"1. Pennsylvania\n\n2. Nevada. Rain.", {"1. Pennsylvania", "2. Nevada.", "Rain."}},
      {"He was 12. The river was 5. Nobody swam.",
       {"He was 12.", "The river was 5.", "Nobody swam."}},
      {"बारिश हुई। नदी बढ़ी।", {"बारिश हुई।", "नदी बढ़ी।"}},
      {"هل وصل؟ نعم", {"هل وصل؟", "نعم"}},
      {"大雨下了九天。河边的路关了！“为什么？”他问。",
       {"大雨下了九天。", "河边的路关了！", "“为什么？”", "他问。"}},
  }));
  CAPTURE(text);
  CHECK(sentences_of(text) == lines);
}

TEST_CASE("A full stop after an abbreviation does not end a sentence", "[retrieve][sentences]") {
  const std::string text = GENERATE(
      "Mr. Smith met Dr. Jones and Sen. Müller.", "Gov. Gen. Ann Wood came.",
      "John F. Kennedy and J. K. Rowling.", "The U.S. Senate met at 9 a.m. Monday.",
      "He joined Acme Inc. Tuesday.", "It fell on Jan. 12 and on Dec. 3.",
      "See No. 5 of vol. 3, pp. 4.", "Rain vs. Shine.", "Some fruit, e.g. Apples.",
      "She lives on St. John Street.", "\"Mr. Wood\" and “Mrs. Wood” and —Sen. Wood.",
      "VILNIUS, Lithuania (AP) — The river rose.", "TAMPA, Fla. (AP) — The bay fell.",
      "ST. LOUIS (Reuters) - Rain fell in Ga. Tuesday.", "They asked whether Wade v. Roe stands.",
      "Z. B. Äpfel und Birnen, d. h. Obst.", "Er sprach mit Hr. Weiß und Fr. Grün.",
      "Am 3. Oktober kam Dr. Öz, bzw. Frau Öz.", "Im 19. Jahrhundert gab es ca. 40 Mühlen.",
      "Hier, M. Le Pen et Mme. Aubry, p. ex., ont parlé.",
      "EE. UU. anunció que la Sra. Peña y el Dr. Núñez irán.", "Hij sprak met dhr. De Vries.",
      "Sig. Rossi e Prof. Bianchi.", "The 5.5 percent of Jan. 3, 2022.");
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
