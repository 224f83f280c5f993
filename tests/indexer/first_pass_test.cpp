#include "indexer/first_pass.hpp"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/indexer/box.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;

namespace {

const std::string promo = "Hören Sie heute auch unsere Stimmen vom Kai";

std::string page(int number) {
  std::string text;
  for (const char* place : {"Köln", "Malmö", "Łódź", "Brno"})
    text += "In " + std::string{place} + " the council spoke for hours of plan " +
            std::to_string(number) + " and of what it may cost.\n";
  return text + promo + "\nSo ends the report from the town hall, number " +
         std::to_string(number) + ".\n";
}

void write_pages(const Box& box, const std::string& folder, int first, int last) {
  for (int i = first; i < last; ++i)
    box.dir.write(folder + "/" + std::to_string(100 + i) + ".txt", page(i));
}

/// In its body; the raw text, indexed on its own, holds the line always.
bool holds(const std::string& document) {
  return document.find(" Zkai/") != std::string::npos ||
         document.find(" kai/") != std::string::npos;
}

std::size_t holding(const Box& box) {
  const auto documents = box.documents();
  return static_cast<std::size_t>(std::count_if(documents.begin(), documents.end(), holds));
}

/// Of one of three outlets; some again, under another day. Now and then a batch of its own.
std::string random_article(std::mt19937& random) {
  std::string text = page(static_cast<int>(random() % 400));
  if (random() % 50 == 0) text += std::string(300u << 10, ' ') + "Ende gut, alles gut in Łódź.\n";
  const nlohmann::json object{
      {"url", fmt::format("https://blatt{}.de/köln", random() % 3)},
      {"text", text},
      {"date", fmt::format("2025-0{}-1{}", 1 + random() % 9, random() % 10)}};
  return object.dump() + "\n";
}

}  // namespace

TEST_CASE("A line on many pages of a folder is not indexed", "[indexer][learned]") {
  Box box;
  write_pages(box, "in", 0, 12);
  REQUIRE(box.run({box.in()}) == 0);
  CHECK(holding(box) == 0);
  REQUIRE(box.run({"--no-learn", "--rebuild", box.in()}) == 0);
  CHECK(holding(box) == 12);
}

TEST_CASE("The number of jobs does not change what is learned", "[indexer][learned]") {
  Box box;
  write_pages(box, "in", 0, 12);
  write_pages(box, "in/wenig", 12, 15);
  REQUIRE(box.run({"-j1", box.in()}) == 0);
  const auto alone = box.documents();
  REQUIRE(box.run({"-j4", "--rebuild", box.in()}) == 0);
  CHECK(box.documents() == alone);
  CHECK(holding(box) == 3);
}

TEST_CASE("What was learned is kept for the next run", "[indexer][learned]") {
  Box box;
  write_pages(box, "in", 0, 12);
  REQUIRE(box.run({box.in()}) == 0);
  write_pages(box, "in", 12, 13);

  SECTION("a run that adds one article knows it") {
    REQUIRE(box.run({"--update", box.in()}) == 0);
    CHECK(box.ids().size() == 13);
    CHECK(holding(box) == 0);
  }
  SECTION("--no-learn does not use it") {
    REQUIRE(box.run({"--update", "--no-learn", box.in()}) == 0);
    CHECK(holding(box) == 1);
  }
  SECTION("a rebuild forgets it") {
    const auto one = (box.dir / "in/112.txt").string();
    REQUIRE(box.run({"--rebuild", one}) == 0);
    CHECK(holding(box) == 1);
  }
}

TEST_CASE("No number of threads changes what is learned", "[indexer][learned][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const TempDir dir;
  std::vector<discover::InputFile> files;
  for (int file = 0; file < 4; ++file) {
    std::string lines;
    for (int i = 0; i < 300; ++i) lines += random_article(random);
    const auto path = dir.write(std::to_string(file) + ".jsonl", lines);
    files.push_back({path.string(), fs::file_size(path)});
  }
  const auto learn = [&](unsigned jobs) {
    IndexerOptions options;
    options.jobs = jobs;
    return learn_from(files, options, [](std::uint64_t) { return true; });
  };

  const auto alone = learn(1);

  REQUIRE(alone);
  CHECK(alone->outlets().size() == 3);
  for (const unsigned jobs : {1, 2, 3, 8}) {
    std::shuffle(files.begin(), files.end(), random);
    CHECK(learn(jobs) == alone);
  }
}

TEST_CASE("It says from how many articles it learns", "[indexer][learned]") {
  Box box;
  write_pages(box, "in", 0, 12);
  REQUIRE(box.run({box.in()}) == 0);
  REQUIRE_FALSE(box.progress.empty());
  CHECK(box.progress.front() == "learning from 0 articles");
  CHECK(box.progress.back().empty());

  const TempDir dir;
  std::vector<std::uint64_t> told;
  const auto path = dir.write("seiten/köln.txt", page(1));
  REQUIRE(learn_from({{path.string(), fs::file_size(path)}}, {}, [&told](std::uint64_t articles) {
    told.push_back(articles);
    return true;
  }));
  CHECK(told.front() == 0);
  CHECK(told.back() == 1);
}

TEST_CASE("Ctrl-C while it learns loses nothing", "[indexer][learned]") {
  Box box;
  write_pages(box, "in", 0, 3);
  REQUIRE(box.run({box.in()}) == 0);
  const auto before = box.documents();
  write_pages(box, "in", 3, 30);
  int asked = 0;

  // It is asked before a batch is taken and at the end, whatever the threads do.
  CHECK(box.run({box.in()}, [&asked] { return ++asked > 1; }) == 130);

  CHECK(asked == 2);
  CHECK(box.said("stopping after a last commit"));
  CHECK(box.documents() == before);
  CHECK(box.run({"--dry-run", box.in()}, [&asked] { return ++asked > 0; }) == 130);
  CHECK(box.printed.empty());
}

TEST_CASE("Ctrl-C at any batch ends learning with nothing learned", "[indexer][learned]") {
  const TempDir dir;
  constexpr std::uint64_t batches = 5;
  std::string lines;
  const std::string long_text(300u << 10, ' ');
  for (std::uint64_t i = 0; i < batches; ++i)
    lines += article("öl" + std::to_string(i), long_text + promo);
  const auto path = dir.write("in.jsonl", lines);
  for (std::uint64_t most = 0; most <= batches; ++most) {
    CAPTURE(most);
    std::uint64_t asked = 0;
    const auto keep_going = [&](std::uint64_t articles) {
      CHECK(articles <= asked);
      return asked++ < most;
    };
    CHECK_FALSE(learn_from({{path.string(), fs::file_size(path)}}, {}, keep_going));
    CHECK(asked == most + 1);
  }
}
