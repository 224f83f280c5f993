// How long proximity takes: milliseconds a query, for random pairs of words.
//   position_bench INDEX [SEED]     words of the first 2,000 articles that five articles have at
//   least
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "common/index/open.hpp"
#include "common/schema/fields.hpp"
#include "searcher/retrieve/search.hpp"

namespace {

using news::query::Proximity;
using news::query::Query;

constexpr std::size_t pairs = 50;

std::vector<std::string> words_of(const Xapian::Database& database) {
  std::set<std::string> words;
  for (Xapian::docid article = 1; article <= std::min(2000u, database.get_lastdocid()); ++article)
    for (auto term = database.termlist_begin(article); term != database.termlist_end(article);
         ++term) {
      const auto stem = *term;
      if (stem.size() > 1 && stem[0] == 'Z' && (stem[1] < 'A' || stem[1] > 'Z') &&
          term.get_termfreq() >= 5)
        words.insert(stem.substr(1));
    }
  return {words.begin(), words.end()};
}

/// The most frequent ones: the worst case.
std::vector<std::string> frequent(std::vector<std::string> words,
                                  const Xapian::Database& database) {
  std::sort(words.begin(), words.end(), [&](const auto& one, const auto& other) {
    return database.get_termfreq("Z" + one) > database.get_termfreq("Z" + other);
  });
  words.resize(std::min<std::size_t>(words.size(), 100));
  return words;
}

Query near(const std::string& one, const std::string& other, Proximity proximity) {
  news::query::Near both;
  both.proximity = proximity;
  both.distance = 5;
  for (const auto& word : {one, other})
    both.parts.push_back({news::query::Word{.text = word, .exact = false}});
  return {both};
}

void measure(const char* name, const news::index::OpenIndex& index,
             const std::vector<std::string>& words, Proximity proximity, std::mt19937& random) {
  std::vector<double> times;
  std::size_t found = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    const auto query =
        near(words[random() % words.size()], words[random() % words.size()], proximity);
    const auto start = std::chrono::steady_clock::now();
    const auto page = news::retrieve::search(index, query, {.exact_count = true});
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - start;
    times.push_back(taken.count());
    if (page) found += page->matches;
  }
  std::sort(times.begin(), times.end());
  fmt::print("{:<34} p50 {:>8.2f} ms   p95 {:>8.2f} ms   most {:>8.2f} ms   {:>7} found\n", name,
             times[pairs / 2], times[pairs * 95 / 100], times.back(), found);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "usage: position_bench INDEX [SEED]\n");
    return 2;
  }
  const auto index = news::index::open_index({argv[1]});
  if (!index) {
    fmt::print(stderr, "position_bench: {}\n", index.error().what);
    return 2;
  }
  std::mt19937 random{argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1u};
  const auto words = words_of(index->database);
  fmt::print("{} words\n", words.size());
  const auto most = frequent(words, index->database);
  measure("W/5", *index, words, Proximity::within, random);
  measure("W/5 again", *index, words, Proximity::within, random);
  measure("W/S", *index, words, Proximity::same_sentence, random);
  measure("NOT W/5", *index, words, Proximity::not_within, random);
  measure("W/5 of the 100 most frequent", *index, most, Proximity::within, random);
  measure("W/S of the 100 most frequent", *index, most, Proximity::same_sentence, random);
}
