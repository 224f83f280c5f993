// The queries of data/queries are asked here: what each finds was told by reading the articles.
#include <algorithm>
#include <fstream>
#include <map>
#include <string>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/text/date.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/show.hpp"
#include "searcher/retrieve/search.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/own_articles.hpp"
#include "tests/support/own_file.hpp"
#include "tests/support/tiny_index.hpp"

using namespace news;
using namespace news::tests;

namespace {

struct Example {
  std::string query{};
  std::string tree{};
  std::string ids{};
};

std::vector<Example> examples() {
  std::vector<Example> all;
  std::ifstream lines{own_file("data/queries/examples.tsv")};
  for (std::string line; std::getline(lines, line);) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    if (line.starts_with("# ") || second == line.npos) continue;
    all.push_back({line.substr(0, first), line.substr(first + 1, second - first - 1),
                   line.substr(second + 1)});
  }
  return all;
}

query::Query typed(const std::string& text) {
  const query::SavedQueries saved{
      .text = [](const std::string& name) -> Result<std::optional<std::string>> {
        if (name != "water") return std::optional<std::string>{};
        return std::optional<std::string>{"flood OR dam"};
      },
      .names = [] { return std::vector<std::string>{"water"}; }};
  const auto now = text::read_iso_date("2025-12-15T12:00:00Z")->first;
  const auto parsed = query::parse(text, {.now = now, .saved = saved});
  REQUIRE(parsed);
  return parsed->query;
}

index::OpenIndex dealt_over(std::size_t shards) {
  return index_over(own_articles("data/queries/articles.jsonl"), shards, {});
}

/// Ids with their scores, best first.
std::vector<std::pair<std::string, double>> found(const index::OpenIndex& index,
                                                  const query::Query& query) {
  const auto page =
      retrieve::search(index, query, {.limit = retrieve::no_limit}, retrieve::built_in_aliases());
  REQUIRE(page);
  CHECK(page->matches == page->hits.size());
  std::vector<std::pair<std::string, double>> all;
  for (const auto& hit : page->hits) all.emplace_back(hit.article.id, hit.score);
  return all;
}

std::string sorted_ids(const std::vector<std::pair<std::string, double>>& hits) {
  std::vector<std::string> ids;
  for (const auto& [id, score] : hits) ids.push_back(id);
  std::sort(ids.begin(), ids.end());
  return ids.empty() ? "-" : fmt::format("{}", fmt::join(ids, " "));
}

}  // namespace

TEST_CASE("Every example query finds what a reader finds", "[retrieve][examples]") {
  const auto index = dealt_over(1);
  const auto all = examples();
  CHECK(all.size() >= 240);
  for (const auto& example : all) {
    CAPTURE(example.query);
    const auto query = typed(example.query);
    CHECK(query::show(query) == example.tree);
    CHECK(sorted_ids(found(index, query)) == example.ids);
  }
}

TEST_CASE("Over one index and its articles in two and in four the answer is the same",
          "[retrieve][examples]") {
  const auto one = dealt_over(1);
  const auto several = dealt_over(GENERATE(2u, 4u));
  for (const auto& example : examples()) {
    CAPTURE(example.query);
    const auto query = typed(example.query);
    CHECK(found(several, query) == found(one, query));
  }
}
