#include "indexer/describe/agency.hpp"

#include <string>

#include "indexer/describe/credit.hpp"
#include "tests/support/catch.hpp"

using namespace news::describe;

TEST_CASE("Agencies are known by all their names", "[describe][agency]") {
  const auto [name, agency] = GENERATE(table<std::string, std::string>({
      {"Agência Brasil", "Agência Brasil"},
      {"agencia brasil", "Agência Brasil"},
      {"Anadolu Agency", "Anadolu"},
      {"Deutsche Presse-Agentur", "dpa"},
      {"Kyodo News", "Kyodo"},
      {"Lusa", "Lusa"},
      {"NTB", "NTB"},
      {"Press Trust of India", "PTI"},
      {"The Canadian Press", "CP"},
      {"TÉLAM", "Télam"},
      {"Xinhua News Agency", "Xinhua"},
      {"Kölner Bote", ""},
      {"", ""},
  }));
  CAPTURE(name);
  CHECK(short_agency_name(name) == agency);
}

TEST_CASE("A service of an agency is the agency's", "[describe][agency]") {
  CHECK(agency_as_named("Reuters Breakingviews") == "Reuters");
  CHECK(agency_as_named("Xinhua Überblick") == "Xinhua");
  CHECK(agency_as_named("dpa-AFX") == "dpa");
  CHECK(agency_as_named("Büro Köln") == "Büro Köln");
}

TEST_CASE("A line that names an agency and nothing else is its credit", "[describe][agency]") {
  const auto [line, agency] = GENERATE(table<std::string, std::string>({
      {"(AFP)", "AFP"},
      {"— Reuters", "Reuters"},
      {"© dpa-infocom, dpa:251212-930-412345/1", "dpa"},
      {"(c) dpa", "dpa"},
      {"Quelle: dpa", "dpa"},
      {"Copyright 2025 AFP", "AFP"},
      {"© 2025 The Associated Press.", "AP"},
      {"AFP/Reuters", "AFP"},
      {"The Associated Press", "AP"},
      {"AP Photo/Zoë Müller", ""},
      {"Photo: Reuters", ""},
      {"pa", ""},
      {"Mena", ""},
      {"© 2025 Kölner Bote", ""},
      {"AFP und Kölner Bote", ""},
  }));
  CAPTURE(line);
  CHECK(agency_of_credit("Es regnete in Łódź.\n\n" + line) == agency);
  CHECK(agency_of_credit(line + "\n\nEs regnete in Łódź. Und in Köln.") == agency);
  CHECK(
      agency_of_credit("Eins.\n\nEs regnete.\n\n" + line + "\n\nZwei.\n\nDrei.\n\nVier.").empty());
}

TEST_CASE("A copyright line names an agency in its first sentence", "[describe][agency]") {
  const auto [line, agency] = GENERATE(table<std::string, std::string>({
      {"Copyright 2025 The Associated Press. All rights reserved.", "AP"},
      {"(c) 2025 dpa", "dpa"},
      {"Copyright 2025 Télam", "Télam"},
      {"© 2025 Bote. Mit Material von Reuters", ""},
      {"© 2025 Getty Images / AFP", ""},
      {"© Foto: x, Photo AFP", ""},
      {"© 2025 Mena Müller", ""},
      {"", ""},
  }));
  CAPTURE(line);
  CHECK(agency_of_copyright(line) == agency);
}

TEST_CASE("A byline may name an agency", "[describe][agency]") {
  const auto [byline, agency] = GENERATE(table<std::string, std::string>({
      {"By Zoë Müller, Associated Press", "AP"},
      {"Zoë Müller | Reuters", "Reuters"},
      {"ZOË MÜLLER and ANN LEE AP Technology Writers", "AP"},
      {"Agence France-Presse", "AFP"},
      {"Zoë Müller", ""},
      {"Ann Lee Staff Writer", ""},
      {"", ""},
  }));
  CAPTURE(byline);
  CHECK(agency_of_byline(byline) == agency);
}
