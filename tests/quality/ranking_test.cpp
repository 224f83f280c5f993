#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include <nlohmann/json.hpp>

#include "indexer/describe/describe.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"
#include "searcher/ask/ask_topic.hpp"
#include "searcher/evaluate/judge.hpp"
#include "searcher/evaluate/qrels.hpp"
#include "searcher/evaluate/topics.hpp"
#include "tests/quality/floors.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/tiny_index.hpp"

// Rankings as people judged them, in the default settings. The floors may only rise.

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

namespace {

/// The articles of a file as the indexer would describe them.
std::vector<Article> articles_of(const fs::path& file) {
  std::vector<Article> articles;
  const read::Sink sink{[&](RawArticle raw) {
                          auto cleaned = clean_one(raw, {});
                          articles.push_back(describe::describe(raw, std::move(cleaned)));
                          return true;
                        },
                        [](const Skipped&) {}};
  read::read_input(file.string(), "", {}, sink);
  return articles;
}

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

/// The means of the measures, by trec_eval's names.
nlohmann::json judged(const index::OpenIndex& index, const fs::path& topics, const fs::path& qrels,
                      ask::Asking asking) {
  asking.request.limit = 100;
  asking.request.passage_chars = 0;
  const auto read = evaluate::read_topics(contents(topics));
  auto wanted = evaluate::read_qrels(contents(qrels));
  REQUIRE(read);
  REQUIRE(wanted);
  std::erase_if(*wanted, [&read](const evaluate::Judged& each) {
    return std::ranges::find(*read, each.topic, &evaluate::Topic::id) == read->end();
  });
  analysis::Analyzer analyzer{index.analysis};
  evaluate::Run run;
  for (const auto& topic : *read) {
    const auto asked = ask::ask_topic(topic, asking, {}, analyzer);
    REQUIRE(asked);
    if (!*asked) continue;
    const auto page = retrieve::search(index, (*asked)->query, (*asked)->wanted);
    REQUIRE(page);
    for (const auto& hit : page->hits) run[topic.id].push_back(hit.article.id);
  }
  const auto means = evaluate::mean(evaluate::judge(run, *wanted));
  nlohmann::json named;
  for (std::size_t i = 0; i < means.size(); ++i)
    named[std::string{evaluate::measures[i].name}] = means[i];
  return named;
}

void check_floors(const std::string& set, const nlohmann::json& means) {
  const auto floors = floors_of("ranking");
  WARN(set << ": " << means.dump());
  for (const auto& [measure, floor] : floors.at(set).items()) {
    CAPTURE(set, measure);
    CHECK(means.at(measure).get<double>() >= floor.get<double>());
  }
}

}  // namespace

TEST_CASE("Long questions to TIME magazine find what people judged relevant",
          "[quality][ranking]") {
  const auto folder = corpus("time");
  if (!folder) return;
  const auto index = index_over(time_articles(*folder / "docs.jsonl"), 1, {});
  check_floors("time", judged(index, *folder / "queries.tsv", *folder / "qrels.txt", {}));
}

TEST_CASE("Dated questions find the article that answers them", "[quality][ranking][recency]") {
  const auto folder = corpus("rtqa_dev6000");
  if (!folder) return;
  const auto index = index_over(articles_of(*folder / "articles.jsonl.gz"), 1, {});
  const auto topics = *folder / "questions.tsv";
  const auto qrels = *folder / "qrels.txt";
  check_floors("rtqa_dev6000", judged(index, topics, qrels, {}));
  check_floors("rtqa_dev6000/live", judged(index, topics, qrels, {.at_their_dates = true}));
}

TEST_CASE("A headline of an event finds its articles", "[quality][ranking]") {
  const auto folder = corpus("stories");
  if (!folder) return;
  const auto index = index_over(articles_of(*folder / "basil.jsonl"), 1, {});
  check_floors("basil",
               judged(index, *folder / "basil.queries.tsv", *folder / "basil.qrels.txt", {}));
}
