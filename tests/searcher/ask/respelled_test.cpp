#include "searcher/ask/respelled.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using news::Correction;
using news::ask::respelled;

TEST_CASE("A suggestion keeps the rest of the query as it was typed", "[ask][spelling]") {
  using Corrections = std::vector<Correction>;
  const auto [text, corrections, suggestion] =
      GENERATE(table<std::string, Corrections, std::string>({
          {"sanctoins", {{"sanctoins", "sanctions"}}, "sanctions"},
          {"Potash  sanctoins", {{"sanctoins", "sanctions"}}, "Potash  sanctions"},
          {"(title:flod OR \"flod gate\") -rain",
           {{"flod", "flood"}},
           "(title:flood OR \"flod gate\") -rain"},
          {"floodx flod", {{"flod", "flood"}}, "floodx flood"},
          {"Žarkof minks", {{"Žarkof", "zarkov"}, {"minks", "minsk"}}, "zarkov minsk"},
          {"minks minks", {{"minks", "minsk"}, {"minks", "minsk"}}, "minsk minsk"},
          {"titel:titel", {{"titel", "title"}}, "titel:title"},
          {"=sanctoins", {{"sanctoins", "sanctions"}}, "=sanctions"},
          {"@name", {{"minks", "minsk"}}, ""},
          {"@minks", {{"minks", "minsk"}}, ""},
          {"minsk", {}, ""},
          {"\xff minks", {{"minks", "minsk"}}, "\xff minsk"},
          {"", {{"", "minsk"}}, ""},
      }));
  CHECK(respelled(text, corrections) == suggestion);
}
