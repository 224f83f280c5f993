#include <csignal>
#include <filesystem>
#include <string>

#include "indexer/interrupt.hpp"
#include "indexer/run_plan.hpp"
#include "tests/indexer/box.hpp"
#include "tests/support/catch.hpp"

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

TEST_CASE("An update opens only what has changed", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("1") + article("2"));
  box.dir.write("in/b.jsonl", article("é"));
  REQUIRE(box.run({"-u", box.in()}) == 0);

  SECTION("nothing") {
    const auto lock = fs::last_write_time(box.index() / "gen-1/iamglass");
    CHECK(box.run({"-u", box.in()}) == 0);
    CHECK(box.said("0 indexed, 2 inputs unchanged"));
    CHECK(fs::last_write_time(box.index() / "gen-1/iamglass") == lock);
  }
  SECTION("a file that lost an article and got another") {
    box.dir.write("in/a.jsonl", article("2") + article("dritte") + article("vierte"));
    CHECK(box.run({"-u", box.in()}) == 0);
    CHECK(box.said("3 indexed (1 replaced), 1 removed, 1 input unchanged"));
    CHECK(sorted(box.ids()) == Lines{"2", "dritte", "vierte", "é"});
  }
  SECTION("a file that is gone stays unless --prune") {
    fs::remove(box.dir / "in/b.jsonl");
    CHECK(box.run({"-u", box.in()}) == 0);
    CHECK(box.ids().size() == 3);
    CHECK(box.run({"-u", "--prune", box.in()}) == 0);
    CHECK(box.said("0 indexed, 1 removed, 1 input unchanged"));
    CHECK(box.ids() == Lines{"1", "2"});
  }
  SECTION("a named file that is gone is pruned without complaint") {
    fs::remove(box.dir / "in/b.jsonl");
    CHECK(box.run({"-u", "--prune", box.in() + "/b.jsonl"}) == 0);
    CHECK(box.ids() == Lines{"1", "2"});
  }
  SECTION("--prune alone looks at every input") {
    fs::remove_all(box.in());
    CHECK(box.run({"--prune"}) == 0);
    CHECK(box.said("0 indexed, 3 removed"));
    CHECK(box.ids().empty());
  }
}

TEST_CASE("An update knows whether most of the index is read again", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("1") + article("2"));
  box.dir.write("in/b.jsonl", article("é"));
  REQUIRE(box.run({"-u", box.in()}) == 0);
  IndexerOptions options;
  options.inputs = {box.in()};
  options.update = true;
  const auto renews_most = [&] { return plan_run(options, box.index())->renews_most; };
  CHECK_FALSE(renews_most());
  box.dir.write("in/c.jsonl", article("neu"));
  CHECK_FALSE(renews_most());
  box.dir.write("in/a.jsonl", article("1") + article("2") + article("dritte"));
  CHECK(renews_most());
}

TEST_CASE("A rebuild holds only what it read", "[indexer][pipeline]") {
  Box box;
  box.dir.write("alt/a.jsonl", article("alt"));
  box.dir.write("in/b.jsonl", article("é"));
  REQUIRE(box.run({(box.dir / "alt").string()}) == 0);
  CHECK(box.run({"--rebuild", box.in()}) == 0);
  CHECK(box.ids() == Lines{"é"});
  CHECK(fs::read_symlink(box.index() / "current") == "gen-2");
}

TEST_CASE("A rebuild that fails or is interrupted leaves the old index", "[indexer][pipeline]") {
  Box box;
  box.dir.write("alt/a.jsonl", article("ält"));
  box.dir.write("in/b.jsonl", article("1"));
  box.dir.write("leer/c.txt", "");
  REQUIRE(box.run({(box.dir / "alt").string()}) == 0);

  SECTION("interrupted") {
    CHECK(box.run({"--rebuild", box.in()}, [] { return true; }) == 130);
    CHECK(box.said("interrupted"));
  }
  SECTION("without any article") {
    CHECK(box.run({"--rebuild", (box.dir / "leer").string()}) == 2);
  }
  SECTION("strict") {
    CHECK(box.run({"--rebuild", "--strict", box.in(), (box.dir / "leer").string()}) == 2);
  }
  CHECK(box.ids() == Lines{"ält"});
  CHECK_FALSE(fs::exists(box.index() / "gen-2.tmp"));
  CHECK_FALSE(fs::exists(box.index() / "gen-2"));
}

TEST_CASE("An interrupted run keeps what it read, and the next one completes it",
          "[indexer][pipeline]") {
  Box box;
  for (int i = 0; i < 30; ++i)
    box.dir.write("in/" + std::to_string(100 + i) + ".jsonl", article("ñ" + std::to_string(i)));
  int asked = 0;
  CHECK(box.run({"-j1", "-v", "--no-learn", box.in()}, [&asked] { return ++asked > 20; }) == 130);
  const auto kept = box.ids().size();
  CHECK(kept > 0);
  CHECK(kept < 30);
  CHECK(box.said(std::to_string(kept) + " indexed, interrupted"));

  CHECK(box.run({"-u", box.in()}) == 0);
  CHECK(box.ids().size() == 30);
}

TEST_CASE("A signal is asked for, once it came", "[indexer][interrupt]") {
  Interrupt interrupt;
  CHECK_FALSE(interrupt.requested());
  ::raise(SIGTERM);
  CHECK(interrupt.requested());
  CHECK(interrupt.requested());
}

TEST_CASE("Articles are removed by their ids", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é1") + article("2") + article("3"));
  REQUIRE(box.run({box.in()}) == 0);

  CHECK(box.run({"--remove", "é1"}) == 0);
  CHECK(box.said("0 indexed, 1 removed"));
  box.input.str("2\r\n\nfehlt\n");
  CHECK(box.run({"--remove=-"}) == 1);
  CHECK(box.said("no article with the id 'fehlt'"));
  CHECK(box.ids() == Lines{"3"});
}

TEST_CASE("Nothing is removed from an index that is not there, and none is made",
          "[indexer][pipeline]") {
  Box box;
  CHECK(box.run({"--remove", "é"}) == 2);
  CHECK(box.said("no index at '" + box.index().string() + "'"));
  CHECK_FALSE(fs::exists(box.index()));
}

TEST_CASE("A dry run shows articles and writes nothing", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é1"));
  CHECK(box.run({"-n", box.in()}) == 0);
  CHECK(box.printed.find("  id       é1\n") != std::string::npos);
  CHECK(box.said("1 would be indexed, 0 skipped; nothing was written"));
  CHECK_FALSE(fs::exists(box.index()));
}

TEST_CASE("Status and check look without writing", "[indexer][pipeline]") {
  Box box;
  CHECK(box.run({"--status"}) == 2);
  CHECK(box.run({"--check"}) == 2);
  box.dir.write("in/a.jsonl", article("é1"));
  REQUIRE(box.run({box.in()}) == 0);
  CHECK(box.run({"--status"}) == 0);
  CHECK(box.printed.find("articles  1\n") != std::string::npos);
  CHECK(box.run({"--check"}) == 0);
  CHECK(box.said("'" + box.index().string() + "' is sound"));
}

TEST_CASE("A damaged index is told by --check", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é1"));
  REQUIRE(box.run({box.in()}) == 0);
  box.dir.write("idx/gen-1/iamglass", "zerstört");
  CHECK(box.run({"--check"}) == 2);
  CHECK(box.said("'" + box.index().string() + "' is damaged"));
  CHECK(
      box.said("hint: make it anew from what it stores: indexer --check --repair; or from the "
               "articles: indexer --rebuild"));
}

TEST_CASE("Help, version and formats are data on stdout", "[indexer][pipeline]") {
  Box box;
  CHECK(box.run({"--help"}) == 0);
  CHECK(box.printed.find("Usage: indexer") == 0);
  CHECK(box.run({"--version"}) == 0);
  CHECK(box.printed.find("indexer (newsearch) ") == 0);
  CHECK(box.run({"--formats"}) == 0);
  CHECK(box.printed.find("jsonl ") != std::string::npos);
  CHECK(box.notes.empty());
}
