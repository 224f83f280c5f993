#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "common/index/generation.hpp"
#include "common/index/open.hpp"
#include "common/schema/record.hpp"
#include "indexer/app.hpp"
#include "indexer/interrupt.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using namespace news;
using news::tests::TempDir;
using Lines = std::vector<std::string>;

namespace {

/// An indexer in a box: an index folder, inputs beside it, and what was said.
class Box {
 public:
  TempDir dir{};
  std::string printed{};
  Lines notes{};
  std::istringstream input{};

  /// Runs with --index and these arguments; the exit code, an Error told as main does.
  int run(
      Lines arguments, const std::function<bool()>& interrupted = [] { return false; }) {
    printed.clear();
    notes.clear();
    arguments.insert(arguments.begin(), "--index=" + index().string());
    const auto options = read_options(arguments);
    if (!options) {
      notes.push_back(options.error().what);
      return 2;
    }
    const auto done = news::run(*options, console(), interrupted);
    if (done) return static_cast<int>(*done);
    notes.push_back(done.error().what);
    notes.push_back("hint: " + done.error().hint);
    return 2;
  }

  [[nodiscard]] fs::path index() const { return dir / "idx"; }
  [[nodiscard]] std::string in() const { return (dir / "in").string(); }

  /// Ids in document order.
  [[nodiscard]] Lines ids() const {
    Lines found;
    const auto opened = index::open_index({index()});
    if (!opened) return {opened.error().what};
    const auto& database = opened->database;
    const std::string all;
    for (auto each = database.postlist_begin(all); each != database.postlist_end(all); ++each)
      found.push_back(schema::unpack(database.get_document(*each).get_data())->id);
    return found;
  }

  /// Every document with its terms and data, in document order.
  [[nodiscard]] Lines documents() const {
    Lines found;
    const auto opened = index::open_index({index()});
    if (!opened) return {opened.error().what};
    const auto& database = opened->database;
    const std::string all;
    for (auto each = database.postlist_begin(all); each != database.postlist_end(all); ++each) {
      std::string line;
      for (auto term = database.termlist_begin(*each); term != database.termlist_end(*each); ++term)
        line.append(*term).append("/").append(std::to_string(term.get_wdf())).append(" ");
      found.push_back(line + database.get_document(*each).get_data());
    }
    return found;
  }

  [[nodiscard]] bool said(const std::string& words) const {
    return std::any_of(notes.begin(), notes.end(), [&](const std::string& note) {
      return note.find(words) != std::string::npos;
    });
  }

 private:
  Console console() {
    Console console;
    console.print = [this](std::string_view text) { printed += text; };
    console.note = [this](std::string_view text) { notes.emplace_back(text); };
    console.input = &input;
    return console;
  }
};

std::string article(const std::string& id, const std::string& text = "Regen fiel auf Köln.") {
  const nlohmann::json object{
      {"id", id}, {"title", "Flut " + id}, {"text", text}, {"date", "2025-12-12"}};
  return object.dump() + "\n";
}

Lines sorted(Lines lines) {
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

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
  CHECK(box.run({"-j1", "-v", box.in()}, [&asked] { return ++asked > 20; }) == 130);
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
  CHECK(box.said("1 articles would be indexed, 0 skipped; nothing was written"));
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
  CHECK(box.said("hint: rebuild it from the articles: indexer --rebuild"));
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
