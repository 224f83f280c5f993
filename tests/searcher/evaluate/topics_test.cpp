#include "searcher/evaluate/topics.hpp"

#include <random>

#include "tests/support/catch.hpp"

using namespace news;
using Catch::Matchers::StartsWith;
using evaluate::read_topics;

namespace {

struct Shown {
  std::string id{};
  std::string title{};
  std::string asked{};
  friend bool operator==(const Shown&, const Shown&) = default;
};

std::ostream& operator<<(std::ostream& out, const Shown& shown) {
  return out << shown.id << '|' << shown.title << '|' << shown.asked;
}

std::vector<Shown> shown(const Result<std::vector<evaluate::Topic>>& topics) {
  REQUIRE(topics);
  std::vector<Shown> list;
  for (const auto& each : *topics)
    list.push_back({each.id, each.title, text::iso_date(each.asked)});
  return list;
}

}  // namespace

TEST_CASE("A line of a topics file is an id, a query and perhaps a date", "[evaluate][topics]") {
  const auto [text, topics] = GENERATE(table<std::string, std::vector<Shown>>({
      {"1\tWho won in Kraków?\n2\tfloods\n",
       {{"1", "Who won in Kraków?", ""}, {"2", "floods", ""}}},
      {"1\tfloods\t2022-06-16", {{"1", "floods", "2022-06-16"}}},
      {"1\t2022/06/16\tfloods", {{"1", "floods", "2022-06-16"}}},
      {"1\tfloods\t2022-06", {{"1", "floods", "2022-06"}}},
      {"1\tfloods\t", {{"1", "floods", ""}}},
      {"1\t2022\t2022-06-16", {{"1", "2022", "2022-06-16"}}},
      {"qid\tquery\n1\tfloods\n", {{"1", "floods", ""}}},
      {"\xEF\xBB\xBFid\tquestion\tdate\r\n\r\n1\tfloods\t2022-06-16\r\n",
       {{"1", "floods", "2022-06-16"}}},
  }));
  CHECK(shown(read_topics(text)) == topics);
}

TEST_CASE("TREC topics are read with and without labels and closing tags", "[evaluate][topics]") {
  const auto topics = read_topics(
      "\n<top>\n<num> Number: 051\n<dom> Domain: Trade\n<title> Topic:  Aid to Café\n  owners\n\n"
      "<desc> Description: \nWho pays AT&amp;T?\n<narr> Narrative:\na < b\n</top>\n"
      "<TOP><NUM>MB01</NUM><TITLE>a <b>bold</b> word</TITLE></TOP>");
  CHECK(shown(topics) ==
        std::vector<Shown>{{"51", "Aid to Café   owners", ""}, {"MB01", "a <b>bold</b> word", ""}});
  CHECK(topics->front().description == "Who pays AT&T?");
  CHECK(topics->front().narrative == "a < b");
}

TEST_CASE("What is wrong with a topics file is told with its line", "[evaluate][topics]") {
  const auto [text, what] = GENERATE(table<std::string, std::string>({
      {"", "there is no topic in it"},
      {"qid\tquery\n", "there is no topic in it"},
      {"1\ta\nzwölf\n", "line 2: there is no tab: \"zwölf\""},
      {"1\ta\n\n1\tb\n", "line 3: the topic \"1\" comes a second time"},
      {"1\ta\tb\n", "line 1: neither of these is a date: \"a\", \"b\""},
      {"1\ta\tb\tc\n", "line 1: there are 4 columns"},
      {"\ta\n", "line 1: the id is empty"},
      {"1\t \n", "line 1: the query is empty"},
      {"<html>", "there is no topic in it"},
      {"<top>\n</top>", "line 1: this <top> has no <num>"},
      {"<top><num>1<title>ä</top>\n<top>\n<num> 2\n<top>", "line 2: this <top> has no <title>"},
      {"<top><num>1 2<title>ä</top>", "line 1: the number of a topic is one word, not \"1 2\""},
      {"<top><num>1<title>ä</top>\n<top><num>01<title>b",
       "line 2: the topic \"1\" comes a second time"},
  }));
  CAPTURE(text);
  const auto topics = read_topics(text);
  REQUIRE_FALSE(topics);
  CHECK(topics.error().what == what);
  CHECK_FALSE(topics.error().hint.empty());
}

TEST_CASE("A long line is quoted in part", "[evaluate][topics]") {
  const auto topics = read_topics(std::string(300, 'x') + "\xC3");
  REQUIRE_FALSE(topics);
  CHECK_THAT(topics.error().what, StartsWith("line 1: there is no tab: \"xxx"));
  CHECK(topics.error().what.size() < 120);
}

TEST_CASE("Any bytes are topics or an error", "[evaluate][topics]") {
  const auto seed = GENERATE(1u, 2u, 3u, 4u);
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::vector<std::string> pieces{
      "<top>", "</top>", "<num>",   "<title>",           "\n", "\t", "1", "2022", "\xFF", "<", ">",
      "&amp;", "ß",      "Number:", std::string(1, '\0')};
  for (int round = 0; round < 500; ++round) {
    std::string text = seed % 2 == 0 ? "<top>" : "";
    for (int i = 0; i < 30; ++i) text += pieces[random() % pieces.size()];
    const auto topics = read_topics(text);
    if (!topics) CHECK(topics.error().kind == Error::Kind::bad_input);
    if (topics) CHECK_FALSE(topics->empty());
  }
}
