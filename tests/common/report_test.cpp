#include "common/base/report.hpp"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "common/text/sanitize.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

namespace {

/// Sends stderr elsewhere until it goes out of scope.
class StderrTo {
 public:
  explicit StderrTo(int target) : before_{dup(STDERR_FILENO)} {
    std::fflush(stderr);
    dup2(target, STDERR_FILENO);
  }
  ~StderrTo() {
    std::fflush(stderr);
    dup2(before_, STDERR_FILENO);
    close(before_);
  }
  StderrTo(const StderrTo&) = delete;
  StderrTo& operator=(const StderrTo&) = delete;

 private:
  int before_;
};

template <class Work>
std::string said_by(Work work) {
  const news::tests::TempDir folder;
  const auto path = folder / "stderr";
  const int file = open(path.c_str(), O_CREAT | O_WRONLY, 0600);
  {
    const StderrTo redirected{file};
    work();
  }
  close(file);
  std::ifstream in{path, std::ios::binary};
  return {std::istreambuf_iterator<char>{in}, {}};
}

std::string reported(const news::Error& error) {
  return said_by([&] { CHECK(news::report("searcher", error) == news::ExitCode::error); });
}

}  // namespace

TEST_CASE("An error is reported with the program's name and a hint", "[base][report]") {
  CHECK(reported({news::Error::Kind::not_found, "opening \"Zürich.idx\": no such index",
                  "build it first"}) ==
        "searcher: opening \"Zürich.idx\": no such index\n  hint: build it first\n");
}

TEST_CASE("An error without a hint is one line", "[base][report]") {
  CHECK(reported({news::Error::Kind::io, "disk full"}) == "searcher: disk full\n");
}

TEST_CASE("A query and its caret keep their lines", "[base][report]") {
  CHECK(reported({news::Error::Kind::bad_query, "I cannot read this query\n  a (b\n    ^\n"}) ==
        "searcher: I cannot read this query\n  a (b\n    ^\n");
}

TEST_CASE("What an error quotes cannot drive the terminal", "[base][report]") {
  const auto [quoted, shown] = GENERATE(table<std::string, std::string>({
      {"\x1B[2J", "\uFFFD[2J"},
      {"a\rb",
       "a\uFFFD"
       "b"},
      {"a\u009B"
       "b",
       "a\uFFFD"
       "b"},
      {"a\x9B"
       "b\xC3",
       "a\uFFFD"
       "b\uFFFD"},
      {"a\u202E"
       "b",
       "a\uFFFD"
       "b"},
      {"新闻\t😀", "新闻 😀"},
      {"\U000E0041x", "\uFFFDx"},
      {"\xE0\x82\x9B", "\uFFFD\uFFFD\uFFFD"},  // an overlong C1
      {"\xF3\xA0\x80", "\uFFFD\uFFFD\uFFFD"},
  }));
  CAPTURE(quoted);
  CHECK(reported({news::Error::Kind::bad_input, quoted, quoted}) ==
        "searcher: " + shown + "\n  hint: " + shown + "\n");
}

TEST_CASE("All bytes in an error come out tame", "[base][report]") {
  std::string all;
  for (int byte = 0; byte < 256; ++byte) (all += static_cast<char>(byte)) += 'x';
  const auto said = reported({news::Error::Kind::bad_input, all});
  CHECK(news::text::sanitized(said, news::text::Lines::keep) == said);
}

TEST_CASE("A note is one line", "[base][report]") {
  CHECK(said_by([] { news::note("indexer", "18 412 indexed,\n37 skipped: café\x07"); }) ==
        "indexer: 18 412 indexed, 37 skipped: café\uFFFD\n");
}

TEST_CASE("Reporting to a closed pipe does no harm", "[base][report]") {
  int ends[2];
  REQUIRE(pipe(ends) == 0);
  close(ends[0]);
  const auto before = std::signal(SIGPIPE, SIG_IGN);
  {
    const StderrTo redirected{ends[1]};
    CHECK(news::report("searcher", {news::Error::Kind::io, "überall"}) == news::ExitCode::error);
  }
  std::signal(SIGPIPE, before);
  close(ends[1]);
}

TEST_CASE("A fault of memory ends the program with words and status 2", "[base][report]") {
  int status = 0;
  const auto said = said_by([&status] {
    const auto child = fork();
    if (child == 0) {
      news::on_fault([](int signal) { news::end_by_fault("prog", signal); });
      news::leave_faults();  // in a build for debuggers none is set
      news::end_by_fault("prog", SIGSEGV);
    }
    waitpid(child, &status, 0);
  });
  CHECK(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 2);
  CHECK(said ==
        "prog: cannot go on after signal 11; a damaged index can cause it\n"
        "  hint: check the index: indexer --check\n");
}
