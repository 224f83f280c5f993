#include <string>

#include "common/text/utf8.hpp"
#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;
using Catch::Matchers::ContainsSubstring;

namespace {

struct Refusal {
  std::string query{};
  std::string caret{};  ///< The third line, without the two blanks that begin it.
  std::string hint{};   ///< A part of it.
};

std::string line(const std::string& text, int number) {
  std::size_t from = 0;
  for (; number > 0; --number) from = text.find('\n', from) + 1;
  return text.substr(from, text.find('\n', from) - from);
}

void check(const Refusal& wanted) {
  CAPTURE(wanted.query);
  const auto read = parsed(wanted.query);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == Error::Kind::bad_query);
  CHECK(line(read.error().what, 0) == "I cannot read this query");
  CHECK(line(read.error().what, 1) == "  " + wanted.query);
  CHECK(line(read.error().what, 2) == "  " + wanted.caret);
  CHECK(read.error().hint.find(wanted.hint) != std::string::npos);
  CHECK_FALSE(read.error().hint.empty());
}

}  // namespace

TEST_CASE("A query with a hole in it is refused", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"", "^ it is empty", "*:*"},
      {"flood\" x", "     ^ this quotation mark is never closed", "close it"},
      {"„Flut x\"", "^ this quotation mark is never closed", "close it"},
      {"(a OR b", "^ this bracket is never closed", "close it"},
      {"a (", "  ^ this bracket is never closed", "close it"},
      {"a) b", " ^ this bracket closes nothing", "leave it out"},
      {")", "^ this bracket closes nothing", "leave it out"},
      {"a ( )", "  ^~~ there is nothing in these brackets", "leave them out"},
      {"title:()", "      ^~ there is nothing in these brackets", "leave them out"},
      {"a \"\"", "  ^~ there is nothing between these quotes", "leave them out"},
      {"source:“ ”", "       ^~~ there is nothing between these quotes", "leave them out"},
      {"AND a", "^~~ AND needs something before it", "\"AND\""},
      {"a OR", "  ^~ OR needs something after it", "a OR gas"},
      {"a AND OR b", "  ^~~ AND needs something after it", "a AND gas"},
      {"a OR AND b", "     ^~~ AND needs something before it", "oil AND b"},
      {"(OR)", " ^~ OR needs something before it", "oil OR gas"},
      {"ä NOT", "  ^~~ NOT needs something after it", "ä NOT gas"},
      {"title: flood", "^~~~~~ nothing stands after this colon", "without a space"},
      {"before:", "^~~~~~~ nothing stands after this colon", "without a space"},
  })));
}

TEST_CASE("NOT wants something to leave out of", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"NOT x", "^~~~~ NOT alone finds nothing to leave out of", "*:* NOT x"},
      {"-x -y", "^~~~~ NOT alone finds nothing to leave out of", "*:* NOT x"},
      {"a OR NOT b", "     ^~~~~ NOT alone finds nothing to leave out of", "*:* NOT x"},
      {"a (-б)", "   ^~ NOT alone finds nothing to leave out of", "*:* NOT x"},
      {"a NOT NOT b", "      ^~~ NOT cannot follow NOT", "-gas"},
      {"a --b", "   ^ NOT cannot follow NOT", "-gas"},
      {"a - b", "  ^ - stands alone", "right before"},
      {"a -", "  ^ - stands alone", "right before"},
      {"a -AND b", "   ^~~ an operator cannot be left out", "-\"and\""},
      {"\"a\"-b", "   ^ is this - a NOT or a hyphen?", "a space before it"},
      {"title:-x", "      ^~ - stands before the field", "-title:"},
      {"source:-x", "       ^~ - stands before the field", "-source:"},
  })));
}

TEST_CASE("An unknown field is refused with the nearest and all known names", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"titel:flood", "^~~~~~ there is no field \"titel\"; did you mean title:?",
       "text, title, by, raw, lead, hlead, body, source, agency, place, section, lang, date, wc, "
       "id, has, story, before, "
       "after"},
      {"a Sorce:ap", "  ^~~~~~ there is no field \"Sorce\"; did you mean source:?", "\"Sorce:ap\""},
      {"дата:2025", "^~~~~ there is no field \"дата\"", "quote what is no field"},
      {"xyzw:(a b)", "^~~~~ there is no field \"xyzw\"", "the fields are"},
      {"has:dat", "    ^~~ has: knows no such fact; did you mean has:date?", "url"},
      {"has:everything", "    ^~~~~~~~~~ this is no fact that has: knows", "title, by, source"},
      {"title:by:x", "      ^~~~ one word cannot be in two fields", "by itself"},
      {"=title:x", "^~~~~~~~ = stands before a word", "title:=flood"},
      {"date>2025", "^~~~~~~~~ this field takes a colon", "write date:"},
  })));
}

TEST_CASE("A value that its field cannot hold is refused", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"title:flood date:2019-13..2020", "                 ^~~~~~~ there is no month 13",
       "FROM..TO"},
      {"date:2025-02-30", "     ^~~~~~~~~~ there is no day 30 in 2025-02", "YYYY-MM-DD"},
      {"date:2020..soon", "           ^~~~ this is not a date", "YYYY-MM-DD"},
      {"date:2025..2024", "     ^~~~~~~~~~ this range ends before it begins", "earlier date first"},
      {"date:..", "     ^~ this range has no end", "FROM..TO"},
      {"before:2025..", "       ^~~~~~ this is not a date", "YYYY-MM-DD"},
      {"after:(2025)", "^~~~~~ after: takes one date", "date:2024-06..2025-01"},
      {"wc>many", "   ^~~~ this is not a number of words", "wc>500"},
      {"wc:", "^~~ nothing stands after this colon", "without a space"},
      {"wc:300..100", "   ^~~~~~~~ this range ends before it begins", "smaller number first"},
      {"wc:..", "   ^~ this range has no end", "wc>500"},
      {"wc<0", "  ^~ no article has fewer than 0 words", "wc>500"},
      {"wc>1000000000000", "   ^~~~~~~~~~~~~ this number is too large", "wc>500"},
      {"wc > 500", "^~~~ no space belongs here", "wc>500"},
      {"source:reut*", "       ^~~~~ source: takes whole values, no * or ?", "quote"},
      {"source:=ap", "       ^~~ source: is exact already", "leave out the ="},
      {"source:(financial post)",
       "                  ^~~~ source: takes several values only with OR between them",
       "source:\"a b\""},
  })));
}

TEST_CASE("A pattern that says too little or too much is refused", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"*", "^ a pattern needs three letters before its first * or ?", "*:*"},
      {"oi*", "^~~ a pattern needs three letters before its first * or ?", "sanction*"},
      {"öl*", "^~~ a pattern needs three letters before its first * or ?", "sanction*"},
      {"title:*", "      ^ a pattern needs three letters before its first * or ?", "has:title"},
      {"state-r*", "^~~~~~~~ a pattern is letters and digits with * and ?", "\"state-r*\""},
      {"=sanction*", "^~~~~~~~~~ a pattern cannot be exact", "leave out the ="},
      {"\"lift sanct*\"", "^~~~~~~~~~~~~ patterns are not read inside a phrase", "\\*"},
      {"=\"a b\"", "^ = stands before one word", "as typed anyway"},
  })));
}

TEST_CASE("Nearness wants words on both sides", "[query][refuse][near]") {
  check(GENERATE(values<Refusal>({
      {"W/5 б", "^~~ W/5 needs something before it", "oil W/5 б; for the word itself: \"W/5\""},
      {"a W/5", "  ^~~ W/5 needs something after it", "a W/5 gas"},
      {"a W/5 OR b", "  ^~~ W/5 needs something after it", "a W/5 gas"},
      {"a W/5 W/5 b", "  ^~~ W/5 needs something after it", "a W/5 gas"},
      {"a AND /5 b", "      ^~ /5 needs something before it", "oil /5 b"},
      {"a NOT", "  ^~~ NOT needs something after it", "a NOT gas"},
      {"NOT W/5 a", "    ^~~ W/5 needs something before it", "oil W/5 a"},
      {"a W/5 NOT b", "      ^~~ NOT cannot stand after W/5", "rate NOT W/5 cut"},
      {"a SAME -b", "       ^ NOT cannot stand after SAME", "brackets"},
      {"a NOT PRE/5 b", "  ^~~~~~~~~ NOT looks so many words to both sides", "NOT W/5"},
      {"a NOT W/S b", "  ^~~~~~~ NOT looks so many words to both sides", "25 words"},
      {"a W/0 b", "  ^~~ a distance is 1 to 255 words", "phrase"},
      {"a PRE/256 b", "  ^~~~~~~ a distance is 1 to 255 words", "phrase"},
      {"a NOT W/0 b", "      ^~~ a distance is 1 to 255 words", "phrase"},
      {"a /99999999999999999999 b", "  ^~~~~~~~~~~~~~~~~~~~~ a distance is 1 to 255 words",
       "phrase"},
      {"(ä AND b) W/5 c", "^~~~~~~~~ W/5 takes words, phrases and OR of them, not AND",
       "join the whole"},
      {"a W/5 (b c)", "      ^~~~~ W/5 takes words, phrases and OR of them, not AND",
       "join the whole"},
      {"a W/5 (b -c)", "      ^~~~~~ W/5 takes words, phrases and OR of them, not NOT", "NOT bank"},
      {"a W/S source:ap", "      ^~~~~~~~~ W/S takes words, phrases and OR of them, not source:ap",
       "AND source:ap"},
      {"date:7d W/5 a", "^~~~~~~ W/5 takes words, phrases and OR of them, not date:7d",
       "put it beside"},
      {"a /5 (b OR wc>10)", "     ^~~~~~~~~~~~ /5 takes words, phrases and OR of them, not wc>10",
       "put it beside"},
      {"*:* W/5 a", "^~~ W/5 takes words, phrases and OR of them, not *:*", "put it beside"},
      {"a W/5 atleast2(b)",
       "      ^~~~~~~~~~~ W/5 takes words, phrases and OR of them, not atleast2(b)",
       "put it beside"},
      {"title:a W/5 b", "^~~~~~~~~~~~~ W/5 looks into one field, not title and text",
       "title:(rate W/5 cut)"},
      {"a PRE/3 (b OR by:c)", "^~~~~~~~~~~~~~~~~~~ PRE/3 looks into one field, not text and by",
       "name the field"},
  })));
}

TEST_CASE("Functions want what they can count", "[query][refuse][function]") {
  check(GENERATE(values<Refusal>({
      {"atleast0(a)", "^~~~~~~~ atleast takes a number from 1 to 1000", "three mentions"},
      {"atleast1001(a)", "^~~~~~~~~~~ atleast takes a number from 1 to 1000", "three mentions"},
      {"title:first0(a)", "^~~~~~~~~~~~ first takes a number from 1 to 10000", "first 50 words"},
      {"a/F10001/", " ^~~~~~~~ first takes a number from 1 to 10000", "first 50 words"},
      {"/F50/ ö", "^~~~~ /F50/ needs something before it", "ö/F50/"},
      {"atleast3(a b)", "^~~~~~~~~~~~~ atleast3( ) takes words, phrases and OR of them, not AND",
       "AND (rate"},
      {"atleast3(date:7d)",
       "^~~~~~~~~~~~~~~~~ atleast3( ) takes words, phrases and OR of them, not date:7d", "beside"},
      {"atleast2(a OR title:b)",
       "^~~~~~~~~~~~~~~~~~~~~~ atleast2( ) looks into one field, not text and title", "brackets"},
      {"first9(title:a)", "^~~~~~~~~~~~~~~ first9( ) looks into the body, not title",
       "title:flood"},
      {"title:(x first9(a))", "         ^~~~~~~~~ first9( ) looks into the body, not title",
       "title:flood"},
      {"(a b)/F50/", "^~~~~~~~~~ first50( ) takes words, phrases and OR of them, not AND",
       "AND (rate"},
      {"first9(atleast2(a))",
       "^~~~~~~~~~~~~~~~~~~ first9( ) takes words, phrases and OR of them, not atleast2(a)",
       "beside"},
      {"atleast3(", "        ^ this bracket is never closed", "close it"},
      {"atleast3()", "        ^~ there is nothing in these brackets", "leave them out"},
      {"atleast3 flood", "^~~~~~~~ this takes brackets right behind it", "atleast3(flood)"},
      {"source:caps(Ap)", "^~~~~~~~~~~ caps( ) looks into texts, not source:", "leave out"},
      {"caps(a b)", "    ^~ caps( ) takes one word as it is spelt", "OR caps"},
      {"caps()", "    ^~ caps( ) takes one word as it is spelt", "OR caps"},
      {"allcaps(\"WHO\")", "       ^~~~~~ allcaps( ) takes one word as it is spelt", "OR caps"},
      {"allcaps(wh*)", "       ^~~~ allcaps( ) takes one word as it is spelt", "OR caps"},
  })));
}

TEST_CASE("A similar spelling is of one word of some length", "[query][refuse][fuzzy]") {
  check(GENERATE(values<Refusal>({
      {"öl~", "^~~ a word before ~ needs three letters", "lukashenk"},
      {"minsk~3", "^~~~~~~ ~ finds one or two letters changed", "~2"},
      {"minsk~0", "^~~~~~~ ~ finds one or two letters changed", "~2"},
      {"state-run~", "^~~~~~~~~~ ~ stands after one word of letters and digits", "quote it"},
      {"title:wom?n~", "      ^~~~~~ ~ stands after one word of letters and digits", "quote it"},
      {"=minsk~", "^~~~~~~ a similar spelling cannot be exact", "leave out"},
      {"\"a b\"~5", "     ^~ ~ stands after one word", "W/5"},
  })));
}

TEST_CASE("What only other services read is never taken for words", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"a && ż", "  ^~ this is no operator here", "AND"},
      {"a || b", "  ^~ this is no operator here", "OR"},
      {"a pre/s b", "  ^~~~~ this is no operator here", "W/S"},
      {"a W/SEG b", "  ^~~~~ this is no operator here", "AND"},
      {"@potash", "^~~~~~~ there is no saved query @potash", "\"@potash\""},
      {"a @b/c", "  ^~~~ this cannot be the name of a saved query", "\"@b/c\""},
  })));
}

TEST_CASE("The caret stands below wide and combining characters", "[query][refuse]") {
  CHECK(parsed("日本 e\u0301 date:x").error().what ==
        "I cannot read this query\n  日本 e\u0301 date:x\n              ^ this is not a date");
  CHECK(parsed("date:日本").error().what ==
        "I cannot read this query\n  date:日本\n       ^~~~ this is not a date");
}

TEST_CASE("A refusal cannot drive the terminal", "[query][refuse]") {
  CHECK(parsed("a\x1b[2J\nb\u202E date:x\u200B").error().what ==
        "I cannot read this query\n  a\uFFFD[2J b\uFFFD date:x\uFFFD\n"
        "                ^~ this is not a date");
  CHECK(parsed("\x1b]0;x\x07 (\u202E").error().what.find('\x1b') == std::string::npos);
}

TEST_CASE("A long query is cut round the fault", "[query][refuse]") {
  std::string before, after;
  for (int i = 0; i < 100; ++i) {
    before += "дождь ";
    after += " 雨";
  }
  const auto what = parsed(before + "date:never" + after).error().what;

  const auto query = line(what, 1);
  CHECK(text::columns(query) <= 100);
  CHECK_THAT(query, ContainsSubstring("date:never") && ContainsSubstring("…"));
  const auto caret = line(what, 2).find('^');
  CHECK(text::columns(query.substr(0, query.find("never"))) == caret);
}
