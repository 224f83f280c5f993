#include <cstdlib>
#include <filesystem>
#include <string>

#include "common/index/generation.hpp"
#include "indexer/build/seal.hpp"
#include "tests/indexer/box.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/same_database.hpp"

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

namespace {

Xapian::Database database_of(const Box& box) {
  const auto generation = index::current_generation(box.index());
  REQUIRE(generation);
  return Xapian::Database{generation->string(), Xapian::DB_BACKEND_GLASS};
}

/// But for the note of how large the tables are.
void forget_sizes(const Box& box) {
  const auto generation = index::current_generation(box.index());
  REQUIRE(generation);
  REQUIRE(build::break_seal(*generation));
  Xapian::WritableDatabase database{generation->string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC};
  database.set_metadata(std::string{"compacted"}, "");
  database.commit();
}

void check_same(const Box& bulk, const Box& api) {
  forget_sizes(bulk);
  forget_sizes(api);
  CHECK(differences(database_of(bulk), database_of(api), Bounds::any) == Lines{});
}

/// Each run of the tests looks at some, and at all where NEWS_BULK_ROUNDS asks for more than usual.
bool looks_at_all() { return std::getenv("NEWS_BULK_ROUNDS") != nullptr; }

std::string wanted_of(const std::string& name) {
  return name == "reuters21578" && !looks_at_all() ? "*000.sgm" : "*";
}

}  // namespace

TEST_CASE("Real news: bulk and Xapian make the same index, also of updates", "[indexer][corpora]") {
  const std::string name = GENERATE("bbc", "rtqa_dev6000/articles.jsonl.gz", "reuters21578");
  if (name.rfind("rtqa", 0) == 0 && !looks_at_all()) return;
  const auto input = corpus(name);
  if (!input) return;
  CAPTURE(name);
  Box bulk;
  Box api;
  const Lines wanted{"--rebuild", "--include=" + wanted_of(name), "--summary=none", "-q",
                     input->string()};
  const auto run = [&wanted](Box& box, const Lines& by) {
    auto arguments = by;
    arguments.insert(arguments.end(), wanted.begin(), wanted.end());
    return box.run(arguments);
  };
  REQUIRE(run(bulk, {"--build=bulk", "-j2", "--memory=40M"}) != 2);
  REQUIRE(run(api, {"--build=api", "-j2"}) != 2);
  check_same(bulk, api);
  const auto changed = bulk.dir.write(
      "neu/1.jsonl", R"({"id":"neu-1","title":"Überschwemmung","text":"Die Elbe in Dresden steigt."}
{"id":"reut-1","title":"Cocoa","text":"A new text of an old article, with other words."})");
  for (auto* box : {&bulk, &api}) {
    REQUIRE(box->run({"-q", changed.string()}) == 0);
    REQUIRE(box->run({"-q", "--remove=reut-2"}) != 2);
  }
  check_same(bulk, api);
  for (auto* box : {&bulk, &api}) REQUIRE(box->run({"-q", "--compact"}) == 0);
  check_same(bulk, api);
  CHECK(bulk.run({"--check"}) == 0);
}
