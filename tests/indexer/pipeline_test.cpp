#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/indexer/box.hpp"
#include "tests/support/catch.hpp"

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

TEST_CASE("Articles of files and folders are indexed and told", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é1") + article("2"));
  box.dir.write("in/tief/b.jsonl", article("3"));

  CHECK(box.run({box.in()}) == 0);

  CHECK(box.ids() == Lines{"é1", "2", "3"});
  REQUIRE(box.notes.size() == 1);
  CHECK(box.notes[0].find("3 indexed, ") == 0);
  CHECK(box.notes[0].find("; index " + box.index().string()) != std::string::npos);
}

TEST_CASE("The number of jobs never changes the index", "[indexer][pipeline]") {
  Box one;
  for (int i = 0; i < 60; ++i)
    one.dir.write("in/" + std::to_string(i) + ".jsonl",
                  article("ä" + std::to_string(i), "Wort " + std::to_string(i * 31) + " folgt."));
  REQUIRE(one.run({"-j1", one.in()}) == 0);
  const auto alone = one.documents();
  REQUIRE(alone.size() == 60);

  const std::string jobs = GENERATE("-j2", "-j4");
  REQUIRE(one.run({jobs, "--rebuild", one.in()}) == 0);
  CHECK(one.documents() == alone);
}

TEST_CASE("The order of inputs does not change what is held", "[indexer][pipeline]") {
  Box box;
  const auto a = box.dir.write("in/a.jsonl", article("é1")).string();
  const auto b = box.dir.write("in/b.jsonl", article("2")).string();
  REQUIRE(box.run({a, b}) == 0);
  const auto first = sorted(box.documents());
  REQUIRE(box.run({"--rebuild", b, a}) == 0);
  CHECK(sorted(box.documents()) == first);
}

TEST_CASE("The later of two articles with one id stays", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("1", "Früher.") + article("1", "Später."));
  CHECK(box.run({box.in()}) == 0);
  CHECK(box.said("2 indexed (1 replaced)"));
  REQUIRE(box.documents().size() == 1);
  CHECK(box.documents()[0].find("Später.") != std::string::npos);
}

TEST_CASE("A second run over the same inputs changes nothing", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é") + article("2"));
  REQUIRE(box.run({box.in()}) == 0);
  const auto before = box.documents();
  CHECK(box.run({box.in()}) == 0);
  CHECK(box.said("2 indexed (2 replaced)"));
  CHECK(box.documents() == before);
}

TEST_CASE("An input that changes while it is read is read once more", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é1"));
  const auto changing = box.dir.write("in/b.jsonl", article("2") + article("3", "Früher."));
  // Asked while the inputs are read, after they have been found.
  int changes = 0;
  const auto change = [&](const std::string& text) {
    // By a rename, so that no half of it is read.
    fs::rename(box.dir.write("geändert", text), changing);
    ++changes;
  };
  const std::string grown = article("2") + article("3", "Später.") + article("ü4");
  Lines held;
  std::string change_told = "inputs that changed while they were read: 1; reading them again";

  SECTION("it grew") {
    const auto how = GENERATE(Lines{"-v"}, Lines{"-v", "--rebuild"});
    auto arguments = how;
    arguments.push_back(box.in());
    CHECK(box.run(arguments, [&] {
      if (changes == 0) change(grown);
      return false;
    }) == 0);
    held = {"2", "3", "é1", "ü4"};
  }
  SECTION("it lost an article") {
    CHECK(box.run({box.in()}, [&] {
      if (changes == 0) change(article("2", "Später."));
      return false;
    }) == 0);
    held = {"2", "é1"};
  }
  SECTION("it goes on to change") {
    CHECK(box.run({box.in()}, [&] {
      change(grown + std::string(static_cast<std::size_t>(changes), '\n'));
      return false;
    }) == 0);
    held = {"2", "3", "é1", "ü4"};
  }
  SECTION("it went: what was read of it stays") {
    box.run({box.in()}, [&] {
      fs::remove(changing);
      return false;
    });
    CHECK_FALSE(box.said(change_told));
    return;
  }
  CHECK(box.said(change_told));
  CHECK(sorted(box.ids()) == held);
  CHECK(std::count(box.notes.begin(), box.notes.end(), change_told) == 1);

  REQUIRE(box.run({"--update", box.in()}) == 0);
  CHECK(sorted(box.ids()) == held);
}

TEST_CASE("What cannot be read is skipped, told and counted", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é"));
  for (int i = 0; i < 7; ++i) box.dir.write("in/leer" + std::to_string(i) + ".txt", "");

  SECTION("the first few one by one") {
    CHECK(box.run({box.in()}) == 1);
    CHECK(box.notes.size() == 7);
    CHECK(box.said("in/leer0.txt: empty"));
    CHECK(box.said("more is skipped: -v tells of each"));
    CHECK(box.said("1 indexed, 7 skipped (7 empty)"));
  }
  SECTION("all with -v") {
    CHECK(box.run({"-v", box.in()}) == 1);
    CHECK(box.said("in/leer6.txt: empty"));
    CHECK(box.said("committed 1 articles, 1 in the index"));
  }
  SECTION("none with -q") {
    CHECK(box.run({"-q", box.in()}) == 1);
    CHECK(box.notes.empty());
  }
  SECTION("in a file with --rejects") {
    const auto rejects = (box.dir / "réjects.jsonl").string();
    CHECK(box.run({"--rejects", rejects, box.in()}) == 1);
    std::ifstream file{rejects};
    std::string line;
    REQUIRE(std::getline(file, line));
    const auto json = nlohmann::json::parse(line);
    CHECK(json["reason"] == "empty");
    CHECK(json["path"] == box.in() + "/leer0.txt");
  }
  SECTION("for programs with --summary=json") {
    CHECK(box.run({"--summary=json", "-q", box.in()}) == 1);
    const auto json = nlohmann::json::parse(box.printed);
    CHECK(json["indexed"] == 1);
    CHECK(json["skipped"]["empty"] == 7);
  }
  CHECK(box.ids() == Lines{"é"});
}

TEST_CASE("A strict run stops at the first bad input and keeps what it read",
          "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é"));
  box.dir.write("in/b.txt", "");
  box.dir.write("in/c.jsonl", article("3"));
  CHECK(box.run({"--strict", box.in()}) == 2);
  CHECK(box.said("b.txt: empty"));
  CHECK(box.ids() == Lines{"é"});
}

TEST_CASE("A file of rejects that cannot be made is an error", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é"));
  CHECK(box.run({"--rejects=" + (box.dir / "né/r").string(), box.in()}) == 2);
  CHECK(box.said("cannot write '" + (box.dir / "né/r").string() + "': "));
}

TEST_CASE("An index inside the folder that it indexes is not read", "[indexer][pipeline]") {
  Box box;
  box.dir.write("in/a.jsonl", article("é"));
  REQUIRE(box.run({box.dir.path().string()}) == 0);
  CHECK(box.run({box.dir.path().string()}) == 0);
  CHECK(box.said("1 indexed (1 replaced)"));
  CHECK_FALSE(box.said("skipped"));
}

TEST_CASE("Where there are no articles, that is an error", "[indexer][pipeline]") {
  Box box;
  SECTION("an empty folder") { fs::create_directory(box.in()); }
  SECTION("no such file") {}
  SECTION("only bad files") { box.dir.write("in/leer é.txt", ""); }
  CHECK(box.run({box.in()}) == 2);
  CHECK(box.said("no articles found in '" + box.in() + "'"));
  CHECK(box.said("hint: -v tells why"));
}
