#include "indexer/build/seal.hpp"

#include <filesystem>
#include <fstream>
#include <string>

#include "common/index/checksums.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using news::build::break_seal;
using news::build::seal;
using news::index::compare_with_seal;
using news::index::seal_name;
using news::tests::TempDir;

namespace {

void write(const fs::path& path, const std::string& text) {
  std::ofstream{path, std::ios::binary} << text;
}

/// A folder with the files of a generation; what is in them does not matter here.
fs::path sealed_generation(const TempDir& temp) {
  const auto folder = temp.path() / "gen-1";
  fs::create_directory(folder);
  write(folder / "iamglass", "a version");
  write(folder / "postlist.glass", std::string(3u << 20, 'p'));
  write(folder / "docdata.glass", "Überschwemmung");
  write(folder / "flintlock", "");
  REQUIRE(seal(folder));
  return folder;
}

}  // namespace

TEST_CASE("A sealed generation is as it was written", "[build][seal]") {
  const TempDir temp;
  const auto folder = sealed_generation(temp);
  CHECK(fs::exists(folder / seal_name));
  CHECK_FALSE(fs::exists(folder / (std::string{seal_name} + ".tmp")));

  SECTION("nothing differs") { CHECK(compare_with_seal(folder)->empty()); }
  SECTION("what Xapian locks with is nobody's concern") {
    write(folder / "flintlock", "another");
    CHECK(compare_with_seal(folder)->empty());
  }
  SECTION("a seal can be made anew") {
    write(folder / "docdata.glass", "Überschwemmungen");
    REQUIRE(seal(folder));
    CHECK(compare_with_seal(folder)->empty());
  }
}

TEST_CASE("Every change of a sealed generation is found and said", "[build][seal]") {
  const TempDir temp;
  const auto folder = sealed_generation(temp);
  std::string said;
  SECTION("a byte") {
    write(folder / "docdata.glass", "Überschwemmunh");
    said = "the file 'docdata.glass' is not as it was written: another checksum";
  }
  SECTION("the end of a file") {
    fs::resize_file(folder / "postlist.glass", 8192);
    said = "the file 'postlist.glass' has 8192 bytes; 3145728 were written";
  }
  SECTION("a file") {
    fs::remove(folder / "docdata.glass");
    said = "the file 'docdata.glass' is missing";
  }
  SECTION("the seal itself") {
    fs::resize_file(folder / seal_name, 40);
    said = "the file 'checksums' is damaged";
  }
  SECTION("a seal without a line") {
    write(folder / seal_name, "");
    said = "the file 'checksums' is damaged";
  }

  const auto findings = compare_with_seal(folder);

  REQUIRE(findings);
  REQUIRE(findings->size() == 1);
  CHECK(findings->front() == said);
}

TEST_CASE("A broken seal says nothing of what was changed", "[build][seal]") {
  const TempDir temp;
  const auto folder = sealed_generation(temp);
  REQUIRE(break_seal(folder));
  REQUIRE(break_seal(folder));
  write(folder / "docdata.glass", "naïve");
  CHECK_FALSE(compare_with_seal(folder));
}

TEST_CASE("What is no folder cannot be sealed", "[build][seal]") {
  const TempDir temp;
  const auto sealed = seal(temp.path() / "nothing");
  REQUIRE_FALSE(sealed);
  CHECK(sealed.error().what.find("cannot read") == 0);
}
