#include "searcher/retrieve/expand.hpp"

#include <string>

#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::tests;
using news::retrieve::fits;

namespace {

/// One article with so many words that begin with "wor".
news::index::OpenIndex wordy_index(int count) {
  news::Article article{.id = "one"};
  for (int i = 0; i < count; ++i) {
    std::string ending;
    for (int rest = i; rest > 0 || ending.empty(); rest /= 26)
      ending += static_cast<char>('a' + rest % 26);
    article.body += "wor" + ending + "z ";
  }
  return index_over({article});
}

}  // namespace

TEST_CASE("A star stands for any letters, a question mark for one", "[retrieve][wildcard]") {
  const auto [pattern, form, is_fit] = GENERATE(table<std::string, std::string, bool>({
      {"san*", "sanction", true},
      {"san*", "san", true},
      {"san*", "sa", false},
      {"san*n", "sanction", true},
      {"san*n", "sanctions", false},
      {"wom?n", "women", true},
      {"wom?n", "womn", false},
      {"zo?", "zoë", true},
      {"zo??", "zoë", false},
      {"вой*", "война", true},
      {"a*b*c", "aXbXbXc", true},
      {"a*?c", "abc", true},
      {"a*?c", "ac", false},
      {"*", "", true},
      {"?", "", false},
      {"", "", true},
      {"", "a", false},
      {"a**", "a", true},
  }));
  CAPTURE(pattern, form);
  CHECK(fits(pattern, form) == is_fit);
}

TEST_CASE("A wildcard gives the forms of its own field, rising", "[retrieve][wildcard]") {
  const auto index =
      index_over({{.id = "a", .title = "Sanctions", .body = "sanctioned Sancho; sanctum, šánčí"}});
  const auto forms = [&index](const news::query::Query& query) {
    const auto found =
        news::retrieve::expand(index.database, std::get<news::query::Wildcard>(query.node));
    REQUIRE(found);
    return *found;
  };
  using Forms = std::vector<std::string>;
  // "sanction" is known as a stem only: whether an article has the word is seen when it is looked
  // up.
  CHECK(forms(wildcard("San*")) ==
        Forms{"sancho", "sanci", "sanction", "sanctioned", "sanctions", "sanctum"});
  CHECK(forms(wildcard("sanct*", news::schema::Field::title)) == Forms{"sanction", "sanctions"});
  CHECK(forms(wildcard("sanct*s")) == Forms{"sanctions"});
}

TEST_CASE("A wildcard with too many forms is refused with their number", "[retrieve][wildcard]") {
  const auto wanted = wildcard("wor*");
  CHECK(news::retrieve::search(wordy_index(2000), wanted, {}));

  const auto page = news::retrieve::search(wordy_index(2001), wanted, {});
  REQUIRE_FALSE(page);
  CHECK(page.error().kind == news::Error::Kind::bad_query);
  CHECK(page.error().what == "\"wor*\" stands for 2001 words, more than 2000");
  CHECK(page.error().hint == "give more letters before the wildcard");
}

TEST_CASE("The wildcards of a query are bounded together", "[retrieve][wildcard]") {
  const auto index = wordy_index(1900);
  std::vector<news::query::Query> parts{wildcard("wor*"), wildcard("wor*"), wildcard("wor*")};
  CHECK(news::retrieve::search(index, any_of(parts), {}));  // the same one counts once

  parts = {wildcard("wor*"), wildcard("wor*z"), wildcard("wor**")};
  const auto page = news::retrieve::search(index, any_of(parts), {});
  REQUIRE_FALSE(page);
  CHECK(page.error().what == "the patterns of this query stand for more than 4000 words");
  CHECK_FALSE(page.error().hint.empty());
}
