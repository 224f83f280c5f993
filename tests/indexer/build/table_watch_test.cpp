#include "indexer/build/table_watch.hpp"

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "indexer/build/shard_build.hpp"
#include "indexer/build/target.hpp"
#include "tests/indexer/build/two_builds.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news;
using namespace news::build;
using namespace news::tests;

namespace {

using Lines = std::vector<std::string>;

Articles articles(std::size_t count) {
  Articles made(count);
  for (std::size_t i = 0; i < count; ++i) {
    made[i].id_term = "Q" + std::to_string(i);
    made[i].boolean_terms = {made[i].id_term};
    made[i].words = {{"münchen", 1, {3}}};
    made[i].data = "daten";
  }
  return made;
}

/// Over the first items of the table.
void damage_table(const fs::path& database) {
  std::fstream table{database / "docdata.glass", std::ios::binary | std::ios::in | std::ios::out};
  table.seekp(7'000);
  table << std::string(1'150, '\x7f');
}

/// Tables as they should be, but for bytes that the disk lost.
class Damaging : public BulkTables {
 public:
  Result<std::unique_ptr<RunWriter>> begin_run(const fs::path& folder) const override {
    return tables_->begin_run(folder);
  }
  Result<Changed> merge(const MergeOrder& order) const override {
    auto merged = tables_->merge(order);
    damage_table(order.to);
    return merged;
  }
  std::size_t most_parts() const override { return 2; }
  bool wants_check() const override { return true; }

 private:
  std::unique_ptr<const BulkTables> tables_ = glass_tables(1u << 20);
};

}  // namespace

TEST_CASE("The watch tells sound tables from damaged ones, again and again", "[build][watch]") {
  const TempDir dir;
  auto watch = TableWatch::start();
  REQUIRE(watch);
  const auto made = bulk(dir / "ä", articles(30));
  for (int i = 0; i < 3; ++i) CHECK(*watch->findings(made) == Lines{});
  damage_table(made);
  CHECK(watch->findings(made)->size() == 1);
  CHECK(*watch->findings(dir / "fehlt") == Lines{"the file 'iamglass' is missing"});
}

TEST_CASE("Tables that are not sound are not published", "[build][watch]") {
  const TempDir dir;
  std::string before;
  {
    auto target = open_target(dir.path(), {}, Start::keep);
    REQUIRE(target);
    before = contents(target->generation / "iamglass");
    auto build = ShardBuild::open(*target, std::make_shared<Damaging>());
    REQUIRE(build);
    auto writer = build->tables()->begin_run(build->folder() / "run-0");
    REQUIRE(writer);
    for (const auto& article : articles(30)) REQUIRE((*writer)->put(article));
    REQUIRE((*writer)->close());
    REQUIRE(build->add_run({.folder = build->folder() / "run-0"}));
    const auto committed = build->commit();
    REQUIRE(!committed);
    CHECK(committed.error().kind == Error::Kind::index);
    CHECK(committed.error().what.rfind("the new index is damaged and was not published: ", 0) == 0);
  }
  const auto target = open_target(dir.path(), {}, Start::keep);
  REQUIRE(target);
  CHECK(contents(target->generation / "iamglass") == before);
  CHECK_FALSE(fs::exists(dir.path() / "runs.tmp"));
}
