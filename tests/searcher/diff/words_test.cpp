#include "searcher/diff/words.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace news::diff;

namespace {

std::vector<std::string> words_of(const std::string& text) {
  Vocabulary vocabulary;
  std::vector<std::string> words;
  for (const auto& word : read_words(text, vocabulary))
    words.push_back(text.substr(word.bytes.start, word.bytes.size()));
  return words;
}

std::uint32_t key_of(const std::string& word, Vocabulary& vocabulary) {
  return read_words(word, vocabulary).at(0).key;
}

}  // namespace

TEST_CASE("Versions are compared by words, numbers, signs and characters", "[diff][words]") {
  using Words = std::vector<std::string>;
  const auto [text, words] = GENERATE(table<std::string, Words>({
      {"", {}},
      {" \n\t", {}},
      {"Zürich's café isn’t open.", {"Zürich's", "café", "isn’t", "open", "."}},
      {"1,200.50 at 10:30, 5pm", {"1,200.50", "at", "10:30", ",", "5pm"}},
      {"4.46/37 pct, $12m-15m", {"4.46/37", "pct", ",", "$", "12m", "-", "15m"}},
      {"the U.S. and a.m.", {"the", "U.S.", "and", "a.m."}},
      {"ended.Next", {"ended.Next"}},
      {"wait... no -- yes", {"wait", "...", "no", "--", "yes"}},
      {"東京で12人", {"東", "京", "で", "12", "人"}},
      {"e\u0301te\u0301", {"e\u0301te\u0301"}},
      {"in\u00ADvisible", {"in\u00ADvisible"}},
      {"“Ja”", {"“", "Ja", "”"}},
      {"a\xFF\x62", {"a", "\xFF", "b"}},
      {"👩\u200D🚒 ok", {"👩\u200D", "🚒", "ok"}},
  }));
  CAPTURE(text);
  CHECK(words_of(text) == words);
}

TEST_CASE("Typography makes no other word", "[diff][words]") {
  const auto [one, other, same] = GENERATE(table<std::string, std::string, bool>({
      {"isn't", "isn’t", true},
      {"\"", "„", true},
      {"-", "—", true},
      {"--", "–", true},
      {"...", "…", true},
      {"in\u00ADvisible", "invisible", true},
      {"Café", "café", false},
      {"Café", "Cafe", false},
      {"12", "15", false},
      {"\xFF", "\xFE", false},
      {"\xFF", "\uFFFD", false},
  }));
  CAPTURE(one, other);
  Vocabulary vocabulary;
  CHECK((key_of(one, vocabulary) == key_of(other, vocabulary)) == same);
}
