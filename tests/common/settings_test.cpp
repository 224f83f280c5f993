#include "common/analysis/settings.hpp"

#include <string>

#include "tests/support/catch.hpp"

using namespace news::analysis;

TEST_CASE("Analysis settings are written and read back", "[analysis][settings]") {
  CHECK(write_settings({}) == "version=2 stemmer=auto fallback=english");
  const std::string stemmer = GENERATE("auto", "english", "french", "russian", "none");
  const std::string fallback = GENERATE("english", "finnish", "none");
  const Settings settings{.stemmer = stemmer, .fallback = fallback};

  const auto read = read_settings(write_settings(settings));

  REQUIRE(read);
  CHECK(*read == settings);
}

TEST_CASE("Settings that this program cannot honour are refused", "[analysis][settings]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"version=1 stemmer=english",
       "analysis version \"1\" is not 2, the one that this program reads"},
      {"version=3 stemmer=auto fallback=english",
       "analysis version \"3\" is not 2, the one that this program reads"},
      {"version= stemmer=english",
       "analysis version \"\" is not 2, the one that this program reads"},
      {"version=2x stemmer=english",
       "analysis version \"2x\" is not 2, the one that this program reads"},
      {"version=2 stemmer=klingon", "unknown stemmer \"klingon\""},
      {"version=2 stemmer=", "unknown stemmer \"\""},
      {"version=2 stemmer=français", "unknown stemmer \"français\""},
      {"version=2 stemmer=auto fallback=auto", "unknown stemmer \"auto\""},
      {"version=2 stemmer=english stopwords=yes", "unknown analysis setting \"stopwords\""},
      {"stemmer=auto fallback=english", "the analysis settings name no version"},
      {"version=2", "the analysis settings name no stemmer"},
      {"version=2 stemmer=auto", "the analysis settings name no fallback"},
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

TEST_CASE("Each language has its stemmer, or none", "[analysis][settings][language]") {
  const auto [language, stemmer] = GENERATE(table<std::string, std::string>({
      {"en", "english"},
      {"fr", "french"},
      {"nb", "norwegian"},
      {"ru", "russian"},
      {"zh", "none"},
      {"ja", "none"},
      {"th", "none"},
      {"pl", "none"},
      {"", "finnish"},
      {"und", "finnish"},
      {"中文", "finnish"},
      {"EN", "finnish"},
  }));
  CAPTURE(language);
  CHECK(stemmer_of({.fallback = "finnish"}, language) == stemmer);
  CHECK(stemmer_of({.stemmer = "german"}, language) == "german");
}
