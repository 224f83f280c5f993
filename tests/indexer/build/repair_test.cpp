#include "indexer/build/repair.hpp"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "common/index/generation.hpp"
#include "indexer/build/check.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/target.hpp"
#include "tests/indexer/build/sample_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news::build;
using news::index::current_generation;
using news::tests::prepared;
using news::tests::sample_article;
using news::tests::TempDir;

namespace {

constexpr std::size_t small_batch = 64u << 10;

/// An index of so many articles, é0, é1, ...; gives its generation.
fs::path make_index(const TempDir& dir, int articles) {
  const auto target = open_target(dir / "index", {}, Start::keep);
  REQUIRE(target);
  auto writer = IndexWriter::open(target->generation, IndexWriter::Sync::none);
  REQUIRE(writer);
  for (int i = 0; i < articles; ++i)
    REQUIRE(writer->put(prepared(sample_article("é" + std::to_string(i), "Flood in Łódź"))));
  REQUIRE(writer->commit());
  REQUIRE(writer->close());
  return target->generation;
}

void zero(const fs::path& file, std::streamoff from, std::size_t bytes) {
  std::fstream changed{file, std::ios::in | std::ios::out | std::ios::binary};
  changed.seekp(from);
  changed << std::string(bytes, '\0');
}

}  // namespace

TEST_CASE("Damaged postings are made anew from the stored articles", "[build][repair]") {
  const TempDir dir;
  const auto damaged = make_index(dir, 20);
  fs::copy(damaged, dir / "sound");
  zero(damaged / "postlist.glass", 8192, 8192);
  std::vector<std::string> lost;

  const auto repaired =
      repair_index(dir / "index", small_batch, [&](const std::string& id) { lost.push_back(id); });

  REQUIRE(repaired);
  CHECK(repaired->articles == 20);
  CHECK(repaired->lost == 0);
  CHECK(lost.empty());
  const auto now = current_generation(dir / "index");
  REQUIRE(now);
  CHECK(now->filename() == "gen-2");
  CHECK(check_generation(*now)->empty());
  CHECK(Xapian::Database{now->string()}.get_doccount() == 20);
}

TEST_CASE("An article whose record is damaged is named", "[build][repair]") {
  const TempDir dir;
  const auto damaged = make_index(dir, 3);
  zero(damaged / "docdata.glass", 8192 - 32, 32);  // the first one lies at the end of a block
  std::vector<std::string> lost;

  const auto repaired =
      repair_index(dir / "index", small_batch, [&](const std::string& id) { lost.push_back(id); });

  REQUIRE(repaired);
  CHECK(repaired->articles == 2);
  CHECK(repaired->lost == 1);
  CHECK(lost == std::vector<std::string>{"é0"});
  CHECK_FALSE(repaired->inputs_known);
}

TEST_CASE("Nothing is published where nothing can be read", "[build][repair]") {
  const TempDir dir;
  const auto damaged = make_index(dir, 3);
  fs::resize_file(damaged / "iamglass", 3);

  const auto repaired = repair_index(dir / "index", small_batch, [](const std::string&) {});

  REQUIRE_FALSE(repaired);
  CHECK(repaired.error().what.find("nothing can be read from") == 0);
  CHECK(*current_generation(dir / "index") == damaged);
}
