#include <random>
#include <string>
#include <tuple>
#include <vector>

#include "indexer/read/json.hpp"
#include "indexer/read/json_elements.hpp"
#include "tests/indexer/read/collected.hpp"
#include "tests/support/catch.hpp"

using news::SkipReason;
using news::tests::Collected;
using news::tests::data_file;
using news::tests::EndlessBytes;
using news::tests::read_file;
using news::tests::read_text;

namespace {

using Titles = std::vector<std::string>;

Titles titles(const Collected& all) {
  Titles found;
  for (const auto& article : all.articles) found.push_back(article.title);
  return found;
}

std::vector<std::string> told(const Collected& all) {
  std::vector<std::string> lines;
  for (const auto& each : all.skipped)
    lines.push_back(std::to_string(each.origin.record) + " " +
                    std::string{news::name_of(each.reason)} + ": " + each.detail);
  return lines;
}

}  // namespace

TEST_CASE("A JSON file is read whatever stands around its articles", "[read][json]") {
  const std::string name = GENERATE("array.json", "envelope.json", "hits.json");
  CAPTURE(name);
  const auto all = read_file(data_file("samples/json/" + name));

  CHECK(told(all).empty());
  CHECK(all.ids() == std::vector<std::string>{"h-1", "h-2", "h-3"});
  REQUIRE(all.articles.size() == 3);
  CHECK(all.articles[0].byline == "Maja Öst");
  CHECK(all.articles[0].sections == std::vector<std::string>{"ferries", "harbour"});
  CHECK(all.articles[1].text == "The note said \"sorry\" and {nothing} else, [sic].");
  CHECK(all.articles[2].text == "The clock was slow.\n\nSo were the bells & the choir.");
  CHECK(all.articles[2].origin.record == 3);
}

TEST_CASE("One object over several lines is one article", "[read][json]") {
  const auto all = read_file(data_file("samples/json/object.json"));
  CHECK(all.ids() == std::vector<std::string>{"h-1"});
  CHECK(all.skipped.empty());
}

TEST_CASE("After a broken element the next one is read", "[read][json][broken]") {
  const auto all = read_file(data_file("broken/json/elements.json"));
  CHECK(titles(all) ==
        Titles{"Åkerby first", "Åkerby third", "Åkerby fifth", "Åkerby seventh", "Åkerby ninth"});
  CHECK(told(all) ==
        std::vector<std::string>{"2 malformed: a string is not closed before the next element",
                                 "4 malformed: a bracket closes what another one opened",
                                 "6 malformed: an object is not closed before the next element",
                                 "8 no text: not an object but \"number\"",
                                 "10 malformed: bytes after the end of the JSON"});
  REQUIRE(all.skipped.size() == 5);
  CHECK(all.skipped[0].origin.offset == 42);
}

TEST_CASE("A list that is cut off gives what came before", "[read][json][broken]") {
  const auto all = read_file(data_file("broken/json/cut_off.json"));
  CHECK(all.ids() == std::vector<std::string>{"h-1"});
  CHECK(told(all) == std::vector<std::string>{"2 truncated: ends in the middle of an element"});
}

TEST_CASE("Faults between elements are told", "[read][json][broken]") {
  const auto [text, articles, fault] = GENERATE(table<std::string, std::size_t, std::string>({
      {R"([{"title":"å"},])", 1, "2 malformed: nothing after the last comma of the list"},
      {R"([{"title":"å"} {"title":"b"}])", 2,
       "2 malformed: no comma between two elements of the list"},
      {R"([{"title":"å"},,{"title":"b"}])", 2, "2 malformed: nothing before a comma of the list"},
      {R"([{"title":"å"})", 1, "2 truncated: the list is not closed"},
      {R"({"articles":[{"title":"å"}],})", 1, "0 malformed: around the list: column 16: "},
      {R"({"title":"å"} x)", 1, "2 malformed: bytes after the end of the JSON"},
      {R"([{"a":1}])", 0, "1 no text: neither title nor body"},
      {"[]", 0, "0 empty: no element in it"},
  }));
  CAPTURE(text);
  const auto all = read_text("json", text);
  CHECK(all.articles.size() == articles);
  REQUIRE(told(all).size() == 1);
  CHECK_THAT(told(all)[0], Catch::Matchers::StartsWith(fault));
}

TEST_CASE("A list is an envelope's only before any text of its own", "[read][json]") {
  const auto [text, expected] = GENERATE(table<std::string, Titles>({
      {R"({"title":"feed å","items":[{"title":"b"}]})", {"b"}},
      {R"({"text":"words","title":"å","items":[{"title":"b"}]})", {"å"}},
      {R"({"title":"å","items":["b"],"text":"c"})", {"å"}},
      {R"({"title":"å","authors":[{"title":"b"}],"text":"c"})", {"å"}},
      {R"({"response":{"docs":[{"title":"å"},{"title":"b"}]},"x":[1]})", {"å", "b"}},
      {"{\"title\":\"å\"}\n\n{\"title\":\"b\"}", {"å", "b"}},
  }));
  CAPTURE(text);
  CHECK(titles(read_text("json", text)) == expected);
}

TEST_CASE("Of equal keys the last is taken and a lone surrogate is replaced", "[read][json]") {
  CHECK(titles(read_text("json", R"([{"title":"a","title":"å"},{"title":"\ud800x"}])")) ==
        Titles{"å", "\xEF\xBF\xBDx"});
}

TEST_CASE("What is nested too deep is malformed and the next element is read", "[read][json]") {
  const auto deep = std::string(300, '[') + std::string(300, ']');
  const auto all = read_text("json", "[{\"title\":\"å\",\"a\":" + deep + "},{\"title\":\"b\"}]");
  CHECK(titles(all) == Titles{"b"});
  CHECK(told(all) == std::vector<std::string>{
                         "1 malformed: nested over 256 deep; --max-depth raises the limit"});
}

TEST_CASE("A huge element is passed by in bounded memory", "[read][json][limits]") {
  EndlessBytes bytes{"[{\"title\":\"", 'x', std::uint64_t{200} << 20, "\"},{\"title\":\"å\"}]"};
  Collected all;
  news::read::read_json(bytes, {}, {.limits = {.article_bytes = 1000}}, all.sink());
  CHECK(titles(all) == Titles{"å"});
  CHECK(told(all) ==
        std::vector<std::string>{
            "1 too large: an element of more than 1000 bytes; --max-size raises the limit"});
}

TEST_CASE("A list is read the same however its bytes arrive", "[read][json][laws]") {
  // One byte at a time: every border of a buffer is met.
  class Dripping final : public news::read::ByteSource {
   public:
    explicit Dripping(std::string text) : text_{std::move(text)} {}
    news::Result<std::size_t> read_more(std::string& buffer, std::size_t) override {
      if (at_ == text_.size()) return std::size_t{0};
      buffer += text_[at_++];
      return std::size_t{1};
    }
    [[nodiscard]] std::uint64_t position() const override { return at_; }

   private:
    std::string text_;
    std::size_t at_ = 0;
  };
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  std::mt19937 random{seed};
  const std::string marks = "[]{}\",:\\ \nå1";
  std::string text = "[{\"title\":\"å\"},";
  for (int i = 0; i < 400; ++i) text += marks[random() % marks.size()];
  text += ",{\"title\":\"b\"}]";
  Collected dripped;
  Dripping bytes{text};
  news::read::read_json(bytes, {}, {}, dripped.sink());
  const auto whole = read_text("json", text);
  CHECK(titles(dripped) == titles(whole));
  CHECK(told(dripped) == told(whole));
}

TEST_CASE("JSON is told from JSON Lines by its first bytes", "[read][json]") {
  const auto [head, json] = GENERATE(table<std::string, bool>({
      {"[{\"title\":\"å\"}", true},
      {"[]", true},
      {"{\n \"title\": \"å\"", true},
      {"{\"status\":\"å\",\"articles\":[{\"title\"", true},
      {"{\"title\":\"å\"}\n{\"title\":\"b\"}\n", false},
      {"{\"title\":\"å\",\"text\":\"b", false},
      {"[Editor's note: å]", false},
      {"", false},
  }));
  CAPTURE(head);
  CHECK(news::read::looks_like_json(head) == json);
}
