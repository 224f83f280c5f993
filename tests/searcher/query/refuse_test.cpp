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
      {"AND a", "^~~ AND needs something before it", "\"and\""},
      {"a OR", "  ^~ OR needs something after it", "oil AND gas"},
      {"a AND OR b", "  ^~~ AND needs something after it", "oil AND gas"},
      {"a OR AND b", "     ^~~ AND needs something before it", "oil AND gas"},
      {"(OR)", " ^~ OR needs something before it", "oil AND gas"},
      {"ä NOT", "  ^~~ NOT needs something after it", "oil AND gas"},
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
       "text, title, by, raw, source, agency, place, section, lang, date, wc, id, has, before, "
       "after"},
      {"a Sorce:ap", "  ^~~~~~ there is no field \"Sorce\"; did you mean source:?", "\"Sorce:ap\""},
      {"дата:2025", "^~~~~ there is no field \"дата\"", "quote what is no field"},
      {"body:(a b)", "^~~~~ there is no field \"body\"", "the fields are"},
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

TEST_CASE("What is not read yet is never taken for words", "[query][refuse]") {
  check(GENERATE(values<Refusal>({
      {"a W/5 b", "  ^~~ W/5 is not read yet", "quote a phrase"},
      {"a NEAR/5 б", "  ^~~~~~ NEAR/5 is not read yet", "quote a phrase"},
      {"a pre/3 b", "  ^~~~~ pre/3 is not read yet", "quote a phrase"},
      {"a ADJ/2 b", "  ^~~~~ ADJ/2 is not read yet", "quote a phrase"},
      {"a /5 b", "  ^~ /5 is not read yet", "quote a phrase"},
      {"a NOT W/5 b", "      ^~~ W/5 is not read yet", "quote a phrase"},
      {"a W/S b", "  ^~~ W/S is not read yet", "quote a phrase"},
      {"a W/P b", "  ^~~ W/P is not read yet", "quote a phrase"},
      {"a SAME b", "  ^~~~ SAME is not read yet", "\"same\""},
      {"atleast3(a)", "^~~~~~~~ atleast3( ) is not read yet", "without it"},
      {"first50(a)", "^~~~~~~ first50( ) is not read yet", "title:"},
      {"title:caps(Who)", "^~~~~~~~~~ caps( ) is not read yet", "=sanctions"},
      {"/F50/", "^~~~~ /F50/ is not read yet", "title:"},
      {"lukašenka~", "^~~~~~~~~~ lukašenka~ is not read yet", "lukashenk*"},
      {"title:minsk~2", "      ^~~~~~~ minsk~2 is not read yet", "lukashenk*"},
      {"\"a b\"~5", "     ^~ ~ is not read yet", "leave it out"},
      {"@potash", "^~~~~~~ @potash is not read yet", "\"@potash\""},
      {"a && b", "  ^~ this is no operator here", "AND"},
      {"a || b", "  ^~ this is no operator here", "OR"},
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
