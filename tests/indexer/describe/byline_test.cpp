#include "indexer/describe/byline.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news;
using namespace news::describe;

TEST_CASE("A byline is the names in it", "[describe][byline]") {
  const auto [record, names] = GENERATE(table<std::string, std::string>({
      {"By Siobhán Ní Riain", "Siobhán Ní Riain"},
      {"Par Éloïse Petit", "Éloïse Petit"},
      {"Von Jürgen Groß", "Jürgen Groß"},
      {"Por Ana Núñez", "Ana Núñez"},
      {"By Zoë Müller in London", "Zoë Müller"},
      {"Zoë Müller in London and Ann Lee in Paris", "Zoë Müller in London and Ann Lee in Paris"},
      {"Meg JamesStaff Writer", "Meg James"},
      {"Zoë Müller, Staff Writer", "Zoë Müller"},
      {"Zoë Müller, Associated Press", "Zoë Müller"},
      {"ZOË MÜLLER AP Technology Writer", "ZOË MÜLLER"},
      {"Reporting by Zoë Müller; Editing by Ann Lee", "Zoë Müller"},
      {"Reuters", "Reuters"},
      {"Staff Writer", ""},
      {"By the numbers", ""},
  }));
  CAPTURE(record);
  CHECK(find_byline(record, {}).value == names);
}

TEST_CASE("A byline that stands above the story is found", "[describe][byline]") {
  const auto [body, names] = GENERATE(table<std::string, std::string>({
      {"Por Ana Núñez\n\nLlovió en Łódź.", "Ana Núñez"},
      {"By Ana Núñez in Madrid\n\nIt rained.", "Ana Núñez"},
      {"Ana NúñezStaff Writer\n\nIt rained.", "Ana Núñez"},
      {"Regen am Rhein\n\nAna Núñez, Special Correspondent\n\nEs regnete.", "Ana Núñez"},
      {"It rained.\n\nBy Ana Núñez", ""},
      {"Mayor Núñez Slams Reporter\n\nIt rained.", ""},
      {"By the river in Łódź\n\nIt rained.", ""},
      {"The Associated Press\n\nIt rained.", ""},
      {"", ""},
  }));
  CAPTURE(body);
  clean::Cleaned text;
  text.body = body;
  const auto found = find_byline("", text);
  CHECK(found.value == names);
  CHECK(found.source == (names.empty() ? "" : "byline"));
}

TEST_CASE("Who reported and who edited is a credit of the story", "[describe][byline]") {
  CHECK(names_in_line("Reporting by Zoë Müller; Editing by Ann Lee").empty());
}
