#include "searcher/ask/history.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <thread>

#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using namespace news::ask;
using namespace news::tests;
using Queries = std::vector<std::string>;

namespace {

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

}  // namespace

TEST_CASE("A query is remembered for later sessions, each once, newest last", "[ask][history]") {
  const TempDir home;
  CHECK(past_queries(home.path()).empty());
  for (const auto* query : {"öl", "\"zwölf Köche\" OR brei", "öl", "  ", ""})
    CHECK(remember(home.path(), query));
  CHECK(past_queries(home.path()) == Queries{"\"zwölf Köche\" OR brei", "öl"});
  CHECK(bytes_of(home / "news/history") == "\"zwölf Köche\" OR brei\nöl\n");
}

TEST_CASE("Past queries are their owner's only", "[ask][history]") {
  const TempDir home;
  REQUIRE(remember(home.path(), "größe"));
  struct stat about {};
  REQUIRE(::stat(history_file(home.path()).c_str(), &about) == 0);
  CHECK((about.st_mode & 0777) == 0600);
}

TEST_CASE("A line of the history is a line whatever the query holds", "[ask][history]") {
  const TempDir home;
  const auto query = GENERATE(as<std::string>{}, "a\nb", "\x1b[2Jé", R"(C:\x41 \\ \)",
                              std::string("nul\0öl", 7), "\xff\xfe", "tab\tDEL\x7f\r!");
  CAPTURE(query);
  REQUIRE(remember(home.path(), "vorher"));
  REQUIRE(remember(home.path(), query));
  CHECK(past_queries(home.path()) == Queries{"vorher", query});
  const auto bytes = bytes_of(history_file(home.path()));
  CHECK(std::ranges::count(bytes, '\n') == 2);
  CHECK(std::ranges::none_of(bytes, [](unsigned char c) { return c < 0x20 && c != '\n'; }));
}

TEST_CASE("Only the newest thousand queries are kept", "[ask][history]") {
  const TempDir home;
  std::string text;
  for (int i = 0; i < 1500; ++i) text += "größe " + std::to_string(i) + "\n";
  home.write("news/history", text);
  REQUIRE(remember(home.path(), "öl"));
  const auto queries = past_queries(home.path());
  CHECK(queries.size() == most_past_queries);
  CHECK(queries.front() == "größe 501");
  CHECK(queries.back() == "öl");
  CHECK(std::ranges::count(bytes_of(history_file(home.path())), '\n') == 1000);
}

TEST_CASE("A query that is too long is not remembered", "[ask][history]") {
  const TempDir home;
  CHECK(remember(home.path(), std::string(10'000, 'x')));
  CHECK(past_queries(home.path()).empty());
  CHECK(remember(home.path(), std::string(longest_past_query_bytes, 'x')));
  CHECK(past_queries(home.path()).size() == 1);
}

TEST_CASE("Without a folder for state there is no history", "[ask][history]") {
  CHECK(remember({}, "öl"));
  CHECK(past_queries({}).empty());
}

TEST_CASE("A history that cannot be written is told, and what it held stays", "[ask][history]") {
  const TempDir home;
  SECTION("its folder is a file") {
    home.write("news", "");
    const auto kept = remember(home.path(), "öl");
    REQUIRE_FALSE(kept);
    CHECK(kept.error().kind == Error::Kind::io);
    CHECK(kept.error().what.starts_with("making the folder of the history '"));
    CHECK(kept.error().hint == "queries are not kept; --no-history says that they need not be");
    CHECK(past_queries(home.path()).empty());
  }
  SECTION("it is a folder") {
    home.write("news/history/ä", "");
    const auto kept = remember(home.path(), "öl");
    REQUIRE_FALSE(kept);
    CHECK(kept.error().what.starts_with("writing the history '"));
    CHECK(past_queries(home.path()).empty());
  }
  SECTION("its lock is a link") {
    home.write("news/history", "alt\n");
    std::filesystem::create_symlink("/nowhere", home / "news/.history.lock");
    const auto kept = remember(home.path(), "öl");
    REQUIRE_FALSE(kept);
    CHECK(kept.error().what.starts_with("opening the lock of the history '"));
    CHECK(past_queries(home.path()) == Queries{"alt"});
  }
}

TEST_CASE("Lines that are no queries are passed over", "[ask][history]") {
  const TempDir home;
  home.write("news/history", "öl\n\n \t\nbad \\q\nbad \\x4\ngas");
  CHECK(past_queries(home.path()) == Queries{"öl", "gas"});
}

TEST_CASE("Sessions that write at once lose no query", "[ask][history]") {
  const TempDir home;
  const auto write = [&](const std::string& name) {
    for (int i = 0; i < 25; ++i)
      if (!remember(home.path(), name + std::to_string(i))) return;
  };
  std::thread one{write, "ä"};
  std::thread other{write, "ö"};
  one.join();
  other.join();
  CHECK(past_queries(home.path()).size() == 50);
}
