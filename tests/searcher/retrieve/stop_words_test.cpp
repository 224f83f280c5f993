#include "searcher/retrieve/stop_words.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "common/analysis/analyzer.hpp"
#include "common/text/fold.hpp"
#include "searcher/retrieve/search.hpp"
#include "searcher/retrieve/word_lists.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using retrieve::is_stop_word;
using retrieve::search;
using schema::Field;

namespace {

std::vector<Article> english_news() {
  return {{.id = "river", .title = "Rivers flooded", .body = "Rain fell.", .language = "en"},
          {.id = "the", .title = "The US and the flood", .body = "Café owners.", .language = "en"},
          {.id = "us", .title = "They told us", .body = "The end of it.", .language = "en"}};
}

std::string xapian_of(const std::vector<Article>& articles, const query::Query& query) {
  const auto text = retrieve::explain(index_over(articles), query);
  REQUIRE(text);
  const auto at = text->find("Xapian: ");
  return text->substr(at, text->size() - at - 1);
}

}  // namespace

TEST_CASE("Stop lists hold folded words, each once", "[retrieve][stop]") {
  CHECK(retrieve::stop_lists().size() >= 12);
  for (const auto& list : retrieve::stop_lists()) {
    CAPTURE(std::string{list.language});
    std::vector<std::string> words;
    for (std::size_t at = 1; at < list.words.size();) {
      const auto end = list.words.find('\n', at);
      words.emplace_back(list.words.substr(at, end - at));
      at = end + 1;
    }
    CHECK(words.size() >= 100);
    CHECK(std::is_sorted(words.begin(), words.end()));
    CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
    for (const auto& word : words) {
      CAPTURE(word);
      CHECK(text::folded(word) == word);
      CHECK(is_stop_word(word, list.language));
    }
  }
}

TEST_CASE("A word says nothing in its own language only", "[retrieve][stop]") {
  const auto [word, language, stops] = GENERATE(table<std::string, std::string, bool>({
      {"the", "en", true},
      {"die", "en", false},
      {"die", "de", true},
      {"dont", "en", true},
      {"fur", "de", true},
      {"не", "ru", true},
      {"ja", "nb", true},
      {"the", "zh", false},
      {"the", "", false},
      {"", "en", false},
      {"the\nto", "en", false},
  }));
  CAPTURE(word, language);
  CHECK(is_stop_word(word, language) == stops);
}

TEST_CASE("Words that say nothing are left out beside others", "[retrieve][stop]") {
  const auto [query, asked] = GENERATE(table<query::Query, std::string>({
      {all_of({word("the"), word("flood")}), "Xapian: Query(Zflood)"},
      {any_of({word("the"), word("flood"), word("café")}), "Xapian: Query((Zflood OR Zcafe))"},
      {all_of({word("the"), word("flood", Field::title)}),
       "Xapian: Query((Zflood FILTER ZSflood))"},
      {without(all_of({word("of"), word("flood")}), word("the")),
       "Xapian: Query((Zflood AND_NOT Zthe))"},
      // Nothing else would be left:
      {all_of({word("to"), word("be")}), "Xapian: Query((Zto AND Zbe))"},
      {word("the"), "Xapian: Query(Zthe)"},
      {all_of({word("the"), value(Field::lang, "en")}), "Xapian: Query((Zthe FILTER 0 * Len))"},
      // Meant as they stand:
      {all_of({exactly("the"), word("flood")}),
       "Xapian: Query(((Zthe FILTER (Zthe AND PostingSource(position check))) AND Zflood))"},
      {all_of({phrase("the"), word("flood")}),
       "Xapian: Query(((Zthe FILTER (Zthe AND PostingSource(position check))) AND Zflood))"},
      {all_of({word("US"), word("flood")}), "Xapian: Query((Zus AND Zflood))"},
      {all_of({word("u.s."), word("flood")}), "Xapian: Query((Zus AND Zflood))"},
      {all_of({word("us"), word("flood")}), "Xapian: Query(Zflood)"},
      {all_of({word("die"), word("flood")}), "Xapian: Query((Zdie AND Zflood))"},
      {all_of({word("the", Field::by), word("flood")}), "Xapian: Query((Zflood FILTER 0 * ZAthe))"},
  }));
  CHECK(xapian_of(english_news(), query) == asked);
}

TEST_CASE("An explanation names the words left out", "[retrieve][stop][explain]") {
  const auto text = retrieve::explain(index_over(english_news()),
                                      all_of({word("The"), word("of"), word("flood")}));
  REQUIRE(text);
  CHECK(text->find("left out as words that say nothing: The, of\n") != std::string::npos);
}

TEST_CASE("A stop word is one of the languages of most articles", "[retrieve][stop]") {
  const std::vector<Article> german{{.id = "1", .title = "Die Flut", .language = "de"},
                                    {.id = "2", .title = "Die Bank", .language = "de"},
                                    {.id = "3", .title = "Men die", .language = "en"}};
  CHECK(xapian_of(german, all_of({word("die"), word("42")})) == "Xapian: Query(Z42)");
  CHECK(xapian_of(german, all_of({word("the"), word("42")})).find("Zthe") != std::string::npos);
}
