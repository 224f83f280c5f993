// Trees of every kind, put together at random, show themselves as text that reads as the tree.
#include <random>
#include <string>
#include <vector>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"

using namespace news;
using namespace news::tests;
using query::Query;
using schema::Field;

namespace {

class Trees {
 public:
  explicit Trees(unsigned seed) : engine_{seed} {}

  Query any(int depth) {
    if (depth == 0) return leaf();
    switch (below(8)) {
      case 0:
        return joined<query::And>(depth);
      case 1:
        return joined<query::Or>(depth);
      case 2:
        return without(any(depth - 1), any(depth - 1));
      case 3:
        return at_least(number(1000), in_text(depth - 1, text_field()));
      case 4:
        return first_words(number(10'000), in_text(depth - 1, Field::text));
      case 5:
        return leaf();
      default:
        return in_text(depth, text_field());
    }
  }

 private:
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  std::uint32_t number(std::size_t most) { return static_cast<std::uint32_t>(1 + below(most)); }
  std::string one_of(const std::vector<std::string>& texts) { return texts[below(texts.size())]; }
  Field text_field() {
    return std::vector{Field::text, Field::title, Field::by, Field::raw}[below(4)];
  }

  /// Two parts or three, none of its own kind: the parser makes those flat.
  template <class Node>
  Query joined(int depth) {
    Node node;
    while (node.parts.size() < 2 + below(2)) {
      auto part = any(depth - 1);
      if (!std::holds_alternative<Node>(part.node)) node.parts.push_back(std::move(part));
    }
    return {std::move(node)};
  }

  Query in_text(int depth, Field field) {
    if (depth == 0 || below(3) == 0) return place(field);
    if (below(3) == 0) {
      query::Or either;
      while (either.parts.size() < 2) {
        auto part = in_text(depth - 1, field);
        if (!std::holds_alternative<query::Or>(part.node)) either.parts.push_back(std::move(part));
      }
      return {std::move(either)};
    }
    const auto proximity = static_cast<query::Proximity>(below(5));
    const bool counted = proximity != query::Proximity::same_sentence &&
                         proximity != query::Proximity::same_paragraph;
    return near(proximity, counted ? number(255) : 0, in_text(depth - 1, field),
                in_text(depth - 1, field));
  }

  Query place(Field field) {
    switch (below(6)) {
      case 0:
        return phrase(one_of({"lift the ban", "Żółw", "AND", "a \"b\" \\", "5 * 5?", "x*y"}),
                      field);
      case 1:
        return wildcard(one_of({"sanction*", "wom?n", "санкц*й"}), field);
      case 2:
        return {query::Capitals{one_of({"Who", "ÖBB", "W/5", "AND", "a.b", "x/F5/y"}), field,
                                below(2) == 0}};
      case 3:
        return {query::Fuzzy{one_of({"lukašenka", "AND", "x27", "same"}), field, number(2)}};
      default:
        return {query::Word{
            one_of({"potash", "Żmudź", "AND",    "NOT",      "SAME",   "W/5",       "w/0",
                    "/5",     "/F5/",  "a/F5/",  "/N3/",     "near5",  "state-run", "24/7",
                    "U.S.",   "a:b",   "date=x", "atleast3", "@x",     "@@x",       "10~20",
                    "&&",     "pre/s", "C++",    "wc",       "first5", "caps"}),
            field, below(4) == 0}};
    }
  }

  Query leaf() {
    switch (below(6)) {
      case 0:
        return value(Field::source, one_of({"ap", "New York", "a/F5/", "-x", "x*", "W/5", "=a"}));
      case 1:
        return value(Field::id, one_of({"urn:x:1", "draft~2", "caps"}));
      case 2:
        return dated("2025-01", "");
      case 3:
        return {query::WordCount{.least = number(900), .most = 900 + number(90)}};
      case 4:
        return everything();
      default:
        return place(text_field());
    }
  }

  std::mt19937 engine_;
};

}  // namespace

TEST_CASE("Every tree shows itself as a query that reads as the tree", "[query][show][law]") {
  const auto seed = GENERATE(1u, 2u, 3u, 4u);
  CAPTURE(seed);
  Trees trees{seed};
  for (int i = 0; i < 2000; ++i) {
    const auto tree = trees.any(4);
    const auto shown = query::show(tree);
    CAPTURE(shown);
    const auto again = read_back(tree);
    if (!again && again.error().what.find("more than") != std::string::npos) continue;
    REQUIRE(again);
    CHECK(again->query == tree);
  }
}
