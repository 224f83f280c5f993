#include "indexer/build/target.hpp"

#include <filesystem>
#include <string>

#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "indexer/build/index_writer.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news::build;
using news::Error;
using news::index::current_generation;
using news::index::open_index;
using news::tests::TempDir;

namespace {

std::string current_name_of(const fs::path& index) {
  const auto current = current_generation(index);
  return current ? current->filename().string() : current.error().what;
}

/// Opens and leaves again.
void run_once(const fs::path& index, Start start, bool publishes = true) {
  const auto target = open_target(index, {}, start);
  REQUIRE(target);
  if (start == Start::anew && publishes) REQUIRE(publish(*target));
}

}  // namespace

TEST_CASE("The first run makes an empty index that can be opened at once", "[build][target]") {
  const TempDir dir;
  const auto index = dir / "neu/é";

  const auto target = open_target(index, {}, Start::keep);

  REQUIRE(target);
  CHECK(current_name_of(index) == "gen-1");
  const auto opened = open_index({index});
  REQUIRE(opened);
  CHECK(opened->database.get_doccount() == 0);
}

TEST_CASE("A rebuild is seen only when it is published, and one old generation stays",
          "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  {
    const auto target = open_target(dir.path(), {}, Start::anew);
    REQUIRE(target);
    CHECK(current_name_of(dir.path()) == "gen-1");
    REQUIRE(publish(*target));
  }
  CHECK(current_name_of(dir.path()) == "gen-2");
  CHECK(fs::exists(dir / "gen-1"));

  run_once(dir.path(), Start::anew);
  CHECK(current_name_of(dir.path()) == "gen-3");
  CHECK(fs::exists(dir / "gen-2"));
  CHECK_FALSE(fs::exists(dir / "gen-1"));
}

TEST_CASE("A rebuild that is given up leaves nothing", "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  const auto target = open_target(dir.path(), {}, Start::anew);
  REQUIRE(target);

  discard(*target);

  CHECK(current_name_of(dir.path()) == "gen-1");
  CHECK_FALSE(fs::exists(target->generation));
}

TEST_CASE("What a killed run left is cleared by the next", "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  dir.write("gen-2.tmp/postlist.glass", "é");
  fs::create_symlink("gen-2", dir / "current.tmp");
  SECTION("by one that adds") {
    dir.write("gen-2/postlist.glass", "named but not yet current");
    run_once(dir.path(), Start::keep);
    CHECK(current_name_of(dir.path()) == "gen-1");
    CHECK_FALSE(fs::exists(dir / "gen-2"));
  }
  SECTION("by a rebuild") {
    run_once(dir.path(), Start::anew);
    CHECK(current_name_of(dir.path()) == "gen-2");
  }
  CHECK_FALSE(fs::exists(dir / "gen-2.tmp"));
  CHECK_FALSE(fs::exists(fs::symlink_status(dir / "current.tmp")));
}

TEST_CASE("A lost link is made again and no article is lost", "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  fs::remove(dir / "current");

  run_once(dir.path(), Start::keep);

  CHECK(current_name_of(dir.path()) == "gen-1");
}

TEST_CASE("One indexer writes at a time", "[build][target]") {
  const TempDir dir;
  const auto first = open_target(dir.path(), {}, Start::keep);
  REQUIRE(first);

  const auto second = open_target(dir.path(), {}, Start::anew);

  REQUIRE_FALSE(second);
  CHECK(second.error().kind == Error::Kind::busy);
  CHECK(second.error().what == "another indexer is writing to '" + dir.path().string() + "'");
  CHECK(second.error().hint == "wait for it to end, or name another index with --index");
}

TEST_CASE("The lock is free again when its holder is gone", "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  CHECK(open_target(dir.path(), {}, Start::keep));
}

TEST_CASE("A folder of other things is never written to", "[build][target]") {
  const auto start = GENERATE(Start::keep, Start::anew);
  const TempDir dir;
  dir.write("thèse.txt", "mine");

  const auto target = open_target(dir.path(), {}, start);

  REQUIRE_FALSE(target);
  CHECK(target.error().kind == Error::Kind::wrong_schema);
  CHECK(target.error().what.find("it holds other files") != std::string::npos);
  CHECK(target.error().hint == "name a new or an empty folder with --index; nothing was written");
  CHECK_FALSE(fs::exists(dir / "lock"));
}

TEST_CASE("An index of another layout is added to by nobody but can be rebuilt",
          "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  {
    Xapian::WritableDatabase database{(dir / "gen-1").string(), Xapian::DB_OPEN};
    database.set_metadata("schema", "99");
    database.commit();
  }
  const auto target = open_target(dir.path(), {}, Start::keep);
  REQUIRE_FALSE(target);
  CHECK(target.error().kind == Error::Kind::wrong_schema);
  run_once(dir.path(), Start::anew);
  CHECK(open_index({dir.path()}));
}

TEST_CASE("A damaged new generation is not published", "[build][target]") {
  const TempDir dir;
  run_once(dir.path(), Start::keep);
  const auto target = open_target(dir.path(), {}, Start::anew);
  REQUIRE(target);
  dir.write("gen-2.tmp/postlist.glass", std::string(8192, '\xee'));
  dir.write("gen-2.tmp/iamglass", "zerstört");

  const auto published = publish(*target);

  REQUIRE_FALSE(published);
  CHECK(published.error().what.find("the new index is damaged and was not published: ") == 0);
  CHECK(current_name_of(dir.path()) == "gen-1");
}
