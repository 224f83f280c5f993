#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "searcher/evaluate/qrels.hpp"
#include "searcher/evaluate/topics.hpp"
#include "tests/quality/judging.hpp"
#include "tests/support/articles_of.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"

// Rankings as people judged them, in the default settings. The floors may only rise.

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

namespace {

/// TIME's documents have numbers for ids and no reader's names for their keys.
std::vector<Article> time_articles(const fs::path& file) {
  std::vector<Article> articles;
  std::ifstream lines{file};
  for (std::string line; std::getline(lines, line);) {
    const auto document = nlohmann::json::parse(line);
    auto number = std::to_string(document.at("ord").get<int>());
    number.insert(0, 3 - std::min<std::size_t>(number.size(), 3), '0');
    articles.push_back({.id = "time-" + number, .body = document.at("body").get<std::string>()});
  }
  return articles;
}

/// The same, by the topics and judgements of two files.
nlohmann::json judged_files(const index::OpenIndex& index, const fs::path& topics,
                            const fs::path& qrels, const ask::Asking& asking = {}) {
  const auto read = evaluate::read_topics(contents(topics));
  const auto wanted = evaluate::read_qrels(contents(qrels));
  REQUIRE(read);
  REQUIRE(wanted);
  return judged(index, *read, *wanted, asking);
}

}  // namespace

TEST_CASE("Long questions to TIME magazine find what people judged relevant",
          "[quality][ranking]") {
  const auto folder = corpus("time");
  if (!folder) return;
  const auto index = index_over(time_articles(*folder / "docs.jsonl"), 1, {});
  check_floors("time", judged_files(index, *folder / "queries.tsv", *folder / "qrels.txt"));
}

TEST_CASE("Dated questions find the article that answers them", "[quality][ranking][recency]") {
  const auto folder = corpus("rtqa_dev6000");
  if (!folder) return;
  const auto index = index_over(articles_of(*folder / "articles.jsonl.gz"), 1, {});
  const auto topics = *folder / "questions.tsv";
  const auto qrels = *folder / "qrels.txt";
  check_floors("rtqa_dev6000", judged_files(index, topics, qrels));
  check_floors("rtqa_dev6000/live", judged_files(index, topics, qrels, {.at_their_dates = true}));
  check_floors(
      "rtqa_dev6000/live, no recency",
      judged_files(index, topics, qrels, {.request = {.fresh = 0}, .at_their_dates = true}));
}

TEST_CASE("A headline of an event finds its articles", "[quality][ranking]") {
  const auto folder = corpus("stories");
  if (!folder) return;
  const auto index = index_over(articles_of(*folder / "basil.jsonl"), 1, {});
  check_floors("basil",
               judged_files(index, *folder / "basil.queries.tsv", *folder / "basil.qrels.txt"));
}
