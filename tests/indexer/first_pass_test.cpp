#include "indexer/first_pass.hpp"

#include <string>

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

TEST_CASE("Ctrl-C while it learns loses nothing", "[indexer][learned]") {
  Box box;
  write_pages(box, "in", 0, 3);
  REQUIRE(box.run({box.in()}) == 0);
  const auto before = box.documents();
  write_pages(box, "in", 3, 30);
  int asked = 0;

  CHECK(box.run({box.in()}, [&asked] { return ++asked > 5; }) == 130);

  CHECK(asked == 6);
  CHECK(box.said("stopping after a last commit"));
  CHECK(box.documents() == before);
  CHECK(box.run({"--dry-run", box.in()}, [&asked] { return ++asked > 0; }) == 130);
  CHECK(box.printed.empty());
}
