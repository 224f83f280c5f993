#include "searcher/ask/output.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <fstream>
#include <sstream>
#include <thread>

#include "searcher/ask/lines.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/temp_dir.hpp"

using namespace news;
using ask::Written;
using namespace std::string_literals;

namespace {

struct Pipe {
  Pipe() { REQUIRE(pipe(ends.data()) == 0); }
  ~Pipe() {
    close(ends[0]);
    close(ends[1]);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  std::array<int, 2> ends{};
};

std::string content(const std::filesystem::path& file) {
  std::ostringstream text;
  text << std::ifstream{file, std::ios::binary}.rdbuf();
  return text.str();
}

/// The lines of a text as the reader gives them; an over-long one is "!".
std::vector<std::string> lines_of(std::string_view text) {
  const Pipe pipe;
  std::thread writer{[&] {
    (void)ask::write_to(pipe.ends[1], text);
    close(pipe.ends[1]);
  }};
  ask::Lines reader{pipe.ends[0]};
  std::vector<std::string> lines;
  for (;;) {
    auto line = reader.next();
    if (line && !line->has_value()) break;
    lines.push_back(line ? **line : "!");
  }
  writer.join();
  return lines;
}

}  // namespace

TEST_CASE("All bytes are written, however many", "[ask][output]") {
  const tests::TempDir folder;
  const auto file = folder.write("out", "");
  const int descriptor = open(file.c_str(), O_WRONLY);
  std::string text(1 << 20, 'x');
  text += "\0é"s;
  const auto written = ask::write_to(descriptor, text);
  close(descriptor);
  REQUIRE(written);
  CHECK(*written == Written::all);
  CHECK(content(file) == text);
}

TEST_CASE("A reader that has gone is no failure", "[ask][output]") {
  auto* const before = std::signal(SIGPIPE, SIG_IGN);
  Pipe pipe;
  close(pipe.ends[0]);
  const auto written = ask::write_to(pipe.ends[1], "später");
  std::signal(SIGPIPE, before);
  REQUIRE(written);
  CHECK(*written == Written::nobody_reads);
}

TEST_CASE("A full disk is a failure", "[ask][output]") {
  const int full = open("/dev/full", O_WRONLY);
  if (full < 0) {
    WARN("skipped: there is no /dev/full here");
    return;
  }
  const auto written = ask::write_to(full, "zu viel");
  close(full);
  REQUIRE_FALSE(written);
  CHECK(written.error().kind == Error::Kind::io);
  CHECK_THAT(written.error().what, Catch::Matchers::StartsWith("writing to standard output: "));
}

TEST_CASE("A closed standard output is a failure", "[ask][output]") {
  CHECK_FALSE(ask::write_to(-1, "x"));
  CHECK(ask::write_to(-1, ""));
}

TEST_CASE("The pager gets the whole text", "[ask][pager]") {
  const tests::TempDir folder;
  const auto file = folder / "paged";
  const auto written = ask::page_out("cat > '" + file.string() + "'", "eins\nzwölf\n");
  REQUIRE(written);
  CHECK(content(file) == "eins\nzwölf\n");
}

TEST_CASE("A pager may be left before the end", "[ask][pager]") {
  auto* const before = std::signal(SIGPIPE, SIG_IGN);
  CHECK(ask::page_out("true", std::string(1 << 20, 'x')));
  std::signal(SIGPIPE, before);
}

TEST_CASE("Input is read line by line", "[ask][lines]") {
  const std::string longest(ask::Lines::longest_line_bytes, 'x');
  CHECK(lines_of("").empty());
  CHECK(lines_of("eins\nzwölf") == std::vector<std::string>{"eins", "zwölf"});
  CHECK(lines_of("\n\na\r\n") == std::vector<std::string>{"", "", "a\r"});
  CHECK(lines_of(longest + "\nb\n") == std::vector<std::string>{longest, "b"});
  CHECK(lines_of(longest + "x\nb\n") == std::vector<std::string>{"!", "b"});
}
