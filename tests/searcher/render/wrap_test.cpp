#include "searcher/render/wrap.hpp"

#include <random>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using news::render::wrap;

namespace {

std::vector<std::string> lines_of(std::string_view text, std::size_t width) {
  std::vector<std::string> lines;
  for (const auto& [start, end] : wrap(text, width))
    lines.emplace_back(text.substr(start, end - start));
  return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("Text is broken at blanks", "[render][wrap]") {
  const auto [text, width, lines] = GENERATE(table<std::string, std::size_t, Lines>({
      {"", 10, {}},
      {"   ", 10, {}},
      {"one", 10, {"one"}},
      {"one two three", 7, {"one two", "three"}},
      {"one two three", 6, {"one", "two", "three"}},
      {"  one   two  ", 20, {"one   two"}},
      {"one\ntwo", 5, {"one", "two"}},
      {"école était là", 8, {"école", "était là"}},
  }));
  CAPTURE(text, width);
  CHECK(lines_of(text, width) == lines);
}

TEST_CASE("A word longer than a line is cut between characters", "[render][wrap]") {
  CHECK(lines_of("ab abcdefghij cd", 4) == Lines{"ab", "abcd", "efgh", "ij", "cd"});
  CHECK(lines_of("ééééé", 2) == Lines{"éé", "éé", "é"});
}

TEST_CASE("Wide characters take two columns and may be parted anywhere", "[render][wrap]") {
  CHECK(lines_of("東京の港は", 5) == Lines{"東京", "の港", "は"});
  CHECK(lines_of("in 東京", 5) == Lines{"in 東", "京"});
  CHECK(lines_of("東京", 1) == Lines{"東", "京"});
}

TEST_CASE("No line is wider than asked and no character is lost", "[render][wrap]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> pieces{"a", "bc", " ", "é", "東", "e\xCC\x81", "🎉", "-", "\n"};
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (auto length = random() % 60; length > 0; --length)
      text += pieces[random() % pieces.size()];
    const auto width = 2 + random() % 12;
    CAPTURE(text, width);
    std::string kept;
    for (const auto& line : lines_of(text, width)) {
      CHECK(news::text::columns(line) <= width);
      for (const char c : line)
        if (c != ' ' && c != '\n') kept += c;
    }
    std::erase_if(text, [](char c) { return c == ' ' || c == '\n'; });
    CHECK(kept == text);
  }
}
