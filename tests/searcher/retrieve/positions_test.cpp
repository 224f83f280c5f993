#include "searcher/retrieve/positions.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "searcher/query/show.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;
using query::Proximity;
using retrieve::Spans;
using schema::Field;
using Texts = std::vector<std::string>;

namespace {

std::vector<Article> articles() {
  return {{.id = "potash",
           .title = "Sanctions bite in Minsk",
           .body = "The WHO spoke. Potash sanctions hit Zürich banks, a bank in Łódź said.\n\n"
                   "Who pays? A sanction is a sanction.\n\nThe river froze near Minsk."},
          {.id = "river",
           .body = "The river rose. Banks closed in Zürich after a COVID-19 case.\n\n"
                   "Nobody knows who will pay for the sanctions."}};
}

Texts ids(const query::Query& query) {
  const auto page = retrieve::search(index_over(articles(), 2), query, {.exact_count = true});
  REQUIRE(page);
  Texts found;
  for (const auto& hit : page->hits) found.push_back(hit.article.id);
  std::sort(found.begin(), found.end());
  return found;
}

/// What is marked in one article, headline first.
Texts marked(const query::Query& query, const std::string& id) {
  const auto page = retrieve::search(index_over(articles()), query, {.passage_chars = 1000});
  REQUIRE(page);
  Texts found;
  for (const auto& hit : page->hits) {
    if (hit.article.id != id) continue;
    for (const auto& [start, end] : hit.title_matches)
      found.push_back(hit.article.title.substr(start, end - start));
    for (const auto& passage : hit.passages)
      for (const auto& [start, end] : passage.matches)
        found.push_back(hit.article.body.substr(start, end - start));
  }
  return found;
}

/// A text of one word, again and again.
class Monotony : public retrieve::ArticleTerms {
 public:
  explicit Monotony(std::uint32_t words) {
    for (std::uint32_t i = 0; i < words; ++i) places_.push_back(schema::position::body + i);
  }
  const retrieve::Positions& of(const std::string& term) override {
    return term == "Za" ? places_ : none_;
  }
  bool has(const std::string& term) override { return term == "Za"; }
  std::vector<std::size_t> those_of(const Texts& sorted) override {
    const auto found = std::ranges::find(sorted, "Za");
    if (found == sorted.end()) return {};
    return {static_cast<std::size_t>(found - sorted.begin())};
  }

 private:
  retrieve::Positions places_{};
  retrieve::Positions none_{};
};

}  // namespace

TEST_CASE("Words are told by where they stand", "[retrieve][positions]") {
  const auto [query, found] = GENERATE(table<query::Query, Texts>({
      {near(word("sanction"), word("zürich"), 2), {"potash"}},
      {near(word("zürich"), word("sanction"), 2), {"potash"}},
      {near(word("zürich"), word("sanction"), 2, Proximity::before), {}},
      {near(word("potash"), word("łódź"), 8), {"potash"}},
      {near(word("potash"), word("łódź"), 7), {}},
      {near(word("minsk"), word("potash"), 1000), {"potash"}},
      {near(word("bite"), word("potash"), 1000), {}},  // headline and body
      {near(word("who"), word("potash"), 0, Proximity::same_sentence), {}},
      {near(word("who"), word("potash"), 0, Proximity::same_paragraph), {"potash"}},
      {near(word("bite"), word("minsk"), 0, Proximity::same_sentence), {"potash"}},
      {near(word("bank"), word("potash"), 4, Proximity::not_within), {"potash", "river"}},
      {near(any_of({word("potash"), word("river")}), wildcard("ros*"), 1), {"river"}},
      {near(near(word("river"), word("rose"), 1), word("banks"), 1), {"river"}},
      {near(word("covid-19"), word("zürich"), 3), {"river"}},
      {near(phrase("covid 19"), word("case"), 1), {"river"}},
      {near(word("sanction"), word("sanction"), 3), {"potash"}},
      {at_least(4, word("sanctions")), {"potash"}},
      {at_least(5, word("sanctions")), {}},
      {at_least(2, word("covid-19")), {}},
      {first_words(3, word("who")), {"potash"}},
      {first_words(2, any_of({word("who"), word("river")})), {"potash", "river"}},
      {caps("who"), {"potash"}},
      {caps("who", true), {"potash"}},
      {caps("zürich", true), {}},
      {caps("covid-19", true), {"river"}},
      {word("minsk", Field::lead), {}},
      {word("minsk", Field::hlead), {"potash"}},
      {word("minsk", Field::body), {"potash"}},
      {word("bite", Field::body), {}},
      {phrase("is a sanction", Field::lead), {"potash"}},
      {exactly("sanction", Field::lead), {"potash"}},
      {wildcard("Züri*", Field::lead), {"potash", "river"}},
      {near(word("river", Field::lead), word("rose"), 1), {"river"}},
      {fuzzy("zurihc"), {"potash", "river"}},
      {fuzzy("zzrihc"), {}},
      {fuzzy("zzrihc", 2), {"potash", "river"}},
      {fuzzy("łódz"), {"potash"}},
      {near(fuzzy("potahs"), word("sanctions"), 1), {"potash"}},
      {without(everything(), near(word("river"), word("rose"), 1)), {"potash"}},
  }));
  CAPTURE(query::show(query));
  CHECK(ids(query) == found);
}

TEST_CASE("Marked is what was found where it had to be", "[retrieve][positions][marks]") {
  const auto [query, id, words] = GENERATE(table<query::Query, std::string, Texts>({
      {near(word("sanction"), word("zürich"), 2), "potash", {"sanctions", "Zürich"}},
      {near(word("sanction"), phrase("Zürich banks"), 2), "potash", {"sanctions", "Zürich banks"}},
      {near(word("minsk"), word("bite"), 2), "potash", {"bite", "Minsk"}},
      {caps("who", true), "potash", {"WHO"}},
      {caps("who"), "potash", {"WHO", "Who"}},
      {word("minsk", Field::hlead), "potash", {"Minsk"}},
      {word("sanction", Field::lead), "potash", {"sanctions", "sanction", "sanction"}},
      {fuzzy("zurihc"), "river", {"Zürich"}},
      {first_words(3, word("who")), "potash", {"WHO"}},
      {near(word("bank"), word("potash"), 4, Proximity::not_within), "potash", {"bank"}},
      {near(wildcard("sanct*"), fuzzy("potahs"), 1), "potash", {"Potash", "sanctions"}},
  }));
  CAPTURE(query::show(query));
  CHECK(marked(query, id) == words);
}

TEST_CASE("A passage holds the words that are near, not one of them alone",
          "[retrieve][positions][marks]") {
  std::string body = "Sanctions came first. ";
  for (int i = 0; i < 40; ++i) body += "Nothing else happened in Zürich that day. ";
  body += "Then the sanctions. Potash was next.";
  const auto page =
      retrieve::search(index_over({{.id = "a", .body = body}}),
                       near(word("sanctions"), word("potash"), 2), {.passage_chars = 80});
  REQUIRE(page);
  REQUIRE(page->hits.size() == 1);
  REQUIRE(page->hits.front().passages.size() == 1);
  CHECK(page->hits.front().passages.front().text == "Then the sanctions. Potash was next.");
}

TEST_CASE("What has no place in a text is refused", "[retrieve][positions]") {
  const auto [query, what] = GENERATE(table<query::Query, std::string>({
      {near(all_of({word("a"), word("b")}), word("c"), 2), "a AND b has no place in the text"},
      {at_least(2, value(Field::source, "Łódź")), "source:Łódź has no place in the text"},
      {fuzzy("state-run"), "\"state-run~\" is more than one word"},
      {fuzzy("--"), "nothing to search for in \"--\""},
  }));
  const auto page = retrieve::search(index_over(articles()), query, {});
  REQUIRE_FALSE(page);
  CHECK(page.error().what == what);
  CHECK_FALSE((page.error().hint.empty()));
}

TEST_CASE("A fuzzy word that stands for too many is refused, never cut", "[retrieve][positions]") {
  const std::string letters = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::string body = "Zürich ";
  for (const auto one : letters)
    for (const auto other : letters) {
      for (const auto& word : {std::string{one, other, 'x'}, std::string{one, 'x', other}})
        body += 'q' + word + ' ';
    }
  const auto page = retrieve::search(index_over({{.id = "a", .body = body}}), fuzzy("qxxx", 2), {});
  REQUIRE_FALSE(page);
  CHECK(page.error().what.starts_with("\"qxxx~2\" stands for 2"));
  CHECK(page.error().hint == "give a longer word, or one edit only");
}

TEST_CASE("A hundred thousand times the same word is no harder than its length",
          "[retrieve][positions]") {
  Monotony text{100'000};
  const retrieve::Spot word{retrieve::AnyStem{{{"Za", {}, {}}}}};
  retrieve::Spot chain = word;
  for (int i = 0; i < 20; ++i) {
    retrieve::NearSpot near{Proximity::within, 255, {}};
    near.parts.push_back(std::move(chain));
    near.parts.push_back(word);
    chain = {std::move(near)};
  }
  CHECK(spans_of(chain, text).size() <= 200'000);
}

TEST_CASE("An explanation weighs each part in an article", "[retrieve][explain]") {
  const auto query = all_of({near(word("sanction"), word("zürich"), 2), word("froze")});
  const auto text = retrieve::explain(index_over(articles(), 2), query, {}, "pot");
  REQUIRE(text);
  CAPTURE(*text);
  CHECK(text->find("  sanction W/2 zürich: 1 article\n    sanction: 2 articles (Zsanction 2)\n") !=
        std::string::npos);
  CHECK(text->find("\nweights in potash:\n  sanction W/2 zürich: ") != std::string::npos);

  const auto elsewhere = retrieve::explain(index_over(articles()), word("froze"), {}, "river");
  REQUIRE(elsewhere);
  CHECK(elsewhere->find("  froze: not there\n") != std::string::npos);
  CHECK_FALSE(retrieve::explain(index_over(articles()), query, {}, "xyz"));
}

TEST_CASE("Nothing near is told apart from nothing at all", "[retrieve][why]") {
  const auto [query, line] = GENERATE(table<query::Query, std::string>({
      {near(word("potash"), word("łódź"), 1),
       "no article matches potash W/1 łódź, but 1 article matches potash AND łódź"},
      {near(word("potash"), word("xyzzy"), 1), "no article has \"xyzzy\""},
      {at_least(9, word("river")),
       "no article matches atleast9(river), but 2 articles match river"},
      {first_words(1, word("minsk")),
       "no article matches first1(minsk), but 1 article matches minsk"},
      {caps("froze"), "no article matches caps(froze), but 1 article matches froze"},
      {word("bite", Field::body), "no article matches body:bite, but 1 article matches bite"},
  }));
  const auto lines = retrieve::why_nothing(index_over(articles()), query);
  REQUIRE(lines);
  REQUIRE_FALSE((lines->empty()));
  CHECK(lines->front() == line);
}
