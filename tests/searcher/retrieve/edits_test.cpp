#include "searcher/retrieve/edits.hpp"

#include <algorithm>
#include <optional>
#include <random>
#include <string>
#include <vector>

#include "searcher/query/edits.hpp"
#include "tests/support/catch.hpp"

using namespace news::retrieve;
using news::query::edits_between;

TEST_CASE("A slip is what the hand did to the word meant", "[retrieve][spelling]") {
  const auto [meant, typed, how, near] =
      GENERATE(table<std::u32string, std::u32string, std::optional<Slip>, bool>({
          {U"minsk", U"mnsk", Slip::left_out, false},
          {U"minsk", U"mins", Slip::left_out, false},
          {U"minsk", U"minks", Slip::swapped, false},
          {U"minsk", U"monsk", Slip::changed, true},
          {U"minsk", U"mansk", Slip::changed, false},
          {U"minsk", U"minskk", Slip::put_in, true},
          {U"minsk", U"minskl", Slip::put_in, true},
          {U"minsk", U"minska", Slip::put_in, false},
          {U"жарков", U"жраков", Slip::swapped, false},
          {U"minsk", U"minsk", std::nullopt, false},
          {U"minsk", U"pinks", std::nullopt, false},
          {U"", U"a", Slip::put_in, false},
      }));
  CHECK(slip(meant, typed) == how);
  if (how) CHECK(is_near_slip(meant, typed, *how) == near);
}

TEST_CASE("A walk through a sorted list finds just the near words", "[retrieve][spelling][law]") {
  const auto most = GENERATE(0u, 1u, 2u);
  const auto seed = GENERATE(1u, 2u, 3u);
  CAPTURE(most, seed);
  std::mt19937 random{seed};
  const auto any_word = [&random] {
    static const std::vector<std::string> letters{"a", "b", "c", "ł", "ж", "字", "\U0001F30A"};
    std::string word;
    for (auto left = 1 + random() % 5; left > 0; --left) word += letters[random() % letters.size()];
    return word;
  };
  std::vector<std::string> list(1000);
  std::generate(list.begin(), list.end(), any_word);
  std::sort(list.begin(), list.end());
  list.erase(std::unique(list.begin(), list.end()), list.end());
  const auto wanted = any_word();
  CAPTURE(wanted);

  std::vector<std::string> near;
  for (const auto& word : list)
    if (edits_between(letters_of(wanted), letters_of(word), most) <= most) near.push_back(word);
  std::vector<std::string> walked;
  std::size_t seen = 0;
  NearWalk walk{letters_of(wanted), most};
  for (auto at = list.begin(); at != list.end();) {
    const auto step = walk.see(*at);
    ++seen;
    if (step.edits) walked.push_back(*at);
    if (step.next.empty()) break;
    REQUIRE(step.next > *at);
    at = std::lower_bound(at, list.end(), step.next);
  }
  CHECK(walked == near);
  CHECK(seen <= list.size());
  if (most == 0) CHECK(seen < 20);
}
