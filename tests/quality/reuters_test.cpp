#include <algorithm>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "searcher/retrieve/stop_words.hpp"
#include "tests/quality/judging.hpp"
#include "tests/quality/read_articles.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/corpora.hpp"
#include "tests/support/own_file.hpp"

// Reuters-21578 asked as a person asks, in the default settings: for one article by some of its
// words, and for a topic by its name. The floors may only rise.

namespace fs = std::filesystem;
using namespace news;
using namespace news::tests;

namespace {

/// bench/peers/rank_sets.py draws the same articles and words.
constexpr std::string_view seed = "20251122";

/// FNV-1a, 64 bits.
std::uint64_t hash(std::string_view text) {
  std::uint64_t value = 0xCBF29CE484222325;
  for (const auto byte : text) value = (value ^ static_cast<unsigned char>(byte)) * 0x100000001B3;
  return value;
}

std::vector<Article> reuters(const fs::path& folder) {
  return read_articles(files_below(folder, ".sgm"));
}

/// The words of three letters or more that say something, each once.
std::set<std::string> telling_words(std::string_view text) {
  std::set<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (word.size() >= 3 && !retrieve::is_stop_word(word, "en")) words.insert(word);
    word.clear();
  };
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalpha(byte) != 0)
      word += static_cast<char>(std::tolower(byte));
    else
      end_word();
  }
  end_word();
  return words;
}

/// So many of the words, drawn by hash; empty where there are fewer.
std::string drawn(const std::set<std::string>& words, const std::string& key, std::size_t count) {
  if (words.size() < count) return {};
  std::vector<std::pair<std::uint64_t, std::string>> order;
  for (const auto& word : words) order.emplace_back(hash(key + ":" + word), word);
  std::ranges::sort(order);
  std::string query;
  for (std::size_t i = 0; i < count; ++i) query += (i == 0 ? "" : " ") + order[i].second;
  return query;
}

struct Questions {
  std::vector<evaluate::Topic> topics{};
  std::vector<evaluate::Judged> qrels{};
};

/// 500 articles, each asked for by some words of its headline or body. An article with the very
/// same body is as right: nobody could tell which of the two was meant (337 groups of articles).
Questions known_items(const std::vector<Article>& articles, std::string Article::*part,
                      std::size_t words) {
  constexpr std::size_t wanted = 500;
  constexpr std::size_t least_bytes = 300;
  std::map<std::string_view, std::vector<std::string>> copies;
  std::vector<std::pair<std::uint64_t, const Article*>> order;
  for (const auto& article : articles) {
    copies[article.body].push_back(article.id);
    order.emplace_back(hash(std::string{seed} + ":" + article.id), &article);
  }
  std::ranges::sort(order);
  Questions questions;
  for (const auto& [key, article] : order) {
    if (questions.topics.size() == wanted) break;
    const auto query =
        drawn(telling_words(article->*part), std::string{seed} + ":" + article->id, words);
    if (query.empty() || article->body.size() < least_bytes) continue;
    questions.topics.push_back({.id = article->id, .title = query});
    evaluate::Judged right{.topic = article->id};
    for (const auto& copy : copies.at(article->body)) right.grades[copy] = 1;
    questions.qrels.push_back(std::move(right));
  }
  return questions;
}

/// The most frequent topics that editors gave, asked for by their names in our words.
Questions topics(const std::vector<Article>& articles) {
  Questions questions;
  std::istringstream lines{contents(own_file("tests/quality/reuters_topics.tsv"))};
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    evaluate::Judged right{.topic = line.substr(0, tab)};
    for (const auto& article : articles)
      if (std::ranges::find(article.sections, right.topic) != article.sections.end())
        right.grades[article.id] = 1;
    questions.topics.push_back({.id = right.topic, .title = line.substr(tab + 1)});
    questions.qrels.push_back(std::move(right));
  }
  return questions;
}

}  // namespace

TEST_CASE("Some words of an article find it, and a name of a topic its articles",
          "[quality][ranking][reuters]") {
  const auto folder = corpus("reuters21578");
  if (!folder) return;
  const auto articles = reuters(*folder);
  const auto index = index_over(articles, 1, {});
  const auto check = [&index](const std::string& set, const Questions& asked,
                              const ask::Request& request = {}) {
    check_floors(set, judged(index, asked.topics, asked.qrels, {.request = request}));
  };
  const auto headlines = known_items(articles, &Article::title, 3);
  const auto bodies = known_items(articles, &Article::body, 4);
  CHECK(headlines.topics.size() == 500);
  CHECK(bodies.topics.size() == 500);
  // The archive as on the day after its last article: what favouring the new costs in it.
  const ask::Request recent{.as_of = "1987-10-20"};
  check("reuters/headline", headlines);
  check("reuters/body", bodies);
  check("reuters/headline, recency", headlines, recent);
  check("reuters/body, recency", bodies, recent);
  check("reuters/topics", topics(articles));
}
