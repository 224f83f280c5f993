#include "searcher/query/show.hpp"

#include <random>
#include <string>
#include <vector>

#include "tests/searcher/query/reading.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/queries.hpp"

using namespace news;
using namespace news::tests;
using schema::Field;

namespace {

const std::vector<std::string> pieces{
    "potash",
    "Żmudź",
    "state-run",
    "U.S.",
    "24/7",
    "10:30",
    "AND",
    "OR",
    "NOT",
    "-",
    "(",
    ")",
    "\"",
    "“",
    "”",
    "„",
    "\\",
    "*",
    "?",
    "=",
    "~",
    "@",
    ":",
    "title:",
    "by:",
    "text:",
    "source:",
    "place:",
    "id:",
    "has:date",
    "date:",
    "before:",
    "after:",
    "2025-12",
    "..",
    "7d",
    "today",
    "wc>500",
    "wc:1..9",
    "wom?n",
    "sanction*",
    "*:*",
    "SAME",
    "NEAR",
    "W/5",
    "wc",
    ">5",
    "https://a.example/?b",
    "\"a b\"",
    "\"a \\\" *\"",
    "foo:",
    "日本語",
    "\u200B",
    "\u00A0",
    "\xff",
    "\n",
    "&&",
    "title=",
    "date>",
    "title:(",
    "source:(a OR b)",
    "#x",
    "W/5 ",
    " PRE/3 ",
    " NOT W/2 ",
    " W/S ",
    "/N9/",
    "atleast3(",
    "first50(",
    "/F50/",
    "caps(",
    "allcaps(WHO)",
    "minsk~",
    "~2",
    "@a",
};

class Random {
 public:
  explicit Random(unsigned seed) : engine_{seed} {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  bool one_in(std::size_t times) { return below(times) == 0; }

 private:
  std::mt19937 engine_;
};

/// A query by the grammar; most of them can be read.
std::string random_query(Random& random, int depth) {
  static const std::vector<std::string> leaves{
      "potash",
      "=Żmudź",
      "wom?n",
      "\"lift the 'ban'\"",
      "title:flood",
      "by:\"a. müller\"",
      "text:AND",
      "text:W/5",
      "source:ap",
      "place:\"New York\"",
      "date:2025-01..",
      "before:2025-12-01",
      "after:1y",
      "date:7d",
      "wc>500",
      "wc<=99",
      "*:*",
      "has:date",
      "SAME",
      "\"\\\"\\\\ \\*x\"",
      "title:(a OR b)",
      "id:urn:x:1",
      "24/7",
      "wc:3..8",
      "lang:(en OR \"de\")",
      "minsk~",
      "Łódź~2",
      "caps(Who)",
      "allcaps(WHO)",
      "atleast3(a OR ż)",
      "\"a b\"/F9/",
      "a W/5 b PRE/3 (c OR \"d e\")",
      "a NOT W/5 b",
      "a SAME b W/S c",
      "text:/5",
      "near5",
  };
  if (depth == 0 || random.one_in(3)) return leaves[random.below(leaves.size())];
  std::string text;
  for (auto parts = 1 + random.below(4); parts > 0; --parts) {
    if (!text.empty()) {
      static const std::vector<std::string> signs{" ",     " AND ",   " OR ",      " NOT ", " -",
                                                  " W/5 ", " PRE/2 ", " NOT W/9 ", " SAME "};
      text += signs[random.below(signs.size())];
    }
    const auto part = random_query(random, depth - 1);
    if (random.one_in(6))
      text += "title:(" + part + ")";
    else
      text += random.one_in(2) ? "(" + part + ")" : part;
  }
  return text;
}

std::string random_text(Random& random) {
  std::string text;
  for (auto count = random.below(12); count > 0; --count) {
    if (random.one_in(8))
      text += static_cast<char>(random.below(256));
    else
      text += pieces[random.below(pieces.size())];
    if (random.one_in(2)) text += ' ';
  }
  return text;
}

/// True when the text was read at all.
bool round_trips(const std::string& text, bool any, bool exact) {
  CAPTURE(text, any, exact);
  const auto read = parsed(text, any, exact);
  if (!read) {
    CHECK_FALSE(read.error().hint.empty());
    return false;
  }
  const auto shown = query::show(read->query);
  CAPTURE(shown);
  const auto again = read_back(read->query);
  REQUIRE(again);
  CHECK(again->query == read->query);
  CHECK(query::show(again->query) == shown);
  return true;
}

}  // namespace

TEST_CASE("A query shows itself with brackets only where they are needed", "[query][show]") {
  const auto [text, shown] = GENERATE(table<std::string, std::string>({
      {"a (b c)", "a AND b AND c"},
      {"a (b OR c) d", "a AND (b OR c) AND d"},
      {"(a b) OR (c NOT d)", "(a AND b) OR (c NOT d)"},
      {"a b -c -d", "a AND b NOT (c OR d)"},
      {"(a OR b) -c", "(a OR b) NOT c"},
      {"(a -b) -c", "(a NOT b) NOT c"},
      {"a -(b -c)", "a NOT (b NOT c)"},
      {"title:(Flut OR \"hohe Wasser\")", "title:Flut OR title:\"hohe Wasser\""},
      {"“curly \"straight\" \\ done”", R"("curly \"straight\" \\ done")"},
      {"source:\"AP\" place:\"New  York\"", "source:AP AND place:\"New  York\""},
      {"wc>500 wc<200 wc>=500", "wc>500 AND wc<200 AND wc>=500"},
      {"text:10:30 text:AND (SAME)", "10:30 AND text:AND AND text:SAME"},
      {"a /5 b near/5 ć", "a W/5 b W/5 ć"},
      {"a W/5 (b W/5 c)", "a W/5 (b W/5 c)"},
      {"(a W/5 b) pre/3 c", "(a W/5 b) PRE/3 c"},
      {"(a OR b) NOT W/5 c d", "((a OR b) NOT W/5 c) AND d"},
      {"a SAME b OR c W/S d", "(a W/P b) OR (c W/S d)"},
      {"title:(ATLEAST3(a OR b))", "atleast3(title:a OR title:b)"},
      {"\"a b\"/F50/ first7(c)", "first50(\"a b\") AND first7(c)"},
      {"title:Caps(Who) allcaps(WHO)", "title:caps(Who) AND allcaps(WHO)"},
      {"minsk~ title:Łódź~2 text:W/5", "minsk~ AND title:Łódź~2 AND text:W/5"},
      {"text:date=x text:a:b text:wc>5", "text:date=x AND text:a:b AND text:wc>5"},
  }));
  CAPTURE(text);
  CHECK(reading(text) == shown);
  CHECK(parsed(shown)->notes.empty());
}

TEST_CASE("What the parser never makes shows itself legibly all the same", "[query][show]") {
  CHECK(query::show(word("New York")) == "\"New York\"");
  CHECK(query::show({query::WordCount{}}) == "wc>=0");
  CHECK(query::show(all_of({all_of({word("a"), word("b")}), word("ć")})) == "(a AND b) AND ć");
}

TEST_CASE("Every query made by the grammar reads back as itself", "[query][show][law]") {
  const auto seed = GENERATE(1u, 2u, 3u, 4u);
  CAPTURE(seed);
  Random random{seed};
  int read = 0;
  for (int i = 0; i < 2000; ++i)
    if (round_trips(random_query(random, 3), random.one_in(3), random.one_in(5))) ++read;
  CHECK(read > 500);
}

TEST_CASE("Any text is read or refused, and what is read reads back", "[query][show][law]") {
  const auto seed = GENERATE(11u, 12u, 13u, 14u);
  CAPTURE(seed);
  Random random{seed};
  int read = 0;
  for (int i = 0; i < 4000; ++i)
    if (round_trips(random_text(random), random.one_in(3), random.one_in(5))) ++read;
  CHECK(read > 100);
}

TEST_CASE("The longest query that can be read reads back", "[query][show][law]") {
  CHECK(round_trips("\"" + std::string(4000, '\\') + "\"", false, false));
  CHECK(round_trips(std::string(4096, '\xff'), false, true));
  std::string deep;
  for (int i = 0; i < 63; ++i) deep += "(a OR b c -";
  CHECK(round_trips(deep + "x" + std::string(63, ')'), false, false));
}

TEST_CASE("The tree has one node a line", "[query][show]") {
  const auto read = parsed("oil (\"rate cut\" OR wom?n) NOT source:\"Żeromski\" date:2025-06..");
  REQUIRE(read);
  CHECK(query::show_tree(read->query) ==
        "NOT (the first without the second)\n"
        "  AND\n"
        "    word oil\n"
        "    OR\n"
        "      phrase \"rate cut\"\n"
        "      pattern wom?n\n"
        "    date date:2025-06..  (2025-06-01T00:00:00Z to ...)\n"
        "  value source:Żeromski\n");
  CHECK(query::show_tree(all_of({exactly("a"), everything(), {query::WordCount{.least = 5}}})) ==
        "AND\n  exact word =a\n  every article *:*\n  length wc>=5\n");
}
