#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "tests/support/catch.hpp"

using news::analysis::Analyzer;

namespace {

/// "form=stem:position" a word, the stem where it differs; joined forms in brackets.
std::string words(std::string_view text, std::string_view language) {
  std::string line;
  for (const auto& token : Analyzer{{}}.tokens(text, language)) {
    auto word = token.form;
    if (token.stem != token.form) word += "=" + token.stem;
    word += ":" + std::to_string(token.position);
    if (!line.empty()) line += ' ';
    line += token.joined ? "(" + word + ")" : word;
  }
  return line;
}

}  // namespace

TEST_CASE("What stands in the news is read as people mean it", "[analysis][news]") {
  struct Case {
    std::string language{};
    std::string text{};
    std::string words{};
  };
  const std::vector<Case> cases{
      {"en", "Lukashenko's envoy", "lukashenko:0 envoy:1"},
      {"en", "Lukashenko’s sanctions lifted", "lukashenko:0 sanctions=sanction:1 lifted=lift:2"},
      {"en", "workers’ strikes", "workers=worker:0 strikes=strike:1"},
      {"en", "the 1990s", "the:0 1990s:1"},
      {"en", "O’Brien's", "obrien:0"},
      {"en", "didn't say", "didnt:0 say:1"},
      {"en", "U.S.-led coalition", "us:0 led:1 (usled=usl:0) coalition=coalit:2"},
      {"en", "the U.S. said", "the:0 us:1 said:2"},
      {"en", "U.N. Security Council", "un:0 security=secur:1 council:2"},
      {"en", "D.C. police", "dc:0 police=polic:1"},
      {"en", "e.g. oil", "eg:0 oil:1"},
      {"en", "Ph.D. students", "phd:0 students=student:1"},
      {"en", "COVID-19 cases", "covid:0 19:1 (covid19:0) cases=case:2"},
      {"en", "COVID-19-related deaths", "covid:0 19:1 (covid19:0) related=relat:2 deaths=death:3"},
      {"en", "F-16 jets", "f:0 16:1 (f16:0) jets=jet:2"},
      {"en", "F-16s", "f:0 16s:1 (f16s:0)"},
      {"en", "MH-17", "mh:0 17:1 (mh17:0)"},
      {"en", "G7 leaders", "g7:0 leaders=leader:1"},
      {"en", "9/11 attacks", "9:0 11:1 (911:0) attacks=attack:2"},
      {"en", "24/7 news", "24:0 7:1 (247:0) news:2"},
      {"en", "e-mail", "e:0 mail:1 (email:0)"},
      {"en", "re-elected", "re:0 elected=elect:1 (reelected=reelect:0)"},
      {"en", "cease-fire talks", "cease=ceas:0 fire:1 (ceasefire=ceasefir:0) talks=talk:2"},
      {"en", "mother-in-law", "mother:0 in:1 law:2"},
      {"en", "Al-Qaeda", "al:0 qaeda:1 (alqaeda:0)"},
      {"en", "$1,250,000 fine", "1250000:0 fine:1"},
      {"en", "1.5 million", "1.5:0 million:1"},
      {"en", "$2.5bn", "2.5bn:0"},
      {"en", "3.7%", "3.7:0"},
      {"en", "-5 degrees", "5:0 degrees=degre:1"},
      {"en", "2025-11-22", "2025:0 11:1 22:2"},
      {"en", "22/11/2025", "22:0 11:1 2025:2"},
      {"en", "10:30 a.m.", "10:0 30:1 am:2"},
      {"en", "26.03.1987", "26:0 03:1 1987:2"},
      {"en", "AT&T shares", "at&t:0 shares=share:1"},
      {"en", "R&D spending", "r&d:0 spending=spend:1"},
      {"en", "S&P 500", "s&p:0 500:1"},
      {"en", "M&S", "m&s:0"},
      {"en", "C++ and C#", "c++:0 and:1 c#:2"},
      {"en", "Disney+", "disney:0"},
      {"en", "#MeToo movement", "metoo:0 (#metoo:0) movement:1"},
      {"en", "@AP reports", "ap:0 (@ap:0) reports=report:1"},
      {"en", "jane@example.org", "jane:0 example=exampl:1 org:2"},
      {"en", "https://example.org/a-b", "https:0 example=exampl:1 org:2 a:3 b:4 (ab:3)"},
      {"en", "café society", "cafe:0 society=societi:1"},
      {"en", "naïve", "naive=naiv:0"},
      {"en", "Zürich", "zurich:0"},
      {"en", "Łukasz Żółw", "lukasz:0 zolw:1"},
      {"en", "Søren Kjær", "soren:0 kjaer:1"},
      {"en", "Đà Nẵng", "da:0 nang:1"},
      {"en", "Ægir", "aegir:0"},
      {"en", "cœur", "coeur:0"},
      {"en", "İstanbul", "istanbul:0"},
      {"en", "ﬁnancial", "financial=financi:0"},
      {"en", "ＮＨＫ", "nhk:0"},
      {"en", "½ cup", "cup:0"},
      {"en", "CO₂ emissions", "co2:0 emissions=emiss:1"},
      {"en", "m² plot", "m:0 plot:1"},
      {"en", "№5", "5:0"},
      {"en", "x²", "x:0"},
      {"en", "sanc\u00ADtions", "sanctions=sanction:0"},
      {"en", "zero\u200Bwidth", "zerowidth:0"},
      {"en", "Rock ’n’ roll", "rock:0 n:1 roll:2"},
      {"en", "Hawaiʻi", "hawaii:0"},
      {"en", "D'Amato", "d:0 amato:1 (damato:0)"},
      {"en", "coup d’état", "coup:0 d:1 etat:2 (detat:1)"},
      {"en", "\"quoted\"—said", "quoted=quot:0 said:1"},
      {"en", "BRUSSELS (Reuters) -", "brussels=brussel:0 reuters=reuter:1"},
      {"en", "Jan. 5", "jan:0 5:1"},
      {"en", "No. 10", "no:0 10:1"},
      {"en", "St. Petersburg", "st:0 petersburg:1"},
      {"en", "Mr. Smith", "mr:0 smith:1"},
      {"en", "J.K. Rowling", "jk:0 rowling=rowl:1"},
      {"en", "Yahoo!", "yahoo:0"},
      {"en", "will.i.am", "will:0 i:1 am:2"},
      {"en", "WHO chief", "who:0 chief:1"},
      {"en", "Tʼbilisi", "tbilisi:0"},
      {"en", "and/or", "and:0 or:1"},
      {"en", "km/h", "km:0 h:1 (kmh:0)"},
      {"en", "p/e ratio", "p:0 e:1 (pe:0) ratio:2"},
      {"en", "Dow Jones’s", "dow:0 jones=jone:1"},
      {"en", "Burkina-Faso's", "burkina:0 faso:1 (burkinafaso:0)"},
      {"fr", "l’inflation des députés",
       "l:0 inflation=inflat:1 (linflation=linflat:0) des=de:2 deputes=deput:3"},
      {"fr", "aujourd’hui", "aujourdhui:0"},
      {"fr", "qu’elle", "qu:0 elle:1 (quelle=quel:0)"},
      {"fr", "1 000 000 d’euros", "1:0 000:1 000:2 d:3 euros:4 (deuros:3)"},
      {"fr", "États-Unis", "etats=etat:0 unis:1 (etatsunis=etatsun:0)"},
      {"de", "Länder und Städte", "lander=land:0 und:1 stadte=stadt:2"},
      {"de", "Straßenbahnen", "strassenbahnen=strassenbahn:0"},
      {"de", "1.000.000 Euro", "1000000:0 euro:1"},
      {"de", "Merkels Regierung", "merkels=merkel:0 regierung=regier:1"},
      {"es", "elecciones españolas", "elecciones=eleccion:0 espanolas=espanol:1"},
      {"it", "dell’economia", "dell:0 economia=econom:1 (delleconomia=delleconom:0)"},
      {"pt", "eleições", "eleicoes=eleico:0"},
      {"nl", "regeringen", "regeringen=reger:0"},
      {"sv", "regeringens förslag", "regeringens=regering:0 forslag:1"},
      {"fi", "hallituksen esitys", "hallituksen=hallituks:0 esitys:1"},
      {"ru", "санкции против банков", "санкции=санкц:0 против=прот:1 банков=банк:2"},
      {"ru", "ёлка", "елка=елк:0"},
      {"uk", "Київ", "київ:0"},
      {"zh", "中国新闻", "中:0 国:1 (中国:0) 新:2 (国新:1) 闻:3 (新闻:2)"},
      {"zh", "新冠COVID-19疫情", "新:0 冠:1 (新冠:0) covid:2 19:3 (covid19:2) 疫:4 情:5 (疫情:4)"},
      {"ja", "ニュース速報",
       "ニ:0 ュ:1 (ニュ:0) ー:2 (ュー:1) ス:3 (ース:2) 速:4 (ス速:3) 報:5 (速報:4)"},
      {"th", "ข่าว", "ข่:0 า:1 (ข่า:0) ว:2 (าว:1)"},
      {"ko", "대한민국 뉴스", "대한민국:0 뉴스:1"},
      {"ar", "الأخبار", "الاخبار=اخبار:0"},
      {"tr", "Türkiye'nin", "turkiyenin=turkiye:0"},
  };
  CHECK(cases.size() >= 80);
  for (const auto& [language, text, expected] : cases) {
    CAPTURE(language, text);
    CHECK(words(text, language) == expected);
  }
}
