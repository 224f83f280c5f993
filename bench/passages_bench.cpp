// How long it takes to pick the passages of a hit, and how long Xapian's MSet::snippet takes on the
// same text: the first ten articles of every question, processor time.
//   passages_bench INDEX TOPICS [CHARS]
#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <xapian.h>

#include "common/index/open.hpp"
#include "common/schema/fields.hpp"
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
  Xapian::MSet matches{};  ///< Of the same stems, for MSet::snippet.
};

Xapian::MSet matches_of(const retrieve::MarkTerms& marks, const Xapian::Database& database) {
  std::vector<std::string> terms;
  for (const auto& [stem, weight] : marks.stems)
    terms.push_back(std::string{schema::stem_prefix} + stem);
  Xapian::Enquire enquire{database};
  enquire.set_query({Xapian::Query::OP_OR, terms.begin(), terms.end()});
  return enquire.get_mset(0, 10);
}

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
      found.push_back({hit.article.body, *marks, matches_of(*marks, index.database)});
  return found;
}

/// The best of a few runs.
template <typename Step>
double microseconds(const Step& step) {
  constexpr int runs = 5;
  double best = 1e9;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::clock();
    step();
    best = std::min(best, 1e6 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

void print_times(const char* whose, std::vector<double> times) {
  std::sort(times.begin(), times.end());
  double sum = 0;
  for (const double time : times) sum += time;
  fmt::print("{}: mean {:.0f} us, median {:.0f}, 99 % {:.0f}, most {:.0f}\n", whose,
             sum / static_cast<double>(times.size()), times[times.size() / 2],
             times[times.size() * 99 / 100], times.back());
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
  const Xapian::Stem stemmer{"en"};
  std::vector<double> ours;
  std::vector<double> theirs;
  std::size_t bytes = 0;
  std::size_t marked = 0;
  for (const auto& topic : *topics)
    for (const auto& one : hits_of(topic.title, *index, words)) {
      ours.push_back(microseconds([&] {
        static_cast<void>(retrieve::pick_passages(one.body, one.marks, chars, words.analyzer()));
      }));
      std::string snippet;
      theirs.push_back(
          microseconds([&] { snippet = one.matches.snippet(one.body, chars, stemmer); }));
      marked += snippet.find("<b>") != std::string::npos ? 1 : 0;
      bytes += one.body.size();
    }
  if (ours.empty()) return 1;
  fmt::print("{} hits of {:.1f} kB; MSet::snippet marks words in {}\n", ours.size(),
             static_cast<double>(bytes) / static_cast<double>(ours.size()) / 1e3, marked);
  print_times("passages", ours);
  print_times("MSet::snippet", theirs);
  return 0;
}
