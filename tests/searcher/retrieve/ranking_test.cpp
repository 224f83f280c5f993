#include "searcher/retrieve/ranking.hpp"

#include <cmath>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news::retrieve;

TEST_CASE("Rarer words weigh more, and none weighs less than nothing", "[retrieve][rank]") {
  for (std::size_t df = 0; df < 100; ++df) {
    CAPTURE(df);
    CHECK(bm25_rarity(100, df) > bm25_rarity(100, df + 1));
    CHECK(inverse_frequency(100, df) >= inverse_frequency(100, df + 1));
    CHECK(bm25_rarity(100, df + 1) > 0);
    CHECK(inverse_frequency(100, df + 1) >= 0);
  }
  CHECK(inverse_frequency(0, 0) >= 0);
}

TEST_CASE("A score is Xapian's BM25 to nine digits, on a grid", "[retrieve][rank]") {
  const auto index = news::tests::index_over({{.id = "a", .body = "oil oil Öl gas"},
                                              {.id = "b", .body = "oil and a longer text on gas"},
                                              {.id = "c", .body = "neither"}});
  const auto score_with = [&index](const Xapian::Weight& weight, std::string_view term) {
    Xapian::Enquire enquire{index.database};
    enquire.set_query(Xapian::Query{std::string{term}});
    enquire.set_weighting_scheme(weight);
    return enquire.get_mset(0, 1).begin().get_weight();
  };
  for (const auto* term : {"Zoil", "Zgas", "Zol"}) {
    CAPTURE(term);
    const auto steady = score_with(SteadyBm25{}, term);
    const auto plain = score_with(Xapian::BM25Weight{}, term);
    CHECK(std::abs(steady - plain) < 1e-9 * plain);
    CHECK(steady * 0x1p30 == static_cast<double>(static_cast<std::int64_t>(steady * 0x1p30)));
  }
}
