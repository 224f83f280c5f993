#include "searcher/ask/json_request.hpp"

#include "tests/support/catch.hpp"

using namespace news;
using ask::read_json_request;
using ask::Request;

TEST_CASE("A request says in JSON what the options say", "[ask][serve]") {
  const auto read = read_json_request(
      R"({"id": [1, "ö"], "query": "flood OR Überflutung", "any": true, "exact": true,
          "lenient": true, "dialect": "lexis", "since": "2025", "until": "today",
          "source": "Reuters", "lang": ["de", "en"], "sort": "newest", "ranking": "bm25",
          "as_of": "2025-12-12", "fresh": 0, "limit": 3, "offset": 4, "snippet": 5,
          "fields": ["id,title", "date"]})",
      {});
  REQUIRE(read);
  const auto& request = read->request;
  CHECK(request.text == "flood OR Überflutung");
  CHECK(request.any);
  CHECK(request.exact);
  CHECK(request.lenient);
  CHECK(request.dialect == query::Dialect::lexis);
  CHECK(request.since == "2025");
  CHECK(request.until == "today");
  CHECK(request.sources == std::vector<std::string>{"Reuters"});
  CHECK(request.languages == std::vector<std::string>{"de", "en"});
  CHECK(request.sort == retrieve::Sort::newest);
  CHECK(request.ranking == retrieve::Ranking::bm25);
  CHECK(request.as_of == "2025-12-12");
  CHECK(request.fresh == 0U);
  CHECK(request.limit == 3);
  CHECK(request.offset == 4);
  CHECK(request.passage_chars == 5);
  CHECK(read->fields == std::vector<std::string>{"id", "title", "date"});
}

TEST_CASE("A request asks for stories and charts", "[ask][serve][charts]") {
  const auto read = read_json_request(
      R"({"query": "Überflutung", "unique": true, "lead": "earliest", "timeline": "week",
          "facet": ["by", "lang", "by"], "top": 0, "terms": true, "limit": 3})",
      {});
  REQUIRE(read);
  const auto& request = read->request;
  CHECK(request.unique);
  CHECK(request.lead == retrieve::Lead::earliest);
  CHECK(request.charts.timeline);
  CHECK(request.charts.unit == tally::Unit::week);
  CHECK(request.charts.facets == std::vector<std::string_view>{"by", "lang"});
  CHECK(request.charts.top == 0);
  CHECK(request.charts.terms);
  CHECK_FALSE(request.charts.share);
  CHECK(request.limit == 3);
  const auto shares = read_json_request(R"({"timeline": "auto", "share": true})", {});
  REQUIRE(shares);
  CHECK(shares->request.charts.share);
  CHECK_FALSE(shares->request.charts.unit);
}

TEST_CASE("Beside charts hits come where the request says how many", "[ask][serve][charts]") {
  const Request usual{.limit = 7};
  CHECK(read_json_request(R"({"query": "öl", "terms": true})", usual)->request.limit == 0);
  CHECK(read_json_request(R"({"facet": "by", "limit": 2})", usual)->request.limit == 2);
  CHECK(read_json_request(R"({"facet": "by", "limit": 0})", usual)->request.limit ==
        retrieve::no_limit);
  CHECK(read_json_request(R"({"query": "öl", "terms": false})", usual)->request.limit == 7);
}

TEST_CASE("What a request does not say is as usual", "[ask][serve]") {
  const Request usual{.text = "öl", .languages = {"de"}, .limit = 7};
  const auto read = read_json_request(R"({"query": "gas"})", usual);
  REQUIRE(read);
  CHECK(read->request.text == "gas");
  CHECK(read->request.languages == usual.languages);
  CHECK(read->request.limit == 7);
  CHECK(read->fields.empty());
  CHECK(read->show.empty());
  CHECK_FALSE(read->status);
}

TEST_CASE("A limit of 0 is none", "[ask][serve]") {
  CHECK(read_json_request(R"({"limit": 0})", {})->request.limit == retrieve::no_limit);
}

TEST_CASE("Articles are asked for by their ids", "[ask][serve]") {
  CHECK(read_json_request(R"({"show": "ä1"})", {})->show == std::vector<std::string>{"ä1"});
  CHECK(read_json_request(R"({"show": ["ä1", "b"]})", {})->show.size() == 2);
}

TEST_CASE("A request that is wrong is told what is", "[ask][serve]") {
  const auto [line, what] = GENERATE(table<std::string, std::string>({
      {"", "the request is no JSON object"},
      {"öl", "the request is no JSON object"},
      {"[1]", "the request is no JSON object"},
      {R"({"query": "a")", "the request is no JSON object"},
      {"{\"query\": \"\xFF\"}", "the request is no JSON object"},
      {std::string(50'000, '['), "the request is no JSON object"},
      {R"({"qüery": "a"})", "there is no key \"qüery\""},
      {R"({"query": 1})", "\"query\" is not a text"},
      {R"({"any": "yes"})", "\"any\" is not true or false"},
      {R"({"limit": -1})", "\"limit\" is not a whole number, 0 or more"},
      {R"({"limit": 1.5})", "\"limit\" is not a whole number, 0 or more"},
      {R"({"limit": 1e99})", "\"limit\" is not a whole number, 0 or more"},
      {R"({"source": ["a", 1]})", "\"source\" is not a text or an array of texts"},
      {R"({"sort": "höher"})", "\"sort\" is not \"relevance\", \"newest\" or \"oldest\""},
      {R"({"dialect": "google"})", "\"dialect\" is not \"news\", \"lexis\" or \"factiva\""},
      {R"({"fields": "größe"})", "\"fields\": no such field: \"größe\""},
      {R"({"timeline": "Jahr"})",
       "\"timeline\" is not \"day\", \"week\", \"month\", \"year\" or \"auto\""},
      {R"({"timeline": true})",
       "\"timeline\" is not \"day\", \"week\", \"month\", \"year\" or \"auto\""},
      {R"({"facet": ["by", "größe"]})",
       "\"facet\" is not \"source\", \"agency\", \"place\", \"section\", \"lang\", \"by\" or "
       "\"year\", or an array of them"},
      {R"({"lead": "first", "unique": true})",
       "\"lead\" is not \"longest\", \"earliest\", \"latest\", \"agency\" or \"best\""},
      {R"({"share": true})", "\"share\" is of the articles of a timeline"},
      {R"({"share": true, "timeline": "day", "unique": true})",
       "\"share\" is of articles, and \"unique\" counts stories"},
      {R"({"top": 3})", "\"top\" is how many values a facet shows"},
      {R"({"lead": "best"})", "\"lead\" says how stories are shown"},
  }));
  CAPTURE(line);
  const auto read = read_json_request(line, {});
  REQUIRE_FALSE(read);
  CHECK(read.error().kind ==
        (what.starts_with("\"fields\"") ? Error::Kind::bad_option : Error::Kind::bad_input));
  CHECK(read.error().what == what);
}

TEST_CASE("The name of a request is found also where the rest is wrong", "[ask][serve]") {
  CHECK(ask::id_of_request(R"({"id": "ö", "what": 1})") == "ö");
  CHECK(ask::id_of_request(R"({"id": {"a": [1]}})").dump() == R"({"a":[1]})");
  CHECK(ask::id_of_request(R"({"query": "a"})").is_null());
  CHECK(ask::id_of_request("{").is_null());
}
