#include "common/schema/fact.hpp"

#include "common/schema/fields.hpp"
#include "tests/support/catch.hpp"

using namespace news::schema;

TEST_CASE("Facts have the names that people search them by", "[schema][fact]") {
  const auto holds = spec(Field::has).holds;
  for (const auto fact : all_facts) {
    CAPTURE(name_of(fact));
    CHECK(field_named(name_of(fact)));
    CHECK(holds.find(name_of(fact)) != std::string_view::npos);
  }
  for (const auto precision : searched_precisions)
    CHECK(holds.find(news::text::name_of(precision)) != std::string_view::npos);
}

TEST_CASE("Evidence is told in words", "[schema][fact]") {
  CHECK(in_words({"caption", Confidence::likely}) == "caption, likely");
  CHECK(in_words({"Fußzeile", Confidence::guess}) == "Fußzeile, guess");
  CHECK(in_words({"record", Confidence::sure}) == "record, sure");
  CHECK(in_words({}).empty());
  CHECK(name_of(Confidence::none) == "none");
}

TEST_CASE("Numbers of sources never change", "[schema][fact]") {
  const auto [number, source] = GENERATE(table<std::size_t, std::string>({
      {1, "record"},
      {2, "json-ld"},
      {12, "first line"},
      {13, "url"},
      {17, "copyright"},
      {22, "words"},
  }));
  CHECK(source_of_number(number) == source);
  CHECK(number_of_source(source) == number);
}

TEST_CASE("Other sources have no number", "[schema][fact]") {
  CHECK(number_of_source("Fußzeile") == 0);
  CHECK(number_of_source("") == 0);
  CHECK(source_of_number(0).empty());
  CHECK(source_of_number(1000).empty());
}
