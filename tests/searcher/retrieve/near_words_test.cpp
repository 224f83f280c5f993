#include "searcher/retrieve/near_words.hpp"

#include <optional>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/tiny_index.hpp"

using news::retrieve::edits_between;
using news::retrieve::nearest_word;
using news::schema::Field;

TEST_CASE("Edits are letters put in, left out, changed or swapped", "[retrieve][spelling]") {
  const auto [one, other, edits] = GENERATE(table<std::u32string, std::u32string, std::size_t>({
      {U"minsk", U"minsk", 0},
      {U"minsk", U"minks", 1},
      {U"minsk", U"mnsk", 1},
      {U"minsk", U"minska", 1},
      {U"minsk", U"pinsk", 1},
      {U"zürich", U"zurich", 1},
      {U"sanctions", U"sactoins", 2},
      {U"minsk", U"vilnius", 3},
      {U"", U"ab", 2},
  }));
  CHECK(edits_between(one, other, 2) == edits);
  CHECK(edits_between(other, one, 2) == edits);
}

TEST_CASE("The nearest word is frequent, near and of the same first letter",
          "[retrieve][spelling]") {
  std::vector<news::Article> articles;
  const auto add = [&articles](int times, const std::string& body, const std::string& title = "") {
    for (int i = 0; i < times; ++i)
      articles.push_back({.id = std::to_string(articles.size()), .title = title, .body = body});
  };
  add(3, "potash Łukaszenka sanctions");
  add(5, "notash potato dotage");
  add(2, "potass");
  add(3, "", "Minsk");
  const auto index = news::tests::index_over(articles, 2);

  const auto [form, nearest] = GENERATE(table<std::string, std::optional<std::string>>({
      {"potahs", "potash"},
      {"potasj", "potash"},
      {"qotash", "notash"},  // none begins with q: then the one in most articles
      {"lukashenko", "lukaszenka"},
      {"lukasenka", "lukaszenka"},
      {"sactoins", "sanctions"},
      {"sacto", std::nullopt},
      {"potas5", std::nullopt},
      {"", std::nullopt},
      {"xyzzy", std::nullopt},
  }));
  CAPTURE(form);
  CHECK(nearest_word(index.database, Field::text, form) == nearest);
  CHECK(nearest_word(index.database, Field::title, "minks") == "minsk");
}
