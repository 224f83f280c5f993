#include "searcher/ask/in_order.hpp"

#include <numeric>

#include "tests/support/catch.hpp"

using namespace news;

namespace {

/// The squares of 0 to count - 1 as they are taken, until `most` have been.
std::vector<std::size_t> squares(std::size_t count, std::size_t threads, std::size_t most) {
  std::vector<int> workers(threads);
  std::vector<std::size_t> taken;
  ask::in_order(
      count, workers,
      [](int& made, std::size_t i) {
        ++made;
        return i * i;
      },
      [&](std::size_t square) {
        taken.push_back(square);
        return taken.size() < most;
      });
  const auto made = static_cast<std::size_t>(std::accumulate(workers.begin(), workers.end(), 0));
  CHECK(made >= taken.size());
  CHECK(made <= taken.size() + 8 * threads);
  return taken;
}

std::vector<std::size_t> first_squares(std::size_t count) {
  std::vector<std::size_t> all(count);
  for (std::size_t i = 0; i < count; ++i) all[i] = i * i;
  return all;
}

}  // namespace

TEST_CASE("Values are taken in order with any number of threads", "[ask][batch]") {
  const auto count = GENERATE(std::size_t{0}, 1, 2, 7, 8, 9, 1000);
  const auto threads = GENERATE(std::size_t{1}, 2, 5);
  CHECK(squares(count, threads, count + 1) == first_squares(count));
}

TEST_CASE("Nothing is made in vain once no more is wanted", "[ask][batch]") {
  const auto threads = GENERATE(std::size_t{1}, 2, 5);
  CHECK(squares(100'000, threads, 10) == first_squares(10));
}
