#include "searcher/diff/subsequence.hpp"

#include <random>

#include "tests/support/catch.hpp"

using namespace news::diff;

namespace {

using Sequence = std::vector<std::uint32_t>;

Matches matches_of(const Sequence& a, const Sequence& b, Effort& effort) {
  return common_subsequence(a, b, Sequence(a.size(), 1), effort);
}

Sequence random_sequence(std::size_t length, std::uint32_t values, std::mt19937& random) {
  Sequence sequence(length);
  for (auto& each : sequence) each = static_cast<std::uint32_t>(random() % values);
  return sequence;
}

/// Its length by the recurrence of the definition.
std::size_t longest(const Sequence& a, const Sequence& b) {
  std::vector<std::vector<std::size_t>> best(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j)
      best[i][j] =
          a[i - 1] == b[j - 1] ? best[i - 1][j - 1] + 1 : std::max(best[i - 1][j], best[i][j - 1]);
  return best[a.size()][b.size()];
}

}  // namespace

TEST_CASE("A common subsequence is as long as can be", "[diff][subsequence]") {
  constexpr unsigned seed = 20251122;
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 300; ++round) {
    const auto a = random_sequence(random() % 30, 1 + random() % 8, random);
    const auto b = random_sequence(random() % 30, 1 + random() % 8, random);
    Effort effort;
    const auto matches = matches_of(a, b, effort);
    CHECK(matches.size() == longest(a, b));
    for (std::size_t at = 0; at < matches.size(); ++at) {
      CHECK(a[matches[at].first] == b[matches[at].second]);
      if (at > 0) {
        CHECK(matches[at - 1].first < matches[at].first);
        CHECK(matches[at - 1].second < matches[at].second);
      }
    }
    CHECK_FALSE(effort.coarse);
  }
}

TEST_CASE("The heavier of two crossing elements stays", "[diff][subsequence]") {
  Effort effort;
  const Sequence a{1, 2};
  const Sequence b{2, 1};
  CHECK(common_subsequence(a, b, Sequence{1, 5}, effort) == Matches{{1, 0}});
  CHECK(common_subsequence(a, b, Sequence{5, 1}, effort) == Matches{{0, 1}});
}

TEST_CASE("Long sequences are cut at what stands once in both", "[diff][subsequence]") {
  Sequence a;
  Sequence b;
  for (std::uint32_t at = 0; at < 50'000; ++at) {
    a.push_back(at % 5 == 0 ? 1'000'000 + at : at);
    b.push_back(at % 7 == 0 ? 2'000'000 + at : at);
  }
  Effort effort;
  const auto matches = matches_of(a, b, effort);
  CHECK(matches.size() > 34'000);
  CHECK_FALSE(effort.coarse);
}

TEST_CASE("What is long and holds nothing once is coarse, not slow", "[diff][subsequence]") {
  Sequence a(100'000);
  Sequence b(100'000);
  for (std::size_t at = 0; at < a.size(); ++at) {
    a[at] = at % 2;
    b[at] = at % 3 == 0 ? 0 : 1;
  }
  a.front() = a.back() = 7;
  Effort effort;
  (void)matches_of(a, b, effort);
  CHECK(effort.coarse);
}

TEST_CASE("What may be spent is spent once", "[diff][subsequence]") {
  Effort effort{.steps = 10};
  CHECK(effort.spend(10));
  CHECK_FALSE(effort.coarse);
  CHECK_FALSE(effort.spend(1));
  CHECK(effort.coarse);
}

TEST_CASE("A rising subsequence has the greatest weight", "[diff][subsequence]") {
  using Places = std::vector<std::size_t>;
  const auto [values, weights, places] = GENERATE(table<Places, Places, Places>({
      {{}, {}, {}},
      {{3, 1, 2}, {1, 1, 1}, {1, 2}},
      {{3, 1, 2}, {9, 1, 1}, {0}},
      {{1, 9, 2, 3}, {1, 1, 1, 1}, {0, 2, 3}},
  }));
  CHECK(heaviest_rising(values, weights) == places);
}
