#include "searcher/ask/watch.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <tuple>

#include <sys/wait.h>
#include <unistd.h>

#include "indexer/build/seal.hpp"
#include "searcher/render/renderers.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace fs = std::filesystem;
using news::ask::Setup;
using news::ask::Watch;
using news::tests::TempDir;

namespace {

constexpr std::chrono::milliseconds patience{20};

/// An index whose generation is sealed; what is in its tables does not matter here.
fs::path sealed_index(const fs::path& index) {
  fs::create_directories(index / "gen-1");
  std::ofstream{index / "gen-1" / "iamglass"} << "a version";
  std::ofstream{index / "gen-1" / "postlist.glass"} << "Überschwemmung";
  fs::create_symlink("gen-1", index / "current");
  REQUIRE(news::build::seal(index / "gen-1"));
  return index;
}

void damage(const fs::path& index) {
  std::ofstream{index / "gen-1" / "postlist.glass"} << "Überschwemmunh";
}

Setup setup_of(std::vector<fs::path> indexes, std::string_view format = "text") {
  Setup setup;
  setup.indexes = std::move(indexes);
  setup.renderer = news::render::renderer_named(format);
  return setup;
}

bool has_used(double seconds) {
  timespec used{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec) > seconds;
}

struct Ended {
  int status = 0;
  std::string out{};
  std::string err{};
};

/// What comes of a process that searches in circles for half a second of its time.
template <class Search>
Ended circling(const TempDir& temp, Search search) {
  const auto out = temp.path() / "out";
  const auto err = temp.path() / "err";
  std::fflush(nullptr);  // what waits is not to be written twice
  const auto child = ::fork();
  if (child == 0) {
    if (!std::freopen(out.c_str(), "w", stdout) || !std::freopen(err.c_str(), "w", stderr))
      ::_exit(3);
    search();
    ::_exit(0);
  }
  Ended ended;
  int status = 0;
  ::waitpid(child, &status, 0);
  ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  for (auto [path, text] : {std::tuple{out, &ended.out}, std::tuple{err, &ended.err}})
    *text = std::string{std::istreambuf_iterator<char>{std::ifstream{path}.rdbuf()}, {}};
  return ended;
}

void circle() {
  while (!has_used(0.5)) continue;
}

}  // namespace

TEST_CASE("A search in circles ends with the words of its damage", "[ask][watch]") {
  const TempDir temp;
  const auto sound = sealed_index(temp / "Übersicht.idx");
  const auto damaged = sealed_index(temp / "beschädigt.idx");
  damage(damaged);

  SECTION("as text") {
    const auto ended = circling(temp, [&] {
      const Watch watch{setup_of({sound, damaged}), patience};
      circle();
    });
    CHECK(ended.status == 2);
    CHECK(ended.out.empty());
    CHECK(ended.err == "searcher: '" + damaged.string() +
                           "' is damaged: the file 'postlist.glass' is not as it was written\n"
                           "  hint: make it anew from what it stores: indexer --check --repair; "
                           "or from the articles: indexer --rebuild\n");
  }
  SECTION("and as an object where the format has them") {
    const auto ended = circling(temp, [&] {
      const Watch watch{setup_of({damaged}, "jsonl"), patience};
      circle();
    });
    CHECK(ended.status == 2);
    CHECK(ended.out.find("\"code\":\"index\",\"message\":\"the index is damaged: a file is not as "
                         "it was written\"") != std::string::npos);
  }
  SECTION("and as the answer of a protocol") {
    const auto ended = circling(temp, [&] {
      Watch watch{setup_of({damaged}, "jsonl"), patience};
      watch.answer_would_be("answer to é\n");
      circle();
    });
    CHECK(ended.status == 2);
    CHECK(ended.out == "answer to é\n");
  }
  SECTION("also of a damaged seal") {
    fs::resize_file(damaged / "gen-1" / "checksums", 40);
    const auto ended = circling(temp, [&] {
      const Watch watch{setup_of({damaged}), patience};
      circle();
    });
    CHECK(ended.status == 2);
    CHECK(ended.err.find("the file 'checksums' is not as it was written") != std::string::npos);
  }
}

TEST_CASE("A slow search goes on where no damage is known", "[ask][watch]") {
  const TempDir temp;
  const auto index = sealed_index(temp / "Übersicht.idx");
  SECTION("the index is sound") {}
  SECTION("somebody writes, so nothing can be told") {
    REQUIRE(news::build::break_seal(index / "gen-1"));
    damage(index);
  }
  SECTION("the index is gone") { fs::remove_all(index); }
  const auto ended = circling(temp, [&] {
    const Watch watch{setup_of({index}), patience};
    circle();
  });
  CHECK(ended.status == 0);
  CHECK(ended.err.empty());
}

TEST_CASE("Nobody looks while each question takes little time", "[ask][watch]") {
  const TempDir temp;
  const auto index = sealed_index(temp / "Übersicht.idx");
  damage(index);
  const auto ended = circling(temp, [&] {
    Watch watch{setup_of({index}), std::chrono::seconds{300}};
    while (!has_used(0.5)) watch.goes_on();
  });
  CHECK(ended.status == 0);
}
