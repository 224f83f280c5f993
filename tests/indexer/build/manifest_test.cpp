#include "indexer/build/manifest.hpp"

#include <string>
#include <vector>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news::build;
using news::discover::input_key;
using news::discover::InputFile;
using news::tests::TempDir;

namespace {

Xapian::WritableDatabase with_entries(const TempDir& dir,
                                      const std::vector<ManifestEntry>& entries) {
  Xapian::WritableDatabase database{(dir / "db").string(), Xapian::DB_CREATE};
  for (const auto& entry : entries)
    database.set_metadata(manifest_key(input_key(entry.path)), write_entry(entry));
  database.commit();
  return database;
}

}  // namespace

TEST_CASE("An entry comes back as it was written", "[build][manifest]") {
  const std::string path = GENERATE("/news/été 1.txt", "/a path=b size=3", "", "/\xff\n");
  const ManifestEntry entry{path, 12, -5, 3};
  const auto back = read_entry(write_entry(entry));
  REQUIRE(back);
  CHECK(*back == entry);
}

TEST_CASE("What is no entry is not read as one", "[build][manifest]") {
  const std::string text = GENERATE("", "size=1", "size=x modified=1 articles=1 path=/é",
                                    "modified=1 size=1 articles=1 path=/é", "size=1 modified=1");
  CAPTURE(text);
  CHECK_FALSE(read_entry(text));
}

TEST_CASE("An input is unchanged while size and time are the same", "[build][manifest]") {
  const TempDir dir;
  const auto database = with_entries(dir, {{"/news/é", 12, 99, 1}});
  CHECK(is_unchanged(database, InputFile{"/news/é", 12, 99}));
  CHECK_FALSE(is_unchanged(database, InputFile{"/news/é", 13, 99}));
  CHECK_FALSE(is_unchanged(database, InputFile{"/news/é", 12, 100}));
  CHECK_FALSE(is_unchanged(database, InputFile{"/news/e", 12, 99}));
  CHECK_FALSE(is_unchanged(database, InputFile{"-", 0, 0}));
}

TEST_CASE("How many articles an input held is known whatever became of it", "[build][manifest]") {
  const TempDir dir;
  const auto database = with_entries(dir, {{"/news/é", 12, 99, 7}});
  CHECK(articles_held(database, InputFile{"/news/é", 13, 100}) == 7);
  CHECK(articles_held(database, InputFile{"/news/e", 12, 99}) == 0);
}

TEST_CASE("Gone are inputs below the roots that are no more", "[build][manifest]") {
  const TempDir dir;
  const auto there = dir.write("a/da.txt", "x").string();
  const auto gone = (dir / "a/weg é.txt").string();
  const auto beside = (dir / "ab/weg.txt").string();
  const auto database = with_entries(dir, {{there, 1, 1, 1}, {gone, 1, 1, 1}, {beside, 1, 1, 1}});
  const auto paths = [&](const std::vector<std::string>& roots) {
    std::vector<std::string> found;
    for (const auto& entry : gone_inputs(database, roots)) found.push_back(entry.path);
    return found;
  };

  CHECK(paths({(dir / "a").string()}) == std::vector{gone});
  CHECK(paths({gone}) == std::vector{gone});
  CHECK(paths({there}).empty());
  CHECK(paths({}).size() == 2);
  CHECK(paths({"/"}).size() == 2);
  CHECK(all_entries(database).size() == 3);
}
