#include "searcher/query/saved.hpp"

#include <map>
#include <string>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using namespace news::tests;

namespace {

using Texts = std::map<std::string, std::string>;

query::SavedQueries kept(const Texts& texts) {
  return {.text = [texts](const std::string& name) -> Result<std::optional<std::string>> {
            const auto found = texts.find(name);
            if (found == texts.end()) return std::optional<std::string>{};
            return std::optional{found->second};
          },
          .names =
              [texts] {
                std::vector<std::string> names;
                for (const auto& [name, text] : texts) names.push_back(name);
                return names;
              }};
}

query::ParseOptions with(const Texts& texts) { return {.now = some_day, .saved = kept(texts)}; }

std::string read(std::string_view text, const query::ParseOptions& options) {
  const auto parsed = query::parse(text, options);
  if (parsed) return query::show(parsed->query);
  CHECK_FALSE(parsed.error().hint.empty());
  const auto& what = parsed.error().what;
  return what.substr(what.rfind('\n') + 1);
}

}  // namespace

TEST_CASE("A saved query stands for what it holds, as if in brackets", "[query][saved]") {
  const auto options = with({{"storms", "flood OR Überschwemmung"},
                             {"north", "@storms NOT south"},
                             {"near", "rate W/5 cut"},
                             {"outlets", "source:(ap OR reuters)"}});
  const auto [text, shown] = GENERATE(table<std::string, std::string>({
      {"@storms", "flood OR Überschwemmung"},
      {"@storms dam", "(flood OR Überschwemmung) AND dam"},
      {"dam -@storms", "dam NOT (flood OR Überschwemmung)"},
      {"@north", "(flood OR Überschwemmung) NOT south"},
      {"title:(@storms)", "title:flood OR title:Überschwemmung"},
      {"@storms W/5 dam", "(flood OR Überschwemmung) W/5 dam"},
      {"@storms/F50/", "first50(flood OR Überschwemmung)"},
      {"@near W/9 bank", "(rate W/5 cut) W/9 bank"},
      {"@outlets @storms", "(source:ap OR source:reuters) AND (flood OR Überschwemmung)"},
      {"atleast3(@storms)", "atleast3(flood OR Überschwemmung)"},
  }));
  CAPTURE(text);
  CHECK(read(text, options) == shown);
  CHECK(reading(shown) == shown);
}

TEST_CASE("A saved query means the same whatever the options", "[query][saved]") {
  auto options = with({{"near", "a W/5 b"}, {"both", "öl gas OR coal"}});
  options.any = true;
  options.exact = true;
  options.dialect = query::Dialect::factiva;
  CHECK(read("@near", options) == "a W/5 b");
  CHECK(read("@both x W/3 y", options) == "(öl AND gas) OR coal OR (=x PRE/3 =y)");
  CHECK(query::parse("@both", options)->notes.empty());
}

TEST_CASE("An unknown saved query is refused with the nearest name", "[query][saved]") {
  const auto options = with({{"storms", "flood"}, {"Öl", "oil"}});
  CHECK(read("a @strms", options) ==
        "    ^~~~~~ there is no saved query @strms; did you mean @storms?");
  CHECK(read("@zebra", options) == "  ^~~~~~ there is no saved query @zebra");
  CHECK(read("@Öl", options) == "oil");
  CHECK(read("@../x", options) == "  ^~~~~ this cannot be the name of a saved query");
}

TEST_CASE("A saved query made of itself is refused, and the chain is named", "[query][saved]") {
  const auto options = with({{"a", "x OR @b"}, {"b", "@ć y"}, {"ć", "z @a"}, {"self", "-@self"}});
  CHECK(read("q @a", options) == "    ^~ @a is made of itself: @a > @b > @ć > @a");
  CHECK(read("@self", options) == "  ^~~~~ @self is made of itself: @self > @self");
}

TEST_CASE("What is wrong in a saved query is told at its name", "[query][saved]") {
  auto options =
      with({{"open", "(flood"}, {"quote", "\"flöd"}, {"outer", "@open x"}, {"none", ""}});
  CHECK(read("a @open", options) == "    ^~~~~ in @open: this bracket is never closed");
  CHECK(read("@quote", options) == "  ^~~~~~ in @quote: this quotation mark is never closed");
  CHECK(read("@outer", options) == "  ^~~~~~ in @outer: in @open: this bracket is never closed");
  CHECK(read("@none", options) == "  ^~~~~ in @none: it is empty");
  options.saved.text = [](const std::string&) -> Result<std::optional<std::string>> {
    return Error{Error::Kind::io, "the disk is gone", "look for it"};
  };
  CHECK(read("@x", options) == "  ^~ the disk is gone");
}

TEST_CASE("Saved queries are bounded in depth, length and words", "[query][saved]") {
  Texts texts;
  for (int i = 0; i < 20; ++i) texts["q" + std::to_string(i)] = fmt::format("@q{0} @q{0}", i + 1);
  texts["q20"] = "ö";
  texts["long"] = std::string(3000, 'x');
  const auto options = with(texts);
  CHECK(
      read("@q0", options) ==
      "  ^~~ saved queries nest more than 8 deep: @q0 > @q1 > @q2 > @q3 > @q4 > @q5 > @q6 > @q7 > "
      "@q8");
  CHECK(read("@q13", options).starts_with("ö AND ö"));
  CHECK(read("@q13 @q13 @q13", options) ==
        "            ^~~~ in @q13: in @q14: in @q15: in @q16: in "
        "@q17: in @q18: in @q19: in @q20: this is more than 256 "
        "words");
  CHECK(read("@long @long", options) == "        ^~~~~ with this it is longer than 4096 bytes");
  std::string deep = "@q20";
  for (int i = 0; i < 199; ++i) deep = "(" + deep + ")";
  CHECK(read(deep, options) == "ö");
  CHECK(read("(" + deep + ")", options).find("brackets nest more than 200 deep") !=
        std::string::npos);
}

TEST_CASE("A file of a saved query may have comments and several lines", "[query][saved]") {
  CHECK(query::query_of_file("# storms\nflood OR\r\n  Überschwemmung\n\n#end") ==
        "flood OR Überschwemmung");
  CHECK(query::query_of_file(" #MeToo") == "#MeToo");
  CHECK(query::query_of_file("# only this").empty());
  CHECK(query::query_of_file("").empty());
}

TEST_CASE("Names of saved queries are names of files", "[query][saved]") {
  for (const auto* name : {"storms", "Öl", "a-b_c.d", "2025", "日本"})
    CHECK(query::is_saved_name(name));
  for (const auto* name : {"", ".", "..", ".x", "-x", "a/b", "a b", "a\nb", "a\xff", "a:b"})
    CHECK_FALSE(query::is_saved_name(name));
  CHECK_FALSE(query::is_saved_name(std::string(65, 'x')));
}
