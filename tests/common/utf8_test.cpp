#include "common/text/utf8.hpp"

#include <random>
#include <string>
#include <vector>

#include "tests/support/catch.hpp"

using namespace news::text;

namespace {

std::string encoded(char32_t code_point) {
  std::string bytes;
  append(bytes, code_point);
  return bytes;
}

std::string random_bytes(std::mt19937& random, std::size_t length) {
  // Half of them from the bytes that make UTF-8 interesting.
  static const std::string telling =
      "a\x80\xBF\xC0\xC2\xD0\xE0\xE2\xED\xA0\xEF\xF0\x90\xF4\xF5\xFF";
  std::string bytes;
  while (bytes.size() < length) {
    const auto drawn = random();
    bytes += drawn % 2 == 0 ? telling[drawn / 2 % telling.size()] : static_cast<char>(drawn / 2);
  }
  return bytes;
}

}  // namespace

TEST_CASE("Every code point survives being written and read", "[text][utf8]") {
  for (char32_t c = 1; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const auto bytes = encoded(c);
    const auto read = decode(bytes, 0);
    if (read.code_point != c || read.length != bytes.size() || !read.valid)
      FAIL("at U+" << std::hex << static_cast<unsigned>(c));
  }
}

TEST_CASE("What is no scalar value is written as U+FFFD", "[text][utf8]") {
  const auto wrong = GENERATE(as<char32_t>{}, 0xD800, 0xDFFF, 0x110000, 0xFFFFFFFF);
  CHECK(encoded(wrong) == "\uFFFD");
}

TEST_CASE("An ill-formed sequence is replaced once for its maximal subpart", "[text][utf8]") {
  const auto [bytes, good] = GENERATE(table<std::string, std::string>({
      {"Łódź", "Łódź"},
      {"caf\xE9 noir", "caf\uFFFD noir"},                // Latin-1
      {"\xC0\xAF", "\uFFFD\uFFFD"},                      // overlong slash
      {"\xE0\x80\xAF", "\uFFFD\uFFFD\uFFFD"},            // overlong in three
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD"},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD"},  // above U+10FFFF
      {"\xE2\x82", "\uFFFD"},                            // cut at the end
      {"\xF0\x9F\x98x", "\uFFFDx"},                      // cut in the middle
      {"a\xF1\x80\x80\xE1\x80\xC2"
       "b",
       "a\uFFFD\uFFFD\uFFFD"
       "b"},  // Unicode 15, table 3-8
      {"\x80\xBF", "\uFFFD\uFFFD"},
      {"\xFF", "\uFFFD"},
  }));
  CAPTURE(bytes);

  CHECK(repaired(bytes) == good);
  CHECK(is_valid_utf8(bytes) == (bytes == good));
}

TEST_CASE("Repaired text is valid, and repairing it again changes nothing", "[text][utf8]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  for (int i = 0; i < 2000; ++i) {
    const auto bytes = random_bytes(random, static_cast<std::size_t>(i % 40));
    const auto good = repaired(bytes);
    CHECK(is_valid_utf8(good));
    CHECK(repaired(good) == good);
  }
}

TEST_CASE("Decoding past the end gives length 0", "[text][utf8]") {
  CHECK(decode("é", 2).length == 0);
  CHECK(decode("", 7).length == 0);
}

TEST_CASE("A text is never cut inside a character", "[text][utf8]") {
  const std::string text = "aé😀b";
  const std::vector<std::size_t> expected{0, 1, 1, 3, 3, 3, 3, 7, 8, 8};
  for (std::size_t limit = 0; limit < expected.size(); ++limit) {
    CAPTURE(limit);
    CHECK(character_boundary(text, limit) == expected[limit]);
  }
}

TEST_CASE("Columns are counted as a terminal shows them", "[text][utf8]") {
  const auto [text, width] = GENERATE(table<std::string, std::size_t>({
      {"", 0},
      {"news", 4},
      {"Łódź", 4},
      {"e\u0301te\u0301", 3},  // combining accents
      {"新闻", 4},
      {"뉴스", 4},
      {"ｆｕｌｌ", 8},
      {"😀", 2},
      {"o\u200Bil", 3},
      {"שלום", 4},
  }));
  CAPTURE(text);
  CHECK(columns(text) == width);
}

TEST_CASE("Text fitted into columns is the longest prefix that fits", "[text][utf8]") {
  CHECK(fit("新闻 news", 3) == "新");
  CHECK(fit("新闻 news", 5) == "新闻 ");
  CHECK(fit("e\u0301te\u0301", 1) == "e\u0301");
  CHECK(fit("né", 10) == "né");
  CHECK(fit("é", 0).empty());
}
