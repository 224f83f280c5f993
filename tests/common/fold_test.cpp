#include "common/text/fold.hpp"

#include <string>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using news::text::folded;
using news::text::folded_value;

TEST_CASE("Case and marks are folded away", "[text][fold]") {
  const auto [text, plain] = GENERATE(table<std::string, std::string>({
      {"", ""},
      {"NATO", "nato"},
      {"École", "ecole"},
      {"Łódź", "lodz"},
      {"Straße, GROẞ", "strasse, gross"},
      {"Ærø, Œuvre", "aero, oeuvre"},
      {"Đorđe Þór Ðagur", "dorde thor dagur"},
      {"İstanbul, ılık", "istanbul, ilik"},
      {"Nguyễn Phú Trọng", "nguyen phu trong"},
      {"ﬁnance ﬂow", "finance flow"},
      {"ＦＵＬＬ　", "full\u3000"},
      {"ΑΘΉΝΑ, Σίσυφος", "αθηνα, σισυφοσ"},
      {"ᾳ", "α"},
      {"МОСКВА, Ёлка", "москва, елка"},
      {"Київ, Йосип, Ўладзімір", "київ, йосип, ўладзімір"},  // й ї ў are letters of their own
      {"Երևան", "երեւան"},
      {"أحمد", "احمد"},
      {"CO₂, m²", "co2, m2"},
      {"Ⅷ", "viii"},
      {"𝐁𝐑𝐄𝐀𝐊𝐈𝐍𝐆 𝟐", "breaking 2"},
      {"O’Brien", "o'brien"},
      {"o\u200Bil, so\u00ADft", "oil, soft"},
      {"東京", "東京"},
      {"ｶﾞﾁ", "ガチ"},
      {"क़", "क़"},
  }));
  CAPTURE(text);
  CHECK(folded(text) == plain);
}

TEST_CASE("Composed and decomposed text fold alike", "[text][fold]") {
  const auto [composed, decomposed] = GENERATE(table<std::string, std::string>({
      {"é", "e\u0301"},
      {"ệ", "e\u0323\u0302"},
      {"Å", "A\u030A"},
      {"й", "и\u0306"},
      {"Ї", "І\u0308"},
      {"Ў", "У\u0306"},
      {"ά", "α\u0301"},
      {"أ", "ا\u0654"},
      {"が", "か\u3099"},
      {"パ", "ハ\u309A"},
      {"ヴ", "ウ\u3099"},
      {"가", "\u1100\u1161"},
      {"한", "\u1112\u1161\u11AB"},
      {"क़", "क\u093C"},
      {"ো", "\u09C7\u09BE"},
  }));
  CAPTURE(composed);
  CHECK(folded(composed) == folded(decomposed));
}

TEST_CASE("Folding a code point's folding changes nothing", "[text][fold]") {
  char room[4];
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::string once{news::text::fold(c, room)};
    if (folded(once) != once || !news::text::is_valid_utf8(once))
      FAIL("at U+" << std::hex << static_cast<unsigned>(c));
  }
}

TEST_CASE("A value is folded, trimmed and spaced evenly", "[text][fold]") {
  CHECK(folded_value(" Financial  Post ") == "financial post");
  CHECK(folded_value("Le\u00A0Monde\n\tDiplomatique") == "le monde diplomatique");
  CHECK(folded_value("\u3000Süddeutsche\u200B Zeitung\u200B") == "suddeutsche zeitung");
  CHECK(folded_value(" \t ").empty());
}

TEST_CASE("Ill-formed bytes fold to U+FFFD", "[text][fold]") {
  CHECK(folded("caf\xE9") == "caf\uFFFD");
}
