#include "indexer/read/charset.hpp"

#include <string>

#include "indexer/read/normal.hpp"
#include "indexer/read/utf8_bytes.hpp"
#include "tests/support/catch.hpp"

using news::read::Decoder;
using news::read::marked_charset;
using news::read::one_line;
using news::read::settled;
using news::read::to_utf8;

namespace {

std::string decoded(const std::string& charset, std::string_view bytes, std::size_t piece = 1) {
  Decoder decoder{charset};
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); i += piece)
    decoder.decode(bytes.substr(i, piece), false, text);
  decoder.decode({}, true, text);
  return text;
}

}  // namespace

TEST_CASE("A byte order mark tells the charset", "[read][charset]") {
  CHECK(marked_charset("\xEF\xBB\xBFnews").charset == "UTF-8");
  CHECK(marked_charset(std::string_view{"\xFF\xFEn\0", 4}).charset == "UTF-16LE");
  CHECK(marked_charset(std::string_view{"\xFE\xFF\0n", 4}).charset == "UTF-16BE");
  CHECK(marked_charset(std::string_view{"\xFF\xFE\0\0n\0\0\0", 8}).charset == "UTF-32LE");
  CHECK(marked_charset("næws").charset.empty());
  CHECK(marked_charset("").charset.empty());
}

TEST_CASE("UTF-16 of Latin letters is known without a mark", "[read][charset]") {
  CHECK(marked_charset(std::string_view{"n\0e\0w\0s\0", 8}).charset == "UTF-16LE");
  CHECK(marked_charset(std::string_view{"\0n\0e\0w\0s", 8}).charset == "UTF-16BE");
  CHECK(marked_charset(std::string_view{"news\0\0\0\0", 8}).charset.empty());
}

TEST_CASE("Bytes without a sign are read in the charset they are most likely in",
          "[read][charset]") {
  const auto [bytes, wanted] = GENERATE(table<std::string, std::string>({
      {"Plain ASCII stays.", "Plain ASCII stays."},
      {"Höga vågor – “nej”", "Höga vågor – “nej”"},
      {"The caf\xe9 in M\xfcnchen", "The café in München"},
      {"\x93We paid \xa3"
       "5m,\x94 she said \x96 and it wasn\x92t enough.",
       "“We paid £5m,” she said – and it wasn’t enough."},
      {"Cost: \x80 40", "Cost: € 40"},
  }));
  CHECK(to_utf8(bytes) == wanted);
}

TEST_CASE("Words of another script tell its charset, ASCII around them does not mislead",
          "[read][charset]") {
  const std::string russian =
      "<item><title>\xcd\xee\xe2\xee\xf1\xf2\xe8 \xe4\xed\xff</title> "
      "\xc2 \xe3\xee\xf0\xee\xe4\xe5 \xee\xf2\xea\xf0\xfb\xeb\xe8 \xed\xee\xe2\xfb\xe9 "
      "\xec\xee\xf1\xf2 \xf7\xe5\xf0\xe5\xe7 \xf0\xe5\xea\xf3 </item> the end of the item";
  CHECK_THAT(to_utf8(russian),
             Catch::Matchers::ContainsSubstring("В городе открыли новый мост через реку"));
}

TEST_CASE("What is mostly UTF-8 is repaired and not taken for another charset", "[read][charset]") {
  CHECK(to_utf8("Ström och Åse \xff i Göteborg") == "Ström och Åse \uFFFD i Göteborg");
  CHECK(to_utf8("Ström och Åse \xe2\x80") == "Ström och Åse \uFFFD");
}

TEST_CASE("A charset is decoded the same in pieces of any size", "[read][charset]") {
  const std::string japanese = "\x83\x6a\x83\x85\x81\x5b\x83\x58";  // Shift_JIS
  const std::string wide{"\x3d\xd8\x00\xde\x41\x00", 6};            // UTF-16LE
  for (const std::size_t piece : {1u, 2u, 3u, 100u}) {
    CAPTURE(piece);
    CHECK(decoded("Shift_JIS", japanese, piece) == "ニュース");
    CHECK(decoded("UTF-16LE", wide, piece) == "😀A");
    CHECK(decoded("latin1", "\x93\xe9\x94", piece) == "“é”");
    CHECK(decoded("UTF-8", "\xc3(", piece) == "\uFFFD(");
  }
}

TEST_CASE("A text longer than every buffer is decoded whole", "[read][charset]") {
  std::string bytes;
  std::string wanted;
  for (int i = 0; i < 50000; ++i) {
    bytes += "\xe5 ";
    wanted += "å ";
  }
  CHECK(decoded("windows-1252", bytes, bytes.size()) == wanted);
}

TEST_CASE("A half character at the end is told by U+FFFD", "[read][charset]") {
  CHECK(decoded("UTF-16LE", std::string_view{"n\0e", 3}) == "n\uFFFD");
}

TEST_CASE("Names of charsets are known or not", "[read][charset]") {
  CHECK(news::read::knows_charset("windows-1252"));
  CHECK(news::read::knows_charset("Latin1"));
  CHECK_FALSE(news::read::knows_charset("klingon-8"));
  CHECK_FALSE(news::read::knows_charset(""));
}

TEST_CASE("Text comes in NFC with plain line ends", "[read][normal]") {
  const auto [text, wanted] = GENERATE(table<std::string, std::string>({
      {"Plain", "Plain"},
      {"A\u030Ase", "Åse"},
      {"Ko\u0308ln und Köln", "Köln und Köln"},
      {"“quoted” – ja", "“quoted” – ja"},
      {"\u212B", "Å"},
      {"한국", "한국"},
      {"one\r\ntwo\rthree\n", "one\ntwo\nthree\n"},
      {"\r", "\n"},
      {"", ""},
  }));
  CHECK(settled(text) == wanted);
}

TEST_CASE("A million marks or letters that join the one before take linear time and stay",
          "[read][normal][hostile]") {
  const auto [first, then] = GENERATE(table<std::string, std::string>({
      {"\u0301", "\u0316"},
      {"\u1161", "\u11A8"},
      {"\u09BE", "\u09BE"},
  }));
  std::string text = "a";
  for (int i = 0; i < 500000; ++i) text += first;
  for (int i = 0; i < 500000; ++i) text += then;
  CHECK(settled(text).size() > text.size() - 10);
}

TEST_CASE("A title is one line", "[read][normal]") {
  CHECK(one_line("  RATE CUT\n\t TO 3.25 PCT ÅRLIGT \r\n") == "RATE CUT TO 3.25 PCT ÅRLIGT");
  CHECK(one_line(" \n ").empty());
}

TEST_CASE("Blank is what shows nothing", "[read][normal]") {
  CHECK(news::read::is_blank(" \t\r\n\u00A0\uFEFF\u200B\u3000"));
  CHECK(news::read::is_blank(""));
  CHECK_FALSE(news::read::is_blank(" é "));
  CHECK_FALSE(news::read::is_blank("\xff"));
}
