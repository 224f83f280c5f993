#include "common/text/sanitize.hpp"

#include <random>
#include <string>

#include "common/text/utf8.hpp"
#include "tests/support/catch.hpp"

using namespace news::text;

namespace {

/// A definition of its own of what may drive a terminal, against which every output is held.
bool drives_a_terminal(char32_t c) {
  if (c < 0x20) return c != '\n' && c != '\t';
  if (c >= 0x7F && c <= 0x9F) return true;
  if (c == 0x61C || (c >= 0x200B && c <= 0x200F && c != 0x200D)) return true;
  return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF ||
         (c >= 0xE0000 && c <= 0xE007F);
}

bool is_tame(const std::string& text) {
  for (std::size_t offset = 0; offset < text.size();) {
    const auto next = decode(text, offset);
    if (!next.valid || drives_a_terminal(next.code_point)) return false;
    offset += next.length;
  }
  return true;
}

}  // namespace

TEST_CASE("What could drive a terminal is shown as U+FFFD", "[text][sanitize]") {
  const auto [text, safe] = GENERATE(table<std::string, std::string>({
      {"Zürich, 新闻, مرحبا", "Zürich, 新闻, مرحبا"},
      {"\x1B[31mred", "\uFFFD[31mred"},
      {"\x1B]0;title\x07", "\uFFFD]0;title\uFFFD"},
      {"\x1B]52;c;aGk=\x1B\\", "\uFFFD]52;c;aGk=\uFFFD\\"},
      {"a\x7F"
       "b",
       "a\uFFFD"
       "b"},
      {"a\u009B"
       "2Jb",
       "a\uFFFD"
       "2Jb"},  // C1 as a character
      {"a\x9B"
       "2Jb",
       "a\uFFFD"
       "2Jb"},                         // C1 as a bare byte
      {"pay\rfree", "pay\uFFFDfree"},  // overwrites the line
      {"one\r\ntwo\n", "one\ntwo\n"},
      {"abc\u202Etxt.exe", "abc\uFFFDtxt.exe"},  // bidi override
      {"\u2066x\u2069", "\uFFFDx\uFFFD"},
      {"o\u200Bil", "o\uFFFDil"},
      {"\uFEFFnews", "\uFFFDnews"},
      {"a\u2028b",
       "a\uFFFD"
       "b"},
      {"x\U000E0041", "x\uFFFD"},  // a tag character
      {"👩\u200D🚒", "👩\u200D🚒"},    // a firefighter
      {"❤\uFE0F\u200D🔥", "❤\uFE0F\u200D🔥"},
      {"a\u200Db",
       "a\uFFFD"
       "b"},
      {"☎\uFE0F", "☎\uFE0F"},
  }));
  CAPTURE(text);
  CHECK(sanitized(text, Lines::keep) == safe);
}

TEST_CASE("Joined lines are one line", "[text][sanitize]") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"Überschrift\nüber zwei Zeilen", "Überschrift über zwei Zeilen"},
      {"a\n\n\tb", "a b"},
      {"a \nb", "a b"},
      {"\nnews\r\n", "news"},
      {"a  b ", "a  b "},
      {"\n", ""},
  }));
  CAPTURE(text);
  CHECK(sanitized(text, Lines::join) == line);
}

TEST_CASE("No code point and no byte comes through to a terminal", "[text][sanitize]") {
  std::string all;
  for (char32_t c = 0; c <= 0x10FFFF; ++c) append(all, c);
  for (int byte = 0; byte < 256; ++byte) (all += 'x') += static_cast<char>(byte);

  CHECK(is_tame(sanitized(all, Lines::keep)));
  const auto line = sanitized(all, Lines::join);
  CHECK(is_tame(line));
  CHECK(line.find_first_of("\n\t") == std::string::npos);
}

TEST_CASE("Random bytes are tamed, and taming twice changes nothing", "[text][sanitize]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int i = 0; i < 2000; ++i) {
    std::string bytes;
    for (int length = i % 30; length > 0; --length) bytes += static_cast<char>(random());
    const auto safe = sanitized(bytes, Lines::keep);
    CHECK(is_tame(safe));
    CHECK(sanitized(safe, Lines::keep) == safe);
  }
}
