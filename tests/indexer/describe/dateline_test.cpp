#include "indexer/describe/dateline.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

using namespace std::chrono;
using news::describe::find_dateline;
using news::describe::nearest_past;
using news::describe::read_dateline;

TEST_CASE("A dateline in a record names a place and a day", "[describe][dateline]") {
  const auto [line, place, day] = GENERATE(table<std::string, std::string, month_day>({
      {"LONDON, March 25 -", "LONDON", March / 25},
      {"    SALVADOR, Feb 26 - ", "SALVADOR", February / 26},
      {"AUSTIN, Texas, Oct. 20 -", "AUSTIN, Texas", October / 20},
      {"COSTA MESA, Calif., March 9 -\n    ", "COSTA MESA, Calif.", March / 9},
      {"COLUMBIA, Md. March 3 -", "COLUMBIA, Md.", March / 3},
      {"ANAHEIM, Calif., June 1-", "ANAHEIM, Calif.", June / 1},
      {"PARIS, Sept 1", "PARIS", September / 1},
      {"São Paulo, 9 March", "São Paulo", March / 9},
  }));
  CAPTURE(line);

  const auto found = read_dateline(line);

  REQUIRE(found);
  CHECK(found->place == place);
  REQUIRE(found->day);
  CHECK(*found->day == day);
}

TEST_CASE("A dateline opens a paragraph", "[describe][dateline]") {
  const auto [text, place, agency] = GENERATE(table<std::string, std::string, std::string>({
      {"VILNIUS, Lithuania (AP) — The United States", "VILNIUS, Lithuania", "AP"},
      {"VILNIUS – In a move", "VILNIUS", ""},
      {"ZÜRICH (NWS) -- The bank", "ZÜRICH", "NWS"},
      {"MALMÖ, Sweden, Sept. 2 (NWS) — Some", "MALMÖ, Sweden", "NWS"},
      {"ST. LOUIS, Mo.—The", "ST. LOUIS, Mo.", ""},
      {"McLEAN, Va. - The", "McLEAN, Va.", ""},
      {"WASHINGTON, D.C. - The", "WASHINGTON, D.C.", ""},
      {"LONDON/PARIS, March 9, 2024 (Agence France-Presse) - Two", "LONDON/PARIS",
       "Agence France-Presse"},
      {"RIO DE JANEIRO - O presidente", "RIO DE JANEIRO", ""},
      {"Hong Kong CNN —", "Hong Kong", ""},
      {"ŁÓDŹ, Poland (AP) —Jan", "ŁÓDŹ, Poland", "AP"},
      {"ŁÓDŹ (AP)-Jan", "ŁÓDŹ", "AP"},
      {"Łódź (AFP) – Es", "Łódź", "AFP"},
      {"Berlin (dpa) - Es", "Berlin", "dpa"},
      {"Rio de Janeiro (AFP) – O", "Rio de Janeiro", "AFP"},
      {"WASHINGTON, Dec 12 (Reuters) - The", "WASHINGTON", "Reuters"},
      {"PARIS, 12 déc. - Le", "PARIS", ""},
      {"Paris, 12 déc 2025 (AFP) - Le", "Paris", "AFP"},
      {"Toronto, March 9 - Shares", "Toronto", ""},
      {"MOSCOW, December 12. /TASS/. The", "MOSCOW", "TASS"},
      {"MOSCOW. Dec 12 (Interfax) - The", "MOSCOW", "Interfax"},
      {"BEIJING, Dec. 12 (Xinhua) -- The", "BEIJING", "Xinhua"},
      {"Madrid, 12 marzo (EFE).- El", "Madrid", "EFE"},
      {"PARIS (AFP) The", "PARIS", "AFP"},
      {"(Reuters) - The", "", "Reuters"},
      {"(ANSA) - ROMA, 12 MARZO - Il", "ROMA", "ANSA"},
      {"新华社北京12月12日电 记者", "北京", "Xinhua"},
  }));
  CAPTURE(text);

  const auto found = find_dateline(text);

  REQUIRE(found);
  CHECK(found->place == place);
  CHECK(found->agency == agency);
}

TEST_CASE("Prose is no dateline", "[describe][dateline]") {
  const std::string text = GENERATE(
      as<std::string>{}, "", "-", "—", "London - a city", "BREAKING - The bank", "CNN — The bank",
      "UPDATE 1 – Zürich", "LONDON, a city on the Thames, is old - very", "NASA-funded study",
      "The U.S. - that is", "WHY DID THE BANK OF ZÜRICH HOLD ITS RATES AGAIN - a study", "A (AP",
      "ÄRA (he said) he - went", "ISRAEL INTRODUCES SUMMER TIME. - x", "(CNN) Charles",
      "(Łódź) - a city", "President Müller (AFP) said", "The company (AP) Łódź", "新华社北京",
      "新华社12月", "新华社北京13月12日电", "Monday (dpa) said");
  CAPTURE(text);
  CHECK_FALSE(find_dateline(text));
}

TEST_CASE("A field may hold only the day", "[describe][dateline]") {
  const auto found = read_dateline("  APRIL 7 -");
  REQUIRE(found);
  CHECK(found->place.empty());
  CHECK(found->day == April / 7);
  const auto small = read_dateline(" łódź, april 7 - ");
  REQUIRE(small);
  CHECK(small->place == "łódź");
}

TEST_CASE("A day that cannot be is no day", "[describe][dateline]") {
  const std::string line =
      GENERATE("PARIS, February 30 -", "BOSTON, March 187 -", "PARIS, Ma 3 -", "");
  CAPTURE(line);
  CHECK_FALSE(read_dateline(line));
}

TEST_CASE("A day without a year is the last such day before filing", "[describe][dateline]") {
  const sys_days filed = 1987y / March / 25;
  CHECK(nearest_past(March / 25, filed) == filed);
  CHECK(nearest_past(February / 26, filed) == sys_days{1987y / February / 26});
  CHECK(nearest_past(December / 31, filed) == sys_days{1986y / December / 31});
  CHECK(nearest_past(February / 29, filed) == sys_days{1984y / February / 29});
}

TEST_CASE("Nearly all datelines of Reuters are read", "[describe][dateline][corpora]") {
  const auto folder = news::tests::corpus("reuters21578");
  if (!folder) return;
  std::size_t lines = 0;
  std::size_t read = 0;
  for (const auto& entry : std::filesystem::directory_iterator{*folder}) {
    if (entry.path().extension() != ".sgm") continue;
    std::ifstream file{entry.path(), std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    const std::string open = "<DATELINE>";
    for (auto at = text.find(open); at != std::string::npos; at = text.find(open, at + 1)) {
      const auto start = at + open.size();
      const auto line = text.substr(start, text.find("</DATELINE>", start) - start);
      const auto found = read_dateline(line);
      ++lines;
      read += found && found->day;
    }
  }
  CHECK(lines == 19043);
  CHECK(read * 1000 >= lines * 985);
}
