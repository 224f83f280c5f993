// How long it takes to pick the passages of a hit: the first ten articles of every question.
//   passages_bench INDEX TOPICS [CHARS]
#include <algorithm>
#include <chrono>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/index/open.hpp"
#include "searcher/evaluate/topics.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/retrieve/marks.hpp"
#include "searcher/retrieve/passages.hpp"
#include "searcher/retrieve/plain_words.hpp"
#include "searcher/retrieve/search.hpp"

namespace {

using namespace news;

struct Found {
  std::string body{};
  retrieve::MarkTerms marks{};
};

std::vector<Found> hits_of(const std::string& question, const index::OpenIndex& index,
                           retrieve::Vocabulary& words) {
  std::string typed;
  for (const auto& form : words.forms(question)) typed += form + ' ';
  const auto parsed = query::parse(typed, {.any = true});
  if (!parsed) return {};
  const auto page = retrieve::search(index, parsed->query, {.passage_chars = 0});
  if (!page) return {};
  const auto query = retrieve::readied(parsed->query, words).query;
  std::vector<Found> found;
  for (const auto& hit : page->hits)
    if (const auto marks = retrieve::mark_terms(query, hit.article.language, words))
      found.push_back({hit.article.body, *marks});
  return found;
}

double microseconds(const Found& one, std::size_t chars, analysis::Analyzer& analyzer) {
  constexpr int runs = 5;
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    static_cast<void>(retrieve::pick_passages(one.body, one.marks, chars, analyzer));
    const std::chrono::duration<double, std::micro> spent =
        std::chrono::steady_clock::now() - start;
    best = std::min(best, spent.count());
  }
  return best;
}

}  // namespace

int main(int count, char* arguments[]) {
  if (count < 3) return 2;
  const auto index = index::open_index({arguments[1]});
  std::ifstream file{arguments[2], std::ios::binary};
  const auto topics = evaluate::read_topics(std::string{std::istreambuf_iterator<char>{file}, {}});
  if (!index || !topics) return 2;
  const std::size_t chars = count > 3 ? std::stoul(arguments[3]) : 240;

  const retrieve::Aliases no_aliases;
  retrieve::Vocabulary words{index->database, index->analysis, no_aliases};
  std::vector<double> times;
  std::size_t bytes = 0;
  double sum = 0;
  for (const auto& topic : *topics)
    for (const auto& one : hits_of(topic.title, *index, words)) {
      times.push_back(microseconds(one, chars, words.analyzer()));
      sum += times.back();
      bytes += one.body.size();
    }
  if (times.empty()) return 1;
  std::sort(times.begin(), times.end());
  const auto hits = static_cast<double>(times.size());
  fmt::print(
      "{} hits of {:.1f} kB; a hit: mean {:.0f} us, median {:.0f}, 99 % {:.0f}, most {:.0f}\n",
      times.size(), static_cast<double>(bytes) / hits / 1e3, sum / hits, times[times.size() / 2],
      times[times.size() * 99 / 100], times.back());
  return 0;
}
