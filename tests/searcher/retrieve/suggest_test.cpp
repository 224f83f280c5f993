#include "searcher/retrieve/suggest.hpp"

#include <optional>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/river_news.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::Correction;
using news::query::Query;
using news::retrieve::corrections;
using news::retrieve::nearest_word;
using news::schema::Field;

namespace {

class Stock {
 public:
  void add(int times, const std::string& body, const std::string& title = "") {
    for (int i = 0; i < times; ++i)
      articles_.push_back({.id = std::to_string(articles_.size()), .title = title, .body = body});
  }

  [[nodiscard]] news::index::OpenIndex index(std::size_t shards) const {
    return index_over(articles_, shards);
  }

 private:
  std::vector<news::Article> articles_{};
};

}  // namespace

TEST_CASE("The nearest word is frequent and meant by a likely slip", "[retrieve][spelling]") {
  Stock stock;
  stock.add(300, "Łukaszenka sanctions");
  stock.add(10, "potash policies reform");
  stock.add(50, "notash potato dotage");
  stock.add(2, "potass");
  stock.add(3, "", "Minsk");
  stock.add(3, "from form 北京 2019");
  const auto index = stock.index(2);

  const auto [form, nearest] = GENERATE(table<std::string, std::optional<std::string>>({
      {"potahs", "potash"},
      {"potasj", "potash"},
      {"qotash", "notash"},  // none begins with q: then the one in most articles
      {"lukashenko", "lukaszenka"},
      {"lukasenka", "lukaszenka"},
      {"sactoins", "sanctions"},
      {"policie", "policies"},  // and not the stem, polici
      {"sacto", std::nullopt},
      {"potas5", std::nullopt},
      {"20199", std::nullopt},
      {"fro", std::nullopt},
      {"北京市", std::nullopt},
      {"", std::nullopt},
      {"xyzzy", std::nullopt},
  }));
  CAPTURE(form);
  CHECK(nearest_word(index.database, Field::text, form) == nearest);
  CHECK(nearest_word(index.database, Field::title, "minks") == "minsk");
}

TEST_CASE("A word that is in some article is left alone", "[retrieve][spelling]") {
  Stock stock;
  stock.add(2, "goverment");
  stock.add(1, "parlament");
  stock.add(99, "government");
  stock.add(50, "parliament");
  const auto index = stock.index(2);
  const news::retrieve::Aliases none;
  news::retrieve::Vocabulary words{index.database, index.analysis, none};

  CHECK(corrections(word("goverment"), words).empty());
  CHECK(corrections(word("parlament"), words).empty());
  CHECK(corrections(word("parlaiment"), words) ==
        std::vector<Correction>{{"parlaiment", "parliament"}});
}

TEST_CASE("Only a wanted word of text or headline in no article is corrected",
          "[retrieve][spelling]") {
  auto articles = river_news();
  for (int i = 0; i < 3; ++i)
    articles.push_back({.id = std::to_string(i), .title = "Potash", .body = "sanctions in Łódź"});
  const auto index = index_over(articles);
  const auto [query, found] = GENERATE(table<Query, std::vector<Correction>>({
      {word("sactions"), {{"sactions", "sanctions"}}},
      {exactly("sactions"), {{"sactions", "sanctions"}}},
      {exactly("sanction"), {}},
      {word("Lodx"), {{"Lodx", "lodz"}}},
      {word("potahs", Field::title), {{"potahs", "potash"}}},
      {all_of({word("bank"), word("sactions")}), {{"sactions", "sanctions"}}},
      {any_of({word("potahs"), word("sactions")}),
       {{"potahs", "potash"}, {"sactions", "sanctions"}}},
      {word("potahs", Field::by), {}},
      {value(Field::source, "reutres"), {}},
      {without(word("potash"), word("sactions")), {}},
      {phrase("potash sactions"), {}},
      {wildcard("sactio*"), {}},
      {word("sanction5"), {}},
      {word("--"), {}},
  }));
  const auto names = news::retrieve::Aliases{};
  news::retrieve::Vocabulary words{index.database, index.analysis, names};
  CHECK(corrections(query, words) == found);
}
