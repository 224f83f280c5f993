#include "common/analysis/analyzer.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using news::analysis::Analyzer;
using news::analysis::Token;

namespace {

/// The words as one line; joined forms in brackets: "covid 19 (covid19)".
std::string words(std::string_view text, const std::string& stemmer = "none") {
  std::string line;
  for (const auto& token : Analyzer{{.stemmer = stemmer}}.tokens(text)) {
    if (!line.empty()) line += ' ';
    line += token.joined ? "(" + token.form + ")" : token.form;
  }
  return line;
}

/// The stretches of the text that would be marked, in square brackets, joined forms left out.
std::string marked(std::string_view text) {
  std::string shown;
  std::size_t done = 0;
  for (const auto& token : Analyzer{{}}.tokens(text)) {
    if (token.joined) continue;
    shown.append(text, done, token.start - done);
    (shown += '[').append(text, token.start, token.end - token.start) += ']';
    done = token.end;
  }
  return shown.append(text, done);
}

struct Case {
  std::string text{};
  std::string words{};
};

void check(const std::vector<Case>& cases) {
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(words(text) == expected);
  }
}

}  // namespace

TEST_CASE("Words are folded, and punctuation parts them", "[analysis][words]") {
  check({
      {"", ""},
      {" \n\t-- ... !?", ""},
      {"Rivers rise; roads close.", "rivers rise roads close"},
      {"(“Quoted,” she said)", "quoted she said"},
      {"end.Next begins", "end next begins"},
      {"one,two;three:four", "one two three four"},
      {"snake_case a=b x|y", "snake case a b x y"},
      {"wait...what", "wait what"},
      {"dash—between – words", "dash between words"},
      {"Russia–Ukraine", "russia ukraine"},
      {"École, Zürich, Łódź", "ecole zurich lodz"},
      {"Straße Ærø İstanbul", "strasse aero istanbul"},
      {"ﬁnance ＮＨＫ", "finance nhk"},
      {"Москва, Київ, Мінск", "москва київ мінск"},
      {"ΑΘΉΝΑ", "αθηνα"},
      {"أحمد", "احمد"},
      {"o\u200Bil so\u00ADft \u200Fword\u200F", "oil soft word"},
      {"\U0001F525fire\U0001F525", "fire"},
      {"caf\xE9 noir", "caf noir"},  // ill-formed: Latin-1
      {"\u0301stray mark", "stray mark"},
      {"CO₂ but said¹", "co2 but said"},
  });
}

TEST_CASE("Apostrophes and possessives leave the bare word", "[analysis][apostrophe]") {
  check({
      {"Lukashenko's", "lukashenko"},
      {"Lukashenko’s", "lukashenko"},
      {"LUKASHENKO’S", "lukashenko"},
      {"Lukashenkoʼs Lukashenko`s Lukashenko´s", "lukashenko lukashenko lukashenko"},
      {"workers' pay", "workers pay"},
      {"workers’ pay", "workers pay"},
      {"James's", "james"},
      {"O'Brien and O’Brien's", "obrien and obrien"},
      {"don't won’t they've", "dont wont theyve"},
      {"it's", "it"},
      {"'quoted' ‘also’", "quoted also"},
      {"rock 'n' roll", "rock n roll"},
      {"rock'n'roll", "rocknroll"},
      {"Sana’a, Qur'an, Hawaiʻi", "sanaa quran hawaii"},
      {"the 1990's and '90s", "the 1990 and 90s"},
      {"U.S.'s and AT&T’s", "us and at&t"},
      {"Lukashenko\u200B's\u200B envoy", "lukashenko envoy"},
      {"États'-x", "etats x"},
      {"'s", "s"},
  });
}

TEST_CASE("Elided articles are words of their own, whatever the language",
          "[analysis][apostrophe]") {
  check({
      {"l'Ukraine", "l ukraine (lukraine)"},
      {"d’État-major", "d etat (detat) major (etatmajor)"},
      {"aujourd'hui", "aujourdhui"},
      {"qu'il", "qu il (quil)"},
      {"l'héros, l'œuvre", "l heros (lheros) l oeuvre (loeuvre)"},
      {"dell'Unità", "dell unita (dellunita)"},
      {"coup d'état", "coup d etat (detat)"},
      {"D'Amato", "d amato (damato)"},
      {"N'Djamena, D'Souza", "ndjamena dsouza"},
      {"L'", "l"},
  });
}

TEST_CASE("Dotted acronyms are one word", "[analysis][acronym]") {
  check({
      {"U.S.", "us"},
      {"In the U.S. It rained", "in the us it rained"},
      {"US u.s. U.S", "us us us"},
      {"U.S.A., U.S.S.R.", "usa ussr"},
      {"É.U.", "eu"},
      {"e.g. i.e. a.m.", "eg ie am"},
      {"Ph.D. PhD M.Sc.", "phd phd msc"},
      {"Ph.Different", "ph different"},
      {"U.S.-led", "us led (usled)"},
      {"J.K.Rowling", "jk rowling"},
      {"J. Smith", "j smith"},
      {"plan B. Then", "plan b then"},
      {"Washington, D.C., said", "washington dc said"},
      {"No.10 St.Petersburg", "no 10 st petersburg"},
      {"bbc.co.uk", "bbc co uk"},
  });
}

TEST_CASE("Numbers are one word where they are one number", "[analysis][number]") {
  check({
      {"1,000,000", "1000000"},
      {"1\u202F000\u202F000", "1000000"},
      {"1.000.000", "1000000"},
      {"1,234.56", "1234.56"},
      {"2.5 and 5.93.", "2.5 and 5.93"},
      {"$1.2bn, €50m, 50%", "1.2bn 50m 50"},
      {"24/7 and 9/11", "24 7 (247) and 9 11 (911)"},
      {"9/11/2001", "9 11 2001"},
      {"1987-03-26", "1987 03 26"},
      {"26.03.1987", "26 03 1987"},
      {"192.168.0.1", "192 168 0 1"},
      {"2019-20", "2019 20 (201920)"},
      {"10:30", "10 30"},
      {"1,2,3", "1 2 3"},
      {"1,0000", "1 0000"},
      {"20th 3D 5pm", "20th 3d 5pm"},
      {".5 5. 5,", "5 5 5"},
      {"v2.5", "v2.5"},
      {"１２３", "123"},
  });
}

TEST_CASE("Compounds are found by their parts and joined", "[analysis][compound]") {
  check({
      {"COVID-19", "covid 19 (covid19)"},
      {"F-16", "f 16 (f16)"},
      {"e-mail e‐mail e‑mail", "e mail (email) e mail (email) e mail (email)"},
      {"state-run", "state run (staterun)"},
      {"COVID-19-related", "covid 19 (covid19) related"},
      {"x-ray-guided", "x ray (xray) guided"},
      {"mother-in-law", "mother in law"},
      {"News/COVID-19", "news covid 19 (covid19)"},
      {"and/or", "and or"},
      {"km/h", "km h (kmh)"},
      {"pre- and post-war", "pre and post war (postwar)"},
      {"a--b -x- y-", "a b x y"},
      {"São-Paulo", "sao paulo (saopaulo)"},
      {"co\u00AD-op", "co op (coop)"},
      {"https://example.org/news/world-123?x=1", "https example org news world 123 (world123) x 1"},
  });
}

TEST_CASE("Signs that make a name are kept", "[analysis][sign]") {
  check({
      {"AT&T", "at&t"},
      {"AT&amp;T", "at&t"},
      {"R&D, S&P 500, Q&A", "r&d s&p 500 q&a"},
      {"Barnes&Noble", "barnes noble"},
      {"salt & pepper", "salt pepper"},
      {"C++ C# F#.", "c++ c# f#"},
      {"C++17", "c 17"},
      {"Disney+ LGBTQ+", "disney lgbtq"},
      {"#MeToo @AP", "metoo (#metoo) ap (@ap)"},
      {"#Élection2024, (@dpa)", "election2024 (#election2024) dpa (@dpa)"},
      {"jane@example.org page#part ##a #1 # x", "jane example org page part a 1 x"},
      {"É&Ü", "e&u"},
  });
}

TEST_CASE("Scripts without spaces give a word a character, and pairs joined", "[analysis][cjk]") {
  check({
      {"中国新闻", "中 国 (中国) 新 (国新) 闻 (新闻)"},
      {"中国。新闻 社", "中 国 (中国) 新 闻 (新闻) 社"},
      {"ニュース", "ニ ュ (ニュ) ー (ュー) ス (ース)"},
      {"ﾆｭｰｽ", "ニ ュ (ニュ) ー (ュー) ス (ース)"},
      {"か\u3099", "が"},
      {"대한민국 뉴스", "대한민국 뉴스"},
      {"iPhone手机5G", "iphone 手 机 (手机) 5g"},
      {"ข่าว", "ข่ า (ข่า) ว (าว)"},
      {"हिन्दी", "हिन्दी"},
  });
  CHECK(marked("中国，か\u3099新") == "[中][国]，[か\u3099][新]");
}

TEST_CASE("A word is marked as a person would mark it", "[analysis][range]") {
  const std::string shown =
      GENERATE("[Lukashenko]’s [envoy]", "[O’Brien]’s", "“[workers]’ [pay]”", "([U.S.]), [said].",
               "$[1,000,000], [50]%", "#[MeToo] @[AP]", "[l]'[Ukraine]", "[AT&T]’s", "[C++]!",
               "[COVID]-[19].", "[E\u0301cole]", "[so\u00ADft]\u00AD [word]\u200B", "\u200B[oil]",
               "[Ph.D.]’s", "[2.5]. [Next]");
  std::string text;
  for (const char c : shown)
    if (c != '[' && c != ']') text += c;
  CHECK(marked(text) == shown);
}

TEST_CASE("Joined forms share the position of their first part", "[analysis][position]") {
  const auto tokens = Analyzer{{}}.tokens("The COVID-19 über e-mail");
  std::vector<std::uint32_t> positions;
  for (const auto& token : tokens) positions.push_back(token.position);
  CHECK(positions == std::vector<std::uint32_t>{0, 1, 2, 1, 3, 4, 5, 4});
  CHECK(tokens[3].form == "covid19");
  CHECK(tokens[3].start == 4);
  CHECK(tokens[3].end == 12);
}

TEST_CASE("Capitals and dots tell an acronym from a stop word", "[analysis][acronym]") {
  const auto [text, acronym] = GENERATE(table<std::string, bool>({
      {"US", true},
      {"us", false},
      {"Us", false},
      {"u.s.", true},
      {"WHO's", true},
      {"ÖVP", true},
      {"I", false},
      {"É", false},
      {"AT&T", true},
      {"G20", false},
      {"2025", false},
      {"IT,", true},
      {"PhD", false},
  }));
  CAPTURE(text);
  CHECK(Analyzer{{}}.tokens(text).front().as_acronym == acronym);
}

TEST_CASE("Words are stemmed, names with digits and signs are not", "[analysis][stem]") {
  const auto [text, stem] = GENERATE(table<std::string, std::string>({
      {"sanctions", "sanction"},
      {"Sanctioned", "sanction"},
      {"flooding", "flood"},
      {"Lukashenko's", "lukashenko"},
      {"countries", "countri"},
      {"90s", "90s"},
      {"AT&T", "at&t"},
      {"cafés", "cafe"},
      {"News", "news"},
  }));
  CAPTURE(text);
  CHECK(Analyzer{{}}.tokens(text).front().stem == stem);
}

TEST_CASE("Each stemmer strips its own endings", "[analysis][stem]") {
  const auto stem = [](const std::string& language, const std::string& word) {
    return Analyzer{{.stemmer = language}}.tokens(word).front().stem;
  };
  CHECK(stem("none", "sanctions") == "sanctions");
  CHECK(stem("russian", "российский") == stem("russian", "российского"));
  CHECK(stem("german", "Sanktionen") == stem("german", "Sanktion"));
}

TEST_CASE("A word that is too long is cut at a character", "[analysis][long]") {
  using news::analysis::max_word_bytes;
  const std::string ascii(max_word_bytes + 5, 'a');
  std::string cyrillic = "a";
  while (cyrillic.size() < 2 * max_word_bytes) cyrillic += "ж";

  CHECK(words(ascii) == ascii.substr(0, max_word_bytes));
  CHECK(words(cyrillic) == cyrillic.substr(0, max_word_bytes - 1));
  CHECK(words(ascii + " next") == ascii.substr(0, max_word_bytes) + " next");
  CHECK(marked(cyrillic) == "[" + cyrillic + "]");
}

TEST_CASE("An analyzer starts afresh with every text", "[analysis]") {
  Analyzer analyzer{{}};
  CHECK(analyzer.tokens("é AT&T-owned").size() == 4);
  Analyzer moved = std::move(analyzer);
  const auto again = moved.tokens("flood");
  REQUIRE(again.size() == 1);
  CHECK(again.front().position == 0);
  CHECK_FALSE(again.front().as_acronym);
}
