#include "indexer/run_choice.hpp"

#include <string>

#include "tests/indexer/box.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using namespace news::tests;

namespace {

RunChoice chosen(Way way, const std::string& input, std::size_t memory_bytes = 256u << 20,
                 unsigned jobs = 2) {
  const TempDir dir;
  auto target = build::open_target(dir / "größe", {}, build::Start::anew);
  REQUIRE(target);
  IndexerOptions options;
  options.build = way;
  options.jobs = jobs;
  options.memory_bytes = memory_bytes;
  const RunPlan plan{.to_read = {{input, 10, 20}}};
  const auto choice = choose_run(options, plan, *target, {});
  REQUIRE(choice);
  return *choice;
}

}  // namespace

TEST_CASE("Tables are written in order unless that could not be made good", "[indexer][build]") {
  CHECK(chosen(Way::automatic, "é.jsonl").tables->wants_check());
  CHECK(chosen(Way::automatic, "é.jsonl").may_try_again);
  CHECK_FALSE(chosen(Way::automatic, "-").tables->wants_check());
  CHECK(chosen(Way::bulk, "-").tables->wants_check());
  CHECK_FALSE(chosen(Way::bulk, "-").may_try_again);
  CHECK_FALSE(chosen(Way::api, "é.jsonl").tables->wants_check());
}

TEST_CASE("Runs are as large as memory and threads allow", "[indexer][build]") {
  const auto bytes = [](Way way, std::size_t memory_bytes, unsigned jobs) {
    return chosen(way, "é", memory_bytes, jobs).limits.run_bytes;
  };
  CHECK(bytes(Way::bulk, 40u << 20, 1) == 2u << 20);
  CHECK(bytes(Way::bulk, 40u << 20, 2) == 1u << 20);
  CHECK(bytes(Way::bulk, std::size_t{4} << 30, 2) == 8u << 20);
  CHECK(bytes(Way::bulk, 1, 1) == 64u << 10);
  CHECK(bytes(Way::api, std::size_t{4} << 30, 2) == 512u << 10);
}

TEST_CASE("Both ways of building give the same articles", "[indexer][build]") {
  Box box;
  for (int i = 0; i < 40; ++i)
    box.dir.write("in/" + std::to_string(i) + ".jsonl",
                  article("ä" + std::to_string(i), "Wort " + std::to_string(i * 31) + " folgt."));
  REQUIRE(box.run({"--build=api", "--rebuild", box.in()}) == 0);
  const auto expected = box.documents();
  const std::string way = GENERATE("--build=bulk", "--build=auto");
  const std::string memory = GENERATE("--memory=1", "--memory=256M");
  REQUIRE(box.run({way, memory, "--rebuild", box.in()}) == 0);
  CHECK(box.documents() == expected);
  CHECK(box.run({"--check"}) == 0);
}
