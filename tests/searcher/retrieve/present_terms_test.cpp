#include "searcher/retrieve/present_terms.hpp"

#include <random>

#include "searcher/retrieve/article_positions.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using Texts = std::vector<std::string>;
using Places = std::vector<std::size_t>;

namespace {

Xapian::Document with_terms(const Texts& terms) {
  Xapian::Document document;
  for (const auto& term : terms) document.add_term(term);
  return document;
}

/// Articles of a few of so many words; every seventh is taken out again.
Xapian::WritableDatabase random_articles(const Texts& words, std::size_t articles,
                                         std::mt19937& random) {
  auto database = Xapian::WritableDatabase{"", Xapian::DB_BACKEND_INMEMORY};
  for (std::size_t i = 0; i < articles; ++i) {
    Texts some;
    for (std::size_t j = random() % 9; j > 0; --j) some.push_back(words[random() % words.size()]);
    database.add_document(with_terms(some));
  }
  for (Xapian::docid article = 7; article <= articles; article += 7)
    database.delete_document(article);
  return database;
}

Texts made_words(std::size_t count) {
  Texts words;
  for (std::size_t i = 0; i < count; ++i) words.push_back("Zköln" + std::to_string(100 + i));
  return words;
}

Places present(const retrieve::PresentTerms& terms, Xapian::docid article) {
  const auto found = terms.of(article);
  return {found.begin(), found.end()};
}

}  // namespace

TEST_CASE("Terms read one by one are those that each article has", "[retrieve]") {
  Xapian::WritableDatabase database{"", Xapian::DB_BACKEND_INMEMORY};
  database.add_document(with_terms({"Zmalmö", "Zoslo"}));
  database.add_document(with_terms({"Zriga"}));
  database.add_document(with_terms({"Zoslo", "Zriga", "Zvilnius"}));
  const auto terms = retrieve::PresentTerms::read(database, {"Zbern", "Zmalmö", "Zoslo", "Zriga"});
  REQUIRE(terms);
  CHECK(present(*terms, 1) == Places{1, 2});
  CHECK(present(*terms, 2) == Places{3});
  CHECK(present(*terms, 3) == Places{2, 3});
  CHECK(present(*terms, 4).empty());
}

TEST_CASE("Which of many words articles have is the same however many articles are asked",
          "[retrieve]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const auto words = made_words(90);
  const auto database = random_articles(words, 300, random);
  retrieve::ArticlePositions asked_of_all{database};
  for (auto article = database.postlist_begin(""); article != database.postlist_end("");
       ++article) {
    retrieve::ArticlePositions asked_once{database, *article};
    asked_of_all.move_to(*article);
    CAPTURE(*article);
    CHECK(asked_of_all.those_of(words) == asked_once.those_of(words));
  }
}
