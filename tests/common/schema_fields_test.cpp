#include "common/schema/fields.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace news::schema;
using Values = std::vector<std::string>;

namespace {

std::size_t glass_bytes(const std::string& term) {
  return term.size() + static_cast<std::size_t>(std::count(term.begin(), term.end(), '\0'));
}

}  // namespace

TEST_CASE("A word is a term under its field's prefix", "[schema][fields]") {
  CHECK(form_term(Field::text, "flood") == "flood");
  CHECK(form_term(Field::title, "überfall") == "Süberfall");
  CHECK(form_term(Field::by, "woodward") == "Awoodward");
  CHECK(stem_term(Field::text, "sanction") == "Zsanction");
  CHECK(stem_term(Field::title, "sanction") == "ZSsanction");
}

TEST_CASE("An exact value is folded into one boolean term", "[schema][fields]") {
  const auto [field, value, term] = GENERATE(table<Field, std::string, std::string>({
      {Field::source, "Reuters", "XSOURCE:reuters"},
      {Field::source, " Le  Soleil de Québec ", "XSOURCE:le soleil de quebec"},
      {Field::place, "SÃO PAULO", "XPLACE:sao paulo"},
      {Field::lang, "EN", "Len"},
      {Field::has, "date", "XHAS:date"},
      {Field::section, "", "XSECTION:"},
  }));
  CAPTURE(value);
  CHECK(value_term(field, value) == term);
}

TEST_CASE("An id keeps its case", "[schema][fields]") {
  CHECK(value_term(Field::id, "Reut-9319 É") == "QReut-9319 É");
}

TEST_CASE("An input has its own term", "[schema][fields]") {
  CHECK(input_term("0123456789abcdef") == "XINPUT:0123456789abcdef");
}

TEST_CASE("No value is too long for a glass term", "[schema][fields]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 300; ++round) {
    std::string value(random() % 600, 'x');
    for (auto& byte : value) byte = static_cast<char>(random() % 5 ? 'a' + random() % 26 : 0);
    CHECK(glass_bytes(value_term(Field::id, value)) <= 245);
    CHECK(glass_bytes(value_term(Field::source, value)) <= 245);
  }
}

TEST_CASE("Long values that differ only at the end stay apart", "[schema][fields]") {
  std::string value;
  while (value.size() < 1000) value += "é";

  const auto one = value_term(Field::id, value + "1");
  const auto other = value_term(Field::id, value + "2");

  CHECK(one != other);
  CHECK(one == value_term(Field::id, value + "1"));
  CHECK(news::text::is_valid_utf8(one));
}

TEST_CASE("A value is looked up under its parts", "[schema][fields]") {
  const auto [field, value, values] = GENERATE(table<Field, std::string, Values>({
      {Field::place, "Vilnius, Lithuania", {"Vilnius, Lithuania", "Vilnius", "Lithuania"}},
      {Field::place, "Łódź", {"Łódź"}},
      {Field::place, "Rome/ROME", {"Rome/ROME", "Rome"}},
      {Field::place, ", ,", {", ,"}},
      {Field::source, "edition.cnn.com", {"edition.cnn.com", "cnn.com", "cnn"}},
      {Field::source, "www.bbc.co.uk", {"www.bbc.co.uk", "bbc.co.uk", "bbc"}},
      {Field::source, "cnn.com", {"cnn.com", "cnn"}},
      {Field::source, "co.uk", {"co.uk", "co"}},
      {Field::source, "The Globe", {"The Globe", "Globe"}},
      {Field::source, "The ", {"The "}},
      {Field::source, "Dr. No", {"Dr. No"}},
      {Field::source, "10.0.0.1", {"10.0.0.1"}},
      {Field::source, "a..com", {"a..com"}},
      {Field::agency, "AP, Reuters", {"AP, Reuters"}},
      {Field::section, "", {""}},
  }));
  CAPTURE(value);
  CHECK(lookup_values(field, value) == values);
}

TEST_CASE("A value of many parts gives a bounded number of terms", "[schema][fields]") {
  std::string value;
  for (int i = 0; i < 10'000; ++i) value += std::to_string(i) + ",";
  CHECK(lookup_values(Field::place, value).size() <= 16);
}

TEST_CASE("Every field is found by its name", "[schema][fields]") {
  for (const auto& each : fields) CHECK(field_named(each.name) == each.field);
  CHECK_FALSE(field_named("tîtle"));
  CHECK_FALSE(field_named(""));
}
