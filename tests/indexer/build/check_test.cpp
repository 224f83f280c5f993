#include "indexer/build/check.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "common/schema/fields.hpp"
#include "common/schema/record.hpp"
#include "common/schema/slots.hpp"
#include "common/schema/story_places.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/seal.hpp"
#include "indexer/build/target.hpp"
#include "tests/indexer/build/sample_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news::build;
using news::tests::prepared;
using news::tests::sample_article;
using news::tests::TempDir;

namespace {

/// An index of so many articles; gives its generation.
fs::path make_index(const TempDir& dir, int articles) {
  const auto target = open_target(dir.path(), {}, Start::keep);
  REQUIRE(target);
  auto writer = IndexWriter::open(target->generation, IndexWriter::Sync::every_commit);
  REQUIRE(writer);
  for (int i = 0; i < articles; ++i)
    REQUIRE(writer->put(prepared(sample_article(
        "é" + std::to_string(i), "Wort " + std::to_string(i * 7919) + " für alle"))));
  REQUIRE(writer->commit());
  REQUIRE(writer->close());
  return target->generation;
}

bool mentions(const std::vector<std::string>& findings, const std::string& words) {
  return std::any_of(findings.begin(), findings.end(), [&](const std::string& finding) {
    return finding.find(words) != std::string::npos;
  });
}

}  // namespace

TEST_CASE("A sound index has no findings", "[build][check]") {
  const TempDir dir;
  const auto findings = check_generation(make_index(dir, GENERATE(0, 20)));
  REQUIRE(findings);
  CHECK(*findings == std::vector<std::string>{});
}

TEST_CASE("A stored article that cannot be read is a finding", "[build][check]") {
  const TempDir dir;
  const auto generation = make_index(dir, 3);
  {
    Xapian::WritableDatabase database{generation.string(), Xapian::DB_OPEN};
    auto document = database.get_document(2);
    document.set_data("ungültig");
    database.replace_document(2, document);
    database.commit();
  }
  const auto findings = check_generation(generation);
  REQUIRE(findings);
  CHECK(mentions(*findings, "article number 2: damaged"));
}

TEST_CASE("An article under another's id is a finding", "[build][check]") {
  const TempDir dir;
  const auto generation = make_index(dir, 3);
  {
    Xapian::WritableDatabase database{generation.string(), Xapian::DB_OPEN};
    auto document = database.get_document(2);
    news::schema::Record record;
    record.id = "fremd";
    document.set_data(news::schema::pack(record));
    database.replace_document(2, document);
    database.commit();
  }
  const auto findings = check_generation(generation);
  REQUIRE(findings);
  CHECK(mentions(*findings, "article 'fremd': not found by its id"));
  CHECK(mentions(*findings, "article 'fremd': its order value is not its own"));
}

TEST_CASE("Stories that are not those of the sketches are a finding", "[build][check][stories]") {
  const TempDir dir;
  const auto generation = make_index(dir, 3);
  Xapian::WritableDatabase database{generation.string(), Xapian::DB_OPEN};
  auto document = database.get_document(2);
  Xapian::docid number = 2;
  std::string expected;
  SECTION("an article in a story that its text does not tell") {
    const std::vector<news::schema::StoryPlace> places{{}, {}, {1, 1}};
    database.set_metadata(news::schema::places_key(0), news::schema::pack_places(0, places));
    expected = "article 'é1': its place is not in the story that its sketch tells";
  }
  SECTION("a sketch that cannot be read") {
    document.add_value(news::schema::sketch_slot, "ungültig");
    expected = "article 'é1': its sketch is damaged";
  }
  SECTION("an article without a sketch") {
    document.remove_value(news::schema::sketch_slot);
    expected = "2 articles have a sketch, 3 are counted";
  }
  SECTION("a number that no index comes to") {
    number = 0xffff'ff00;
    expected = "3 articles have numbers up to 4294967040";
  }
  database.replace_document(number, document);
  if (number != 2) database.delete_document(2);
  database.commit();
  database.close();
  REQUIRE(break_seal(generation));  // else it is the checksums that are found
  const auto findings = check_generation(generation);
  REQUIRE(findings);
  CHECK(mentions(*findings, expected));
}

TEST_CASE("A missing or foreign generation is a finding", "[build][check]") {
  const TempDir dir;
  dir.write("gen-1/XAPIANDB", "remote :touch " + (dir / "proof").string());
  const auto findings = check_generation(dir / "gen-1");
  REQUIRE(findings);
  CHECK(mentions(*findings, "the file 'iamglass' is missing"));
  CHECK_FALSE(fs::exists(dir / "proof"));
}

TEST_CASE("Random damage is found or harmless, and never ends the program", "[build][check]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const TempDir dir;
  const auto generation = make_index(dir, 40);
  const fs::path table =
      generation / GENERATE("postlist.glass", "termlist.glass", "docdata.glass", "iamglass");
  std::ifstream file{table, std::ios::binary};
  const std::string sound{std::istreambuf_iterator<char>{file}, {}};
  for (int round = 0; round < 8; ++round) {
    auto bytes = sound;
    for (int i = 0; i < 16; ++i) bytes[random() % bytes.size()] = static_cast<char>(random() % 256);
    std::ofstream{table, std::ios::binary} << bytes;
    CHECK(check_generation(generation));
  }
}
