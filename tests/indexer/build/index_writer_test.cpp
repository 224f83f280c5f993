#include "indexer/build/index_writer.hpp"

#include <filesystem>
#include <string>
#include <vector>

#include "common/index/checksums.hpp"
#include "common/schema/record.hpp"
#include "indexer/build/target.hpp"
#include "tests/indexer/build/sample_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news::build;
using news::discover::InputFile;
using news::tests::prepared;
using news::tests::sample_article;
using news::tests::TempDir;
using Put = IndexWriter::Put;

namespace {

const InputFile input{"/news/é.jsonl", 10, 20};

struct Fixture {
  TempDir dir{};
  news::Result<Target> target = open_target(dir.path(), {}, Start::keep);

  IndexWriter writer() const {
    auto opened = IndexWriter::open(target->generation, IndexWriter::Sync::every_commit);
    REQUIRE(opened);
    return *std::move(opened);
  }
  Xapian::Database reader() const { return Xapian::Database{target->generation.string()}; }
  bool holds(const std::string& id) const { return reader().term_exists("Q" + id); }
};

void put(IndexWriter& writer, const std::string& id, Put expected,
         const std::string& body = "Text") {
  const auto done = writer.put(prepared(sample_article(id, body)));
  REQUIRE(done);
  CHECK(*done == expected);
}

}  // namespace

TEST_CASE("Articles are seen after a commit and not before", "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  put(writer, "a", Put::added);
  CHECK(writer.has_changes());
  CHECK(writer.waiting_bytes() > 0);
  CHECK(f.reader().get_doccount() == 0);

  REQUIRE(writer.commit());

  CHECK(f.holds("a"));
  CHECK_FALSE(writer.has_changes());
  CHECK(writer.waiting_bytes() == 0);
}

TEST_CASE("Closing does not commit", "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  put(writer, "a", Put::added);
  REQUIRE(writer.close());
  CHECK(f.reader().get_doccount() == 0);
}

TEST_CASE("The later article takes the place of the one with its id", "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  put(writer, "a", Put::added, "früher");
  put(writer, "b", Put::added);
  SECTION("in one batch") {}
  SECTION("in two batches") { REQUIRE(writer.commit()); }
  put(writer, "a", Put::replaced, "später");
  REQUIRE(writer.commit());

  CHECK(f.reader().get_doccount() == 2);
  CHECK(f.reader().term_exists("Zspater"));
  CHECK_FALSE(f.reader().term_exists("Zfruher"));
}

TEST_CASE("What an input no longer holds goes when it was read again", "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  REQUIRE(writer.begin_input(input));
  for (const auto* id : {"a", "b", "ç"}) put(writer, id, Put::added);
  CHECK(*writer.end_input(input) == 0);
  REQUIRE(writer.commit());

  REQUIRE(writer.begin_input(input));
  put(writer, "b", Put::replaced);
  put(writer, "d", Put::added);
  CHECK(*writer.end_input(input) == 2);
  REQUIRE(writer.commit());

  CHECK(f.reader().get_doccount() == 2);
  CHECK(f.holds("b"));
  CHECK(f.holds("d"));
  CHECK(is_unchanged(f.reader(), input));
}

TEST_CASE("An input that was not read to its end keeps its articles and is read again",
          "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  REQUIRE(writer.begin_input(input));
  put(writer, "a", Put::added);
  REQUIRE(writer.end_input(input));
  REQUIRE(writer.commit());

  REQUIRE(writer.begin_input(input));
  put(writer, "é", Put::added);
  writer.give_up_input();
  REQUIRE(writer.commit());

  CHECK(f.holds("a"));
  CHECK(f.holds("é"));
  CHECK_FALSE(is_unchanged(f.reader(), input));
}

TEST_CASE("Standard input keeps what came by it before", "[build][writer]") {
  const Fixture f;
  const InputFile pipe{"-", 0, 0};
  auto writer = f.writer();
  for (const auto* id : {"a", "b"}) {
    REQUIRE(writer.begin_input(pipe));
    REQUIRE(writer.put(prepared(sample_article(id, "Ænd", "-"))));
    CHECK(*writer.end_input(pipe) == 0);
    REQUIRE(writer.commit());
  }
  CHECK(f.reader().get_doccount() == 2);
  CHECK(all_entries(f.reader()).empty());
}

TEST_CASE("An input can be dropped with all its articles", "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  REQUIRE(writer.begin_input(input));
  put(writer, "a", Put::added);
  REQUIRE(writer.end_input(input));
  REQUIRE(writer.put(prepared(sample_article("b", "Anderswo", "/anders/ü"))));
  REQUIRE(writer.commit());

  CHECK(*writer.remove_input(input.path) == 1);
  REQUIRE(writer.commit());

  CHECK_FALSE(f.holds("a"));
  CHECK(f.holds("b"));
  CHECK(all_entries(f.reader()).empty());
}

TEST_CASE("One article can be dropped by its id", "[build][writer]") {
  const Fixture f;
  auto writer = f.writer();
  put(writer, "é", Put::added);
  CHECK(*writer.remove_article("é"));
  CHECK_FALSE(*writer.remove_article("É"));
  REQUIRE(writer.commit());
  CHECK(f.reader().get_doccount() == 0);
}

TEST_CASE("A generation is sealed but while it is changed", "[build][writer][seal]") {
  const Fixture f;
  const auto seal = f.target->generation / news::index::seal_name;
  {
    auto writer = f.writer();
    put(writer, "é", Put::added);
    CHECK_FALSE(std::filesystem::exists(seal));
    REQUIRE(writer.commit());
    CHECK_FALSE(std::filesystem::exists(seal));
    REQUIRE(writer.close());
  }
  CHECK(news::index::compare_with_seal(f.target->generation) == std::vector<std::string>{});
  const auto sealed_at = std::filesystem::last_write_time(seal);

  SECTION("a run that changes nothing leaves the seal") {
    auto writer = f.writer();
    REQUIRE(writer.remove_article("nothing"));
    REQUIRE(writer.commit());
    REQUIRE(writer.close());
    CHECK(std::filesystem::last_write_time(seal) == sealed_at);
  }
  SECTION("one that is killed before its first change too") {
    auto writer = f.writer();
    CHECK(std::filesystem::exists(seal));
  }
  SECTION("what is given up was written somewhere all the same") {
    auto writer = f.writer();
    put(writer, "ü", Put::added);
    CHECK_FALSE(std::filesystem::exists(seal));
    REQUIRE(writer.close());
  }
  CHECK(news::index::compare_with_seal(f.target->generation) == std::vector<std::string>{});
}

TEST_CASE("A generation that is not there cannot be written to", "[build][writer]") {
  const TempDir dir;
  const auto opened = IndexWriter::open(dir / "gen-é", IndexWriter::Sync::every_commit);
  REQUIRE_FALSE(opened);
  CHECK(opened.error().what.find("opening '" + (dir / "gen-é").string() + "' to write: ") == 0);
}

TEST_CASE("A poisoned article at any place of a batch costs only itself", "[build][writer]") {
  constexpr int batch = 100;
  const Fixture f;
  auto writer = IndexWriter::open(f.target->generation, IndexWriter::Sync::none);
  REQUIRE(writer);
  news::analysis::Analyzer analyzer{news::analysis::Settings{}};
  for (int place = 0; place < batch; ++place) {
    std::string refused;
    for (int i = 0; i < batch; ++i) {
      const auto id = fmt::format("é{}-{}", place, i);
      auto analysed = analyse(sample_article(id, "Wort"), analyzer);
      if (i == place) analysed.boolean_terms.push_back("X" + std::string(200, '\0'));
      if (refusal_of(analysed))
        refused += id;
      else
        REQUIRE(writer->put({make_document(analysed), {}, analysed.id_term, 1, false}));
    }
    REQUIRE(writer->commit());
    CHECK(refused == fmt::format("é{}-{}", place, place));
    CHECK(f.reader().get_doccount() == static_cast<Xapian::doccount>((place + 1) * (batch - 1)));
  }
}
