#include "searcher/render/json.hpp"

#include "searcher/render/columns.hpp"
#include "searcher/render/renderers.hpp"
#include "tests/searcher/render/sample_page.hpp"
#include "tests/support/catch.hpp"

using namespace news;
using render::Json;

namespace {

std::vector<Json> parsed_lines(const std::string& text) {
  std::vector<Json> lines;
  for (std::size_t at = 0; at < text.size();) {
    const auto end = text.find('\n', at);
    lines.push_back(Json::parse(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

std::vector<std::string> keys_of(const Json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

}  // namespace

TEST_CASE("JSON Lines are meta, hits and a summary", "[render][json]") {
  const auto text = render::jsonl(tests::sample_page(), {});
  const auto lines = parsed_lines(text);

  REQUIRE(lines.size() == 5);
  CHECK(
      text.substr(0, text.find('\n')) ==
      R"({"type":"meta","qid":"1","schema":1,"version":"0.1.0","index":["0f0f"],"query":"port \"storm\"",)"
      R"("understood":"port AND \"storm\"","sort":"relevance","as_of":null,"fresh":null,)"
      R"("warnings":["read as: port AND \"storm\""],"suggestion":null,"like":[],"added_words":[]})");
  CHECK(lines[4].dump() ==
        R"({"type":"summary","matches":1234,"exact":false,"stories":null,"any":null})");
}

TEST_CASE("A hit has every key, in a fixed order", "[render][json]") {
  const auto text = render::jsonl(tests::sample_page(), {});
  const auto start = text.find("{\"type\":\"hit\"");
  CHECK(
      text.substr(start, text.find('\n', start) - start) ==
      R"({"type":"hit","qid":"1","rank":1,"score":7.25,"id":"harbour-1","story":null,"copies":0,)"
      R"("outlets":["Coast Herald"],"path":"/news/a.jsonl",)"
      R"("title":"Harbour opens after the storm",)"
      R"("title_source":"record","outlet":"Coast Herald","by":"Ann Berg","agency":"AP",)"
      R"("located":"BREST, France","published":"2025-12-12","published_end":"2025-12-12",)"
      R"("published_precision":"day","published_source":"record","language":"en","words":14,)"
      R"("passages":[{"field":"body","start":0,"end":79,)"
      R"("text":"The harbour of Brest opened on Monday. Café owners, long idle, swept the quay.",)"
      R"("matches":[[15,20],[39,44]]}],"url":"https://example.org/harbour?a=1&b=2",)"
      R"("sections":["News","Sea"],"member":null,"offset":120,)"
      R"("evidence":{"title":["record","sure"],"date":["record","sure"],)"
      R"("place":["dateline","likely"],"agency":["record","sure"],"source":["record","sure"],)"
      R"("by":["record","sure"],"lang":["record","sure"],"section":["record","sure"]},)"
      R"("alert":null,"again":null})");

  const auto bare = parsed_lines(text)[3];
  CHECK(keys_of(bare) == keys_of(parsed_lines(text)[1]));
  for (const auto* key : {"title", "outlet", "published", "published_end", "published_precision",
                          "language", "url", "path", "story"})
    CHECK(bare[key].is_null());
  CHECK(bare["outlets"] == Json::array());
  CHECK(bare["evidence"].size() == schema::all_facts.size());
  for (const auto& each : bare["evidence"]) CHECK(each.is_null());
}

TEST_CASE("Matches are byte offsets into the stored body", "[render][json]") {
  const auto page = tests::sample_page();
  const auto lines = parsed_lines(render::jsonl(page, {}));
  const auto match = lines[2]["passages"][0]["matches"][0];
  const auto start = match[0].get<std::size_t>();
  const auto end = match[1].get<std::size_t>();
  CHECK(page.hits[1].article.body.substr(start, end - start) == "東京");
}

TEST_CASE("JSON escapes what could drive a terminal and reads back unchanged", "[render][json]") {
  const std::string wild =
      "\x01 \x1b[31m \x7f \xC2\x9B \xD8\x9C \xE2\x80\x8B \xE2\x80\xAE \xE2\x80\xA8 \xEF\xBB\xBF "
      "\xF3\xA0\x81\x81 é 東京 🎉 \"\\/";
  const auto text = render::written(Json(wild));

  CHECK(Json::parse(text).get<std::string>() == wild);
  CHECK(text ==
        R"("\u0001 \u001b[31m \u007f \u009b \u061c \u200b \u202e \u2028 \ufeff \udb40\udc41 )"
        R"(é 東京 🎉 \"\\/")");
}

TEST_CASE("Ill-formed bytes become U+FFFD in JSON", "[render][json]") {
  CHECK(render::written(Json(std::string{"a\xFFz"})) == "\"a\uFFFDz\"");
}

TEST_CASE("A path that is not UTF-8 comes as base64", "[render][json]") {
  const auto hit = parsed_lines(render::jsonl(tests::sample_page(), {}))[2];
  CHECK(hit["path"].is_null());
  CHECK(hit["path_b64"] == render::base64("/news/\xFF.txt"));
}

TEST_CASE("Base64 is that of RFC 4648", "[render][json]") {
  const auto [bytes, text] = GENERATE(table<std::string, std::string>({{"", ""},
                                                                       {"f", "Zg=="},
                                                                       {"fo", "Zm8="},
                                                                       {"foo", "Zm9v"},
                                                                       {"foob", "Zm9vYg=="},
                                                                       {"\xFF\xFE\xFD", "//79"}}));
  CHECK(render::base64(bytes) == text);
}

TEST_CASE("Imprecise dates are cut short and end with their last day", "[render][json]") {
  using namespace std::chrono;
  const auto [date, from, to, precision] =
      GENERATE(table<text::PartialDate, std::string, std::string, std::string>({
          {text::whole_year(2024y), "2024", "2024-12-31", "year"},
          {text::whole_month(2024y / February), "2024-02", "2024-02-29", "month"},
          {text::whole_day(2024y / March / 3), "2024-03-03", "2024-03-03", "day"},
          {text::moment(sys_days{2024y / March / 3} + 61s), "2024-03-03T00:01:01Z",
           "2024-03-03T00:01:01Z", "minute"},
      }));
  auto page = tests::sample_page();
  page.hits[0].article.published = date;
  const auto hit = parsed_lines(render::jsonl(page, {}))[1];
  CHECK(hit["published"] == from);
  CHECK(hit["published_end"] == to);
  CHECK(hit["published_precision"] == precision);
}

TEST_CASE("Fields pick the keys of a hit, in the order asked for", "[render][json]") {
  const render::Style style{.fields = {"title", "date", "snippet", "id"}};
  const auto lines = parsed_lines(render::jsonl(tests::sample_page(), style));
  REQUIRE(lines.size() == 5);
  CHECK(keys_of(lines[1]) == std::vector<std::string>{"type", "title", "date", "snippet", "id"});
  CHECK(lines[2]["snippet"] == "port of 東京 is closed, … Nobody knows more");
}

TEST_CASE("JSON is the same objects as one array", "[render][json]") {
  const auto page = tests::sample_page();
  const auto array = Json::parse(render::json(page, {}));
  CHECK(array == Json(parsed_lines(render::jsonl(page, {}))));
}

TEST_CASE("Time is told only where it was asked for", "[render][json]") {
  auto page = tests::sample_page();
  page.seconds = 0.0125;
  CHECK(
      parsed_lines(render::jsonl(page, {}))[4].dump() ==
      R"({"type":"summary","matches":1234,"exact":false,"stories":null,"any":null,"seconds":0.0125})");
}

TEST_CASE("An error is an object with a code", "[render][json]") {
  const Error plain{Error::Kind::not_found, "opening x: no index", "build it"};
  CHECK(
      render::error_json(plain) ==
      R"({"type":"error","qid":null,"code":"not_found","message":"opening x: no index","column":null,)"
      R"("hint":"build it"})");

  const Error query{Error::Kind::bad_query,
                    "I cannot read this query\n  a (b\n    ^ this bracket is never closed", ""};
  const auto object = Json::parse(render::error_json(query));
  CHECK(object["code"] == "bad_query");
  CHECK(object["column"] == 3);
  CHECK(object["hint"].is_null());
}

TEST_CASE("An article is one object with its body", "[render][json]") {
  const auto article = Json::parse(render::article_json(tests::harbour_hit().article));
  CHECK(article["type"] == "article");
  CHECK(article["id"] == "harbour-1");
  CHECK(article["body"] == tests::harbour_hit().article.body);
  CHECK_FALSE(article.contains("rank"));
  CHECK_FALSE(article.contains("passages"));
}
