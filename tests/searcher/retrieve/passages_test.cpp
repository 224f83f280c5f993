#include "searcher/retrieve/passages.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "searcher/retrieve/window.hpp"
#include "tests/support/catch.hpp"

using news::Passage;
using news::analysis::Analyzer;
using news::analysis::Settings;
using news::retrieve::count_characters;
using news::retrieve::find_matches;
using news::retrieve::MarkTerms;
using news::retrieve::pick_passages;

namespace {

using Texts = std::vector<std::string>;

Texts marked(const std::string& text, const MarkTerms& terms) {
  Analyzer analyzer{Settings{}};
  Texts words;
  for (const auto& [start, end] : find_matches(text, terms, analyzer))
    words.push_back(text.substr(start, end - start));
  return words;
}

std::vector<Passage> picked(const std::string& body, const MarkTerms& terms,
                            std::size_t chars = 240) {
  Analyzer analyzer{Settings{}};
  return pick_passages(body, terms, chars, analyzer);
}

Texts texts_of(const std::vector<Passage>& passages) {
  Texts texts;
  for (const auto& each : passages) texts.push_back(each.text);
  return texts;
}

/// What must hold for any body and any words.
void check_laws(const std::string& body, const MarkTerms& terms, std::size_t chars) {
  Analyzer analyzer{Settings{}};
  const auto passages = pick_passages(body, terms, chars, analyzer);
  const auto marks = find_matches(body, terms, analyzer);
  std::size_t last = 0;
  std::size_t shown = 0;
  CHECK(passages.size() <= 3);
  for (const auto& passage : passages) {
    CHECK(passage.start >= last);
    REQUIRE(passage.end > passage.start);
    REQUIRE(passage.end <= body.size());
    last = passage.end;
    shown += count_characters(passage.text);

    auto plain = body.substr(passage.start, passage.end - passage.start);
    std::replace(plain.begin(), plain.end(), '\n', ' ');
    CHECK(passage.text == plain);

    auto after = passage.start;
    for (const auto& [start, end] : passage.matches) {
      CHECK(start >= after);
      CHECK(end > start);
      CHECK(end <= passage.end);
      CHECK(std::any_of(marks.begin(), marks.end(), [s = start, e = end](const auto& mark) {
        return mark.first <= s && e <= mark.second;
      }));
      after = end;
    }
  }
  CHECK(shown <= chars + chars / 5 + 4);
}

const std::string long_story =
    "The council met on Tuesday in the old town hall of Šiauliai and spoke for hours. "
    "Nobody expected much of it. "
    "Members then heard a report on the school roof, which leaks when the wind is from the west. "
    "At the end they agreed to sell the tram depot to a company that makes glass. "
    "The mayor left early.\n\n"
    "The glass company said it would keep the trams in the yard until spring comes.";

}  // namespace

TEST_CASE("Words are marked in every form, phrases only together", "[retrieve][marks]") {
  const auto [text, terms, words] = GENERATE(table<std::string, MarkTerms, Texts>({
      {"Flooding: floods, a FLOOD and flooded fields",
       {.stems = {{"flood", 1.0}}},
       {"Flooding", "floods", "FLOOD", "flooded"}},
      {"floods and a flood", {.forms = {{"flood", 1.0}}}, {"flood"}},
      {"Café, cafés and the CAFE", {.stems = {{"cafe", 1.0}}}, {"Café", "cafés", "CAFE"}},
      {"The river road by the road to the river; River Road",
       {.phrases = {{"river", "road"}}},
       {"river road", "River Road"}},
      {"a a a a b", {.phrases = {{"a", "a", "b"}}}, {"a a b"}},
      {"a a a", {.phrases = {{"a", "a"}}}, {"a a a"}},
      {"river river road", {.phrases = {{"river", "road"}}}, {"river road"}},
      {"COVID-19 and covid19", {.stems = {{"covid19", 1.0}}}, {"COVID-19", "covid19"}},
      {"nothing here", {.stems = {{"flood", 1.0}}}, {}},
      {"", {.stems = {{"flood", 1.0}}}, {}},
      {"flood", {}, {}},
      {"river road", {.stems = {{"road", 1.0}}, .phrases = {{"river", "road"}}}, {"river road"}},
  }));
  CAPTURE(text);
  CHECK(marked(text, terms) == words);
}

TEST_CASE("Marks are the analyzer's own words, to the byte", "[retrieve][marks]") {
  const std::string text = "“Zoë’s cafés” — the U.S. café, naïve Łódź... AT&T's e-mail";
  Analyzer analyzer{Settings{}};
  for (const auto& token : analyzer.tokens(text)) {
    CAPTURE(token.form);
    const auto found = find_matches(text, {.forms = {{token.form, 1.0}}}, analyzer);
    CHECK(std::any_of(found.begin(), found.end(), [&token](const auto& range) {
      return range.first <= token.start && token.end <= range.second;
    }));
  }
}

TEST_CASE("Without a match the lead is shown", "[retrieve][passages]") {
  CHECK(texts_of(picked(long_story, {.stems = {{"xyzzy", 1.0}}}, 100)) ==
        Texts{"The council met on Tuesday in the old town hall of Šiauliai and spoke for hours. "
              "Nobody expected much of it."});
  CHECK(texts_of(picked("Short. Story.", {}, 100)) == Texts{"Short. Story."});
}

TEST_CASE("The sentence with the rarest words is shown, whole", "[retrieve][passages]") {
  const auto passages = picked(long_story, {.stems = {{"depot", 6.0}, {"glass", 4.0}}}, 100);
  REQUIRE_FALSE(passages.empty());
  CHECK(passages.front().text ==
        "At the end they agreed to sell the tram depot to a company that makes glass.");
  CHECK(passages.front().matches.size() == 2);
}

TEST_CASE("A second sentence is chosen for what the first does not show", "[retrieve][passages]") {
  const auto passages = picked(long_story, {.stems = {{"roof", 6.0}, {"depot", 6.0}}}, 200);
  REQUIRE(passages.size() == 1);  // neighbours become one passage
  CHECK(passages.front().text.starts_with("Members then"));
  CHECK(passages.front().text.ends_with("makes glass."));
}

TEST_CASE("Passages come in the order of the text", "[retrieve][passages]") {
  const auto passages = picked(long_story, {.stems = {{"council", 2.0}, {"spring", 6.0}}}, 240);
  REQUIRE(passages.size() == 2);
  CHECK(passages[0].text.starts_with("The council"));
  CHECK(passages[1].text.ends_with("spring comes."));
}

TEST_CASE("A sentence that is too long is cut between words around its matches",
          "[retrieve][passages]") {
  std::string body;
  for (int i = 0; i < 200; ++i) body += "žodis" + std::to_string(i) + " and ";
  body += "then the dam broke ";
  for (int i = 0; i < 200; ++i) body += "word" + std::to_string(i) + " or ";
  const auto passages = picked(body, {.stems = {{"dam", 5.0}, {"broke", 5.0}}}, 120);
  REQUIRE(passages.size() == 1);
  const auto& shown = passages.front();
  CHECK(shown.matches.size() == 2);
  CHECK(count_characters(shown.text) <= 120);
  CHECK(count_characters(shown.text) > 80);
  CHECK(body[shown.start - 1] == ' ');
  CHECK(body[shown.end] == ' ');
}

TEST_CASE("A whole sentence is shown rather than a piece of a longer one", "[retrieve][passages]") {
  const std::string body =
      "The dam above Šiauliai broke on Monday after a week of rain that nobody had foreseen, while "
      "engineers, farmers, the mayor and half of the council stood by and argued about who should "
      "have opened which of the gates, and when. The dam broke at noon, the mayor said.";
  const auto passages = picked(body, {.stems = {{"dam", 5.0}, {"broke", 5.0}}}, 80);
  REQUIRE(passages.size() == 1);
  CHECK(passages.front().text == "The dam broke at noon, the mayor said.");
}

TEST_CASE("A text without spaces is cut between characters", "[retrieve][passages]") {
  std::string body;
  for (int i = 0; i < 400; ++i) body += "河";
  const auto passages = picked(body, {}, 50);
  REQUIRE(passages.size() == 1);
  CHECK(count_characters(passages.front().text) == 50);
  CHECK(passages.front().text.size() == 150);
}

TEST_CASE("A phrase across the end of a sentence is shown whole", "[retrieve][passages]") {
  const std::string body =
      "First some words that nobody needs here. He left the river. Road works began.";
  const auto passages = picked(body, {.phrases = {{"river", "road"}}}, 60);
  REQUIRE(passages.size() == 1);
  REQUIRE(passages.front().matches.size() == 1);
  const auto [start, end] = passages.front().matches.front();
  CHECK(body.substr(start, end - start) == "river. Road");
}

TEST_CASE("No text gives no passages", "[retrieve][passages]") {
  CHECK(picked("", {}).empty());
  CHECK(picked(" \n\n ", {.stems = {{"a", 1.0}}}).empty());
  CHECK(picked("Something.", {}, 0).empty());
}

TEST_CASE("The laws of passages hold for any text", "[retrieve][passages][law]") {
  const auto seed = GENERATE(range(1u, 120u));
  CAPTURE(seed);
  const std::vector<std::string> pieces{"oil ",  "Öl ",   "rate ",     "rates ", "the ", ". ",
                                        ".\n\n", "dam",   "-",         "! The ", "水",   "。",
                                        " ",     "U.S. ", "COVID-19 ", "é",      "\xff", "\n"};
  std::mt19937 random{seed};
  std::string body;
  for (auto n = random() % 400; n > 0; --n) body += pieces[random() % pieces.size()];
  const std::vector<MarkTerms> asked{
      {},
      {.stems = {{"oil", 2.0}, {"rate", 0.0}}},
      {.stems = {{"covid19", 3.0}}, .forms = {{"rates", 1.5}}, .phrases = {{"oil", "rate"}}},
      {.phrases = {{"the", "the", "rate"}, {"rate"}, {}}}};
  for (const auto& terms : asked)
    for (const std::size_t chars : {1u, 17u, 60u, 240u, 5000u}) check_laws(body, terms, chars);
}

TEST_CASE("A huge body without a full stop is shown in time", "[retrieve][passages][hostile]") {
  const auto [piece, count] = GENERATE(table<std::string, int>({{"a ", 500'000},
                                                                {"rate. ", 180'000},
                                                                {".\"", 500'000},
                                                                {"\n\n.", 300'000},
                                                                {"rate-", 200'000},
                                                                {"rate ", 210'000},
                                                                {"rate", 260'000},
                                                                {"...", 350'000},
                                                                {"1. ", 350'000},
                                                                {"\n- ", 350'000},
                                                                {" »", 300'000},
                                                                {"؟", 500'000},
                                                                {"。", 350'000}}));
  std::string body;
  for (int i = 0; i < count; ++i) body += piece;
  const MarkTerms terms{.stems = {{"rate", 1.0}},
                        .phrases = {std::vector<std::string>(500, "a"), {"rate", "rate"}}};
  CHECK(picked(body, terms).size() <= 3);
}
