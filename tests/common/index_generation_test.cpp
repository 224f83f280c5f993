#include "common/index/generation.hpp"

#include <filesystem>
#include <string>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news::index;
using news::Error;
using news::tests::TempDir;

TEST_CASE("A generation's folder bears its number", "[index][generation]") {
  CHECK(generation_path("/news/é", 12) == fs::path{"/news/é/gen-12"});
  CHECK(generation_number("gen-12") == 12);
}

TEST_CASE("Other names are no generations", "[index][generation]") {
  const std::string name = GENERATE("gen-", "gen-1.tmp", "gen-01", "gen-0", "gen--1", "gen-1é",
                                    "gen-99999999999999999999999", "Gen-1", "current", "");
  CAPTURE(name);
  CHECK_FALSE(generation_number(name));
}

TEST_CASE("The current generation is what the link names", "[index][generation]") {
  const TempDir dir;
  fs::create_directories(dir / "gen-3");
  fs::create_symlink("gen-3", dir / current_name);

  const auto current = current_generation(dir.path());

  REQUIRE(current);
  CHECK(*current == dir / "gen-3");
}

TEST_CASE("A folder without an index is not found, with advice to build one",
          "[index][generation]") {
  const TempDir dir;
  const auto index = dir / "índice";
  SECTION("no folder") {}
  SECTION("an empty folder") { fs::create_directory(index); }
  SECTION("only what a killed first run leaves") {
    fs::create_directories(index / "gen-1.tmp");
    dir.write("índice/lock", "");
  }

  const auto current = current_generation(index);

  REQUIRE_FALSE(current);
  CHECK(current.error().kind == Error::Kind::not_found);
  CHECK(current.error().what == "no index at '" + index.string() + "'");
  CHECK(current.error().hint.find("indexer --index") != std::string::npos);
}

TEST_CASE("A folder of something else is told from an index", "[index][generation]") {
  const TempDir dir;
  const auto index = dir / "idx";
  std::string why;
  SECTION("a file") {
    dir.write("idx", "é");
    why = "it is not a folder";
  }
  SECTION("a plain Xapian database") {
    dir.write("idx/iamglass", "");
    why = "it is a plain Xapian database";
  }
  SECTION("somebody's files") {
    dir.write("idx/thèse.txt", "");
    why = "it holds other files";
  }
  SECTION("an index copied without its links") {
    fs::create_directories(index / "current");
    why = "'current' in it is no link; copy an index with its links: cp -a";
  }
  SECTION("a link to elsewhere") {
    fs::create_directory(index);
    fs::create_symlink("/etc", index / "current");
    why = "'current' in it names no generation";
  }

  const auto current = current_generation(index);

  REQUIRE_FALSE(current);
  CHECK(current.error().kind == Error::Kind::wrong_schema);
  CHECK(current.error().what ==
        "'" + index.string() + "' is not an index of news articles: " + why);
  CHECK_FALSE(current.error().hint.empty());
}

TEST_CASE("A link to a lost generation is damage", "[index][generation]") {
  const TempDir dir;
  fs::create_symlink("gen-2", dir / current_name);

  const auto current = current_generation(dir.path());

  REQUIRE_FALSE(current);
  CHECK(current.error().kind == Error::Kind::index);
  CHECK(current.error().what == "the index at '" + dir.path().string() + "' has lost its 'gen-2'");
  CHECK(current.error().hint == "rebuild it: indexer --rebuild");
}

TEST_CASE("The files of a folder are added up", "[index][generation]") {
  const TempDir dir;
  dir.write("é", "drei");
  dir.write("b", "12");
  CHECK(folder_bytes(dir.path()) == 6);
  CHECK(folder_bytes(dir / "fehlt") == 0);
}
