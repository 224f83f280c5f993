#include "common/analysis/settings.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::analysis;

TEST_CASE("Analysis settings are written and read back", "[analysis][settings]") {
  CHECK(write_settings({}) == "version=1 stemmer=english");
  const std::string stemmer = GENERATE("english", "french", "russian", "none");
  const Settings settings{.stemmer = stemmer};

  const auto read = read_settings(write_settings(settings));

  REQUIRE(read);
  CHECK(*read == settings);
}

TEST_CASE("Settings that this program cannot honour are refused", "[analysis][settings]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"version=2 stemmer=english",
       "analysis version \"2\" is not 1, the one that this program reads"},
      {"version= stemmer=english",
       "analysis version \"\" is not 1, the one that this program reads"},
      {"version=1x stemmer=english",
       "analysis version \"1x\" is not 1, the one that this program reads"},
      {"version=1 stemmer=klingon", "unknown stemmer \"klingon\""},
      {"version=1 stemmer=", "unknown stemmer \"\""},
      {"version=1 stemmer=français", "unknown stemmer \"français\""},
      {"version=1 stemmer=english stopwords=yes", "unknown analysis setting \"stopwords\""},
      {"stemmer=english", "the analysis settings name no version"},
      {"version=1", "the analysis settings name no stemmer"},
      {"", "the analysis settings name no version"},
  }));
  CAPTURE(text);

  const auto read = read_settings(text);

  REQUIRE_FALSE(read);
  CHECK(read.error().kind == news::Error::Kind::wrong_schema);
  CHECK(read.error().what == what);
  CHECK(read.error().hint ==
        "the index was made by another version of the program; rebuild it: indexer --rebuild");
}

TEST_CASE("Stemmers are known by their full names", "[analysis][settings]") {
  CHECK(is_known_stemmer("english"));
  CHECK(is_known_stemmer("none"));
  CHECK_FALSE(is_known_stemmer("english french"));
  CHECK_FALSE(is_known_stemmer(""));
}
