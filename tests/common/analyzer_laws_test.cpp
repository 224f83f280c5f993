#include <array>
#include <bitset>
#include <cctype>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/text/fold.hpp"
#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

using news::analysis::Analyzer;
using news::analysis::Token;

namespace {

/// Pieces that meet one another badly.
constexpr auto pieces = std::to_array<std::string_view>({"a",
                                                         "B",
                                                         "us",
                                                         "U.S.",
                                                         "Ph.D.",
                                                         "word",
                                                         "Łódź",
                                                         "é",
                                                         "e\u0301",
                                                         "7",
                                                         "19",
                                                         "000",
                                                         ".",
                                                         ",",
                                                         "-",
                                                         "/",
                                                         "'",
                                                         "’",
                                                         "s",
                                                         "'s",
                                                         "&",
                                                         "&amp;",
                                                         "+",
                                                         "++",
                                                         "#",
                                                         "@",
                                                         " ",
                                                         "\n",
                                                         "\u00AD",
                                                         "\u200B",
                                                         "\u200F",
                                                         "\u2011",
                                                         "中",
                                                         "が",
                                                         "か\u3099",
                                                         "한",
                                                         "\u1112\u1161",
                                                         "ไ",
                                                         "่",
                                                         "й",
                                                         "и\u0306",
                                                         "\xFF",
                                                         "\xE2\x82",
                                                         "\xF0",
                                                         "😀",
                                                         "\u202F",
                                                         "₂",
                                                         "²",
                                                         "ß",
                                                         "ﬁ",
                                                         "İ",
                                                         "\u0301",
                                                         "ـ",
                                                         "_",
                                                         "ʼ",
                                                         "Ⅷ"});

std::string random_text(std::mt19937& random) {
  std::string text;
  for (auto count = random() % 12; count > 0; --count) text += pieces[random() % pieces.size()];
  return text;
}

/// Holds whatever the text; gives the tokens that are no joined forms.
std::vector<Token> checked_tokens(Analyzer& analyzer, std::string_view text) {
  std::vector<Token> plain;
  std::size_t reached = 0;
  for (const auto& token : analyzer.tokens(text)) {
    CHECK_FALSE(token.form.empty());
    CHECK(token.form.size() <= news::analysis::max_word_bytes);
    CHECK(news::text::is_valid_utf8(token.form));
    CHECK(news::text::folded(token.form) == token.form);
    CHECK_FALSE(token.stem.empty());
    CHECK(token.start < token.end);
    CHECK(token.end <= text.size());
    CHECK(token.stem == analyzer.stem(token.form, {}));
    if (token.joined && (token.form[0] == '#' || token.form[0] == '@')) {
      REQUIRE_FALSE(plain.empty());
      CHECK(token.position == plain.back().position);
      CHECK(token.start + 1 == plain.back().start);
      CHECK(token.end == plain.back().end);
    } else if (token.joined) {
      REQUIRE(plain.size() >= 2);
      CHECK(token.position == plain[plain.size() - 2].position);
      CHECK(token.start == plain[plain.size() - 2].start);
      CHECK(token.end == plain.back().end);
    } else {
      CHECK(token.start >= reached);
      CHECK(token.position == plain.size());
      reached = token.end;
      plain.push_back(token);
    }
  }
  return plain;
}

std::vector<std::string> forms(Analyzer& analyzer, std::string_view text) {
  std::vector<std::string> all;
  for (const auto& token : analyzer.tokens(text)) all.push_back(token.form);
  return all;
}

/// Between any two characters of which neither is ASCII punctuation or a blank.
std::string with_soft_hyphens(const std::string& text) {
  const auto inside_word = [](char c) { return (c & 0x80) != 0 || std::isalnum(c) != 0; };
  std::string softened;
  for (std::size_t offset = 0; offset < text.size();) {
    const auto next = news::text::decode(text, offset);
    if (offset > 0 && inside_word(text[offset - 1]) && inside_word(text[offset]))
      softened += "\u00AD";
    softened.append(text, offset, next.length);
    offset += next.length;
  }
  return softened;
}

}  // namespace

TEST_CASE("Ranges lie inside the text and rise, whatever the bytes", "[analysis][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  Analyzer analyzer{{}};
  for (int i = 0; i < 20000; ++i) {
    const auto text = random_text(random);
    CAPTURE(text);
    checked_tokens(analyzer, text);
  }
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (int length = i % 50; length > 0; --length) bytes += static_cast<char>(random());
    checked_tokens(analyzer, bytes);
  }
}

TEST_CASE("A mark whose letter is folded away behind an ampersand goes with it", "[analysis]") {
  Analyzer analyzer{{}};
  const std::string tatweel = "\u0640";
  const auto found = forms(analyzer, "a&" + tatweel + "\u0E48й");  // a random test met it
  REQUIRE(found.size() == 1);
  CHECK(found.front() == "a&й");
  CHECK(forms(analyzer, found.front()) == found);
}

TEST_CASE("A word analyzed again is itself", "[analysis][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  Analyzer analyzer{{}};
  for (int i = 0; i < 20000; ++i) {
    const auto text = random_text(random);
    for (const auto& token : analyzer.tokens(text)) {
      if (token.joined) continue;
      CAPTURE(text, token.form);
      CHECK(forms(analyzer, token.form) == std::vector<std::string>{token.form});
    }
  }
}

TEST_CASE("The language changes stems alone", "[analysis][law][language]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  Analyzer analyzer{{}};
  const std::string language = GENERATE("fr", "de", "fi", "ru", "zh", "pl", "tr");
  for (int i = 0; i < 2000; ++i) {
    const auto text = random_text(random);
    CAPTURE(text);
    const auto here = analyzer.tokens(text);
    const auto there = analyzer.tokens(text, language);
    REQUIRE(here.size() == there.size());
    for (std::size_t j = 0; j < here.size(); ++j) {
      CHECK(here[j].form == there[j].form);
      CHECK(here[j].position == there[j].position);
      CHECK(here[j].start == there[j].start);
      CHECK(here[j].end == there[j].end);
      CHECK(there[j].stem == analyzer.stem(there[j].form, language));
    }
  }
}

TEST_CASE("Composed and decomposed text give the same words", "[analysis][law]") {
  const auto [composed, decomposed] = GENERATE(table<std::string, std::string>({
      {"É.U. élu", "E\u0301.U. e\u0301lu"},
      {"Nguyễn’s R&É", "Nguye\u0302\u0303n’s R&E\u0301"},
      {"Київ російський", "Киі\u0308в російськии\u0306"},
      {"대한민국-뉴스",
       "\u1103\u1162\u1112\u1161\u11AB\u1106\u1175\u11AB\u1100\u116E\u11A8-"
       "\u1102\u1172\u1109\u1173"},
      {"ガス代がある", "カ\u3099ス代か\u3099ある"},
      {"Ὀδυσσεύς", "Ο\u0313δυσσευ\u0301ς"},
      {"أحمد", "ا\u0654حمد"},
      {"1990’s CAFÉ", "1990’s CAFE\u0301"},
  }));
  CAPTURE(composed);
  Analyzer analyzer{{}};
  CHECK(forms(analyzer, composed) == forms(analyzer, decomposed));
}

TEST_CASE("Soft hyphens between letters change no word", "[analysis][law]") {
  const std::string text =
      GENERATE("The U.S. and O'Brien’s AT&T", "plain words in a row", "COVID-19, e-mail",
               "Łódź, 中国, Київ", "a.m. in LONDON; C# won’t do", "workers' pay");
  CAPTURE(text);
  Analyzer analyzer{{}};
  CHECK(forms(analyzer, with_soft_hyphens(text)) == forms(analyzer, text));
}

TEST_CASE("Case changes no word", "[analysis][law]") {
  Analyzer analyzer{{}};
  CHECK(forms(analyzer, "LUKASHENKO’S U.S. ENVOY, PH.D., AT&T-OWNED, ŁÓDŹ, МОСКВА") ==
        forms(analyzer, "lukashenko’s u.s. envoy, ph.d., at&t-owned, łódź, москва"));
}

TEST_CASE("Hostile texts take no more time a byte than others", "[analysis][law]") {
  // Each of these would take hours if reading were quadratic; no clock is needed to notice.
  Analyzer analyzer{{}};
  const std::string piece =
      GENERATE("a.", "a'", "a\u00AD", "1,111", "1.", ",111", "&a", "a&", "-a", "/1", "e\u0301",
               "\u0301", "'\u200B", "a'\u200B", ".1", "+", "c#", "\xF0", "\u1112", "か\u3099",
               "\u200B", "’s", "ph.d", "l'", "&amp;a");
  std::string text;
  while (text.size() < 2'000'000) text += piece;
  std::size_t count = 0;
  analyzer.analyze(text, {}, [&count](const Token&) { ++count; });
  CHECK(count <= text.size());
}

TEST_CASE("Real news keeps the laws", "[analysis][law][corpora]") {
  const auto corpora = news::tests::corpus("");
  if (!corpora) return;
  Analyzer analyzer{{}};
  for (const auto* folder : {"bbc/bbc/tech", "scrapes", "iltalehti_fi"}) {
    const auto path = *corpora / folder;
    if (!std::filesystem::is_directory(path)) continue;
    int files = 0;
    for (const auto& entry : std::filesystem::directory_iterator{path}) {
      if (!entry.is_regular_file() || ++files > 20) continue;
      std::ifstream in{entry.path(), std::ios::binary};
      const std::string text{std::istreambuf_iterator<char>{in}, {}};
      CAPTURE(entry.path());
      checked_tokens(analyzer, std::string_view{text}.substr(0, 100'000));
    }
  }
}

TEST_CASE("Only stems that nobody looks for are left out", "[analysis][stem]") {
  const std::uint32_t seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  static constexpr std::array<std::string_view, 16> endings{
      "",        "s",  "es", "ies", "ied", "ing", "ly", "ational",
      "fulness", "'s", "y",  "ye",  "ée",  "-up", "7",  "ß"};
  static constexpr std::array<std::string_view, 12> whole{"skis",   "dying",   "idly", "ugly",
                                                          "early",  "yes",     "Yves", "Łódź",
                                                          "Écoles", "generic", "news", "U.S."};
  std::string text;
  for (int i = 0; i < 5000; ++i) {
    for (auto letters = random() % 8; letters > 0; --letters)
      text += static_cast<char>((random() % 9 == 0 ? 'A' : 'a') + random() % 26);
    text += endings[random() % endings.size()];
    (text += ' ') += whole[random() % whole.size()];
    text += ' ';
  }
  for (const std::string stemmer : {"english", "german", "none"}) {
    Analyzer analyzer{{.stemmer = stemmer}};
    std::bitset<256> wanted;
    for (int i = 0; i < 4; ++i) wanted.set('a' + random() % 26);
    const auto all = analyzer.tokens(text);
    std::size_t at = 0;
    std::size_t wrong = 0;
    analyzer.analyze(text, {}, wanted, [&](const Token& token) {
      const auto& full = all[at++];
      const bool looked_for = wanted[static_cast<unsigned char>(full.stem.front())];
      wrong += token.form != full.form || (looked_for && token.stem != full.stem) ||
               (!token.stem.empty() && token.stem != full.stem);
    });
    CHECK(at == all.size());
    CHECK(wrong == 0);
  }
}
