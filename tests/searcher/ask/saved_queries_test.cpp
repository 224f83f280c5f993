#include "searcher/ask/saved_queries.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "searcher/query/show.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using namespace news::tests;

namespace {

ask::Setup setup_in(const std::filesystem::path& home) {
  ask::Setup setup;
  setup.around.config_home = home;
  setup.saved = ask::saved_queries(home);
  return setup;
}

std::string read(const ask::Setup& setup, const std::string& text) {
  const auto understood = ask::understand({.text = text}, {}, setup.saved);
  return understood ? query::show(understood->query) : understood.error().what;
}

}  // namespace

TEST_CASE("A query that was saved is found by its name", "[ask][saved]") {
  const TempDir home;
  const auto setup = setup_in(home.path());

  const auto saved = ask::save_query(setup, {.text = "#MeToo OR Öl\nund"}, "strom");

  REQUIRE(saved);
  CHECK_FALSE(saved->replaced);
  CHECK(saved->file == home.path() / "news" / "queries" / "strom");
  CHECK(read(setup, "@strom") == "#MeToo OR (Öl AND und)");
  CHECK(ask::save_query(setup, {.text = "oil"}, "strom")->replaced);
  CHECK(read(setup, "@strom") == "oil");
}

TEST_CASE("Options that change a reading are saved with it", "[ask][saved]") {
  const TempDir home;
  const auto setup = setup_in(home.path());
  REQUIRE(ask::save_query(setup, {.text = "öl gas", .any = true, .exact = true}, "x"));
  CHECK(read(setup, "@x") == "=öl OR =gas");
  REQUIRE(ask::save_query(setup, {.text = "(öl", .lenient = true}, "x"));
  CHECK(read(setup, "@x") == "öl");
}

TEST_CASE("A file that cannot be read is told by its name", "[ask][saved]") {
  const TempDir home;
  const auto setup = setup_in(home.path());
  std::filesystem::create_directories(home.path() / "news" / "queries" / "folder");
  CHECK(read(setup, "@folder").find("Is a directory") != std::string::npos);
  std::ofstream{home.path() / "news" / "queries" / "large"} << std::string(2 << 20, 'x');
  CHECK(read(setup, "@large").find("File too large") != std::string::npos);
}

TEST_CASE("Nothing but the query is left in the folder", "[ask][saved]") {
  const TempDir home;
  const auto setup = setup_in(home.path());
  REQUIRE(ask::save_query(setup, {.text = "öl"}, "x"));
  REQUIRE(ask::save_query(setup, {.text = "gas"}, "x"));
  const std::filesystem::directory_iterator folder{ask::saved_folder(home.path())};
  CHECK(std::distance(begin(folder), end(folder)) == 1);
}

TEST_CASE("Where nothing can be written the reason is told and nothing is left", "[ask][saved]") {
  const TempDir home;
  const auto setup = setup_in(home.path());
  std::ofstream{home.path() / "news"} << "a file, not a folder";
  const auto saved = ask::save_query(setup, {.text = "öl"}, "x");
  REQUIRE_FALSE(saved);
  CHECK(saved.error().kind == Error::Kind::io);
  CHECK_FALSE(ask::save_query(setup_in({}), {.text = "öl"}, "x"));
}
