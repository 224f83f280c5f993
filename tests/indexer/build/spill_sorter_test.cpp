#include "indexer/build/spill_sorter.hpp"

#include <algorithm>
#include <random>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news::build;
using news::group::Record;
using news::tests::TempDir;

namespace {

std::vector<Record> sorted_by(SpillSorter& sorter, const std::vector<Record>& records) {
  for (const auto& each : records) sorter.add(each);
  std::vector<Record> sorted;
  for (Record record; sorter.next(record);) sorted.push_back(record);
  return sorted;
}

bool are_equal(const std::vector<Record>& one, const std::vector<Record>& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                    [](const Record& a, const Record& b) { return !(a < b) && !(b < a); });
}

}  // namespace

TEST_CASE("Records come back sorted, whatever finds room in memory", "[build][sorter]") {
  const TempDir dir;
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937_64 random{seed};
  const std::size_t count = GENERATE(0, 1, 2, 99, 100, 101, 20'000);
  const std::size_t most_records = GENERATE(0, 1, 100, 5'000, 1'000'000);
  if (most_records < 2 && count > 1'000) return;  // a run a record is for small numbers
  std::vector<Record> records;
  for (std::size_t i = 0; i < count; ++i)
    records.push_back({random() % 50 == 0 ? random() : random() % 300,
                       static_cast<std::uint32_t>(random() % 3), static_cast<std::uint32_t>(i)});
  SpillSorter sorter{dir / "", most_records};
  const auto sorted = sorted_by(sorter, records);
  CHECK(sorter.status());
  std::sort(records.begin(), records.end());
  CHECK(are_equal(sorted, records));
  CHECK(std::filesystem::is_empty(dir / ""));
}

TEST_CASE("A folder that cannot be written is told", "[build][sorter]") {
  const TempDir dir;
  SpillSorter sorter{dir / "fehlt/é", 1};
  CHECK(sorted_by(sorter, {{2, 0, 0}, {1, 0, 0}}).empty());
  REQUIRE_FALSE(sorter.status());
  CHECK(sorter.status().error().what ==
        "cannot use a file in '" + (dir / "fehlt/é").string() + "': No such file or directory");
}

TEST_CASE("A folder is not asked for what finds room in memory", "[build][sorter]") {
  SpillSorter sorter{"/nicht/da", 2};
  CHECK(sorted_by(sorter, {{2, 0, 0}, {1, 0, 0}}).size() == 2);
  CHECK(sorter.status());
}
