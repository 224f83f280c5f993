#include "indexer/describe/language.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::describe;

TEST_CASE("The small words of a text tell its language", "[describe][language]") {
  const auto [text, code] = GENERATE(table<std::string, std::string>({
      {"The river broke its banks again on Tuesday, and the road to the harbour stayed closed for "
       "a "
       "third day while crews in boats brought bread and medicine to the farms that lie below the "
       "weir of the town.",
       "en"},
      {"Der Fluss ist am Dienstag wieder über die Ufer getreten, und die Straße zum Hafen blieb am "
       "dritten Tag gesperrt, während Helfer mit Booten Brot und Medizin zu den Höfen unter dem "
       "Wehr der Stadt brachten.",
       "de"},
      {"La rivière est sortie de son lit mardi et la route du port est restée fermée pour le "
       "troisième jour, pendant que des équipes en bateau apportaient du pain et des médicaments "
       "aux fermes de la vallée.",
       "fr"},
      {"El río volvió a desbordarse el martes y la carretera del puerto siguió cerrada por tercer "
       "día, mientras los equipos en barca llevaban pan y medicinas a las granjas que están por "
       "debajo de la presa.",
       "es"},
      {"Il fiume è uscito di nuovo dagli argini martedì e la strada per il porto è rimasta chiusa "
       "per il terzo giorno, mentre le squadre con le barche portavano pane e medicine alle "
       "fattorie della valle.",
       "it"},
      {"O rio transbordou de novo na terça-feira e a estrada do porto ficou fechada pelo terceiro "
       "dia, enquanto as equipes em barcos levavam pão e remédios para as fazendas que ficam "
       "abaixo da barragem.",
       "pt"},
      {"De rivier trad dinsdag opnieuw buiten haar oevers en de weg naar de haven bleef voor de "
       "derde dag dicht, terwijl mensen met boten brood en medicijnen brachten naar de "
       "boerderijen onder de stuw van het dorp.",
       "nl"},
      {"Rzeka znowu wystąpiła z brzegów we wtorek, a droga do portu jest zamknięta przez trzeci "
       "dzień. Ekipy w łodziach wożą chleb i leki do gospodarstw, które są poniżej tamy, ale nie "
       "do wszystkich, i to od rana.",
       "pl"},
      {"Short: the river and the road.", ""},
      {"政府表示将取消对钾肥的制裁措施并释放部分被关押的人员政府表示将取消对钾肥的制裁措施并释放部"
       "分"
       "被关押的人员政府表示将取消对钾肥的制裁措施并释放部分被关押的人员。",
       ""},
      {"12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 "
       "42 "
       "43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 69 70 71 ß",
       ""},
  }));
  CAPTURE(text);
  CHECK(guess_language(text + " " + text) == code);  // under 200 bytes nothing is guessed
}

TEST_CASE("A language may be named in several ways", "[describe][language]") {
  CHECK(language_as_named("en-GB") == "en");
  CHECK(language_as_named("pt_BR") == "pt");
  CHECK(language_as_named(" EN ") == "en");
  CHECK(language_as_named("English") == "en");
  CHECK(language_as_named("Français") == "fr");
  CHECK(language_as_named("fin") == "fin");
  CHECK(language_as_named("").empty());
  CHECK(language_as_named("12").empty());
}
