// How fast queries are answered, class by class: p50, p95 and p99 in milliseconds.
//   search_bench INDEX QUERIES [SEARCHER]
// QUERIES: lines of class, tab, words, as make_queries.py writes them. In the process the index is
// open and warm, by the clock and by the processor; with SEARCHER every query is also asked by a
// program of its own, start to end.
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "bench/measured_run.hpp"
#include "bench/program.hpp"
#include "common/index/open.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/retrieve/search.hpp"

namespace {

using news::bench::percentile;
using news::retrieve::Sort;
using news::retrieve::Wanted;

/// A query in our language, and what is wanted of its answer.
struct Asked {
  std::string query{};
  Wanted wanted{};
  std::vector<std::string> options{};  ///< The same for `searcher`.
};

using Classes = std::map<std::string, std::vector<Asked>>;

Asked asked(const std::string& kind, const std::string& words) {
  Asked made{words, {}, {}};
  if (kind.starts_with("phrase")) made.query = '"' + words + '"';
  if (kind == "or2") made.query.replace(words.find(' '), 1, " OR ");
  if (kind == "newest") {
    made.wanted.sort = Sort::newest;
    made.options = {"--sort=newest"};
  }
  if (kind == "count") {
    made.wanted.limit = 0;
    made.wanted.exact_count = true;
    made.options = {"--count"};
  }
  return made;
}

Classes read_queries(const std::string& path) {
  Classes classes;
  std::ifstream lines{path};
  for (std::string line; std::getline(lines, line);) {
    const auto tab = line.find('\t');
    if (tab == std::string::npos) continue;
    const auto kind = line.substr(0, tab);
    classes[kind].push_back(asked(kind, line.substr(tab + 1)));
  }
  return classes;
}

struct Taken {
  double wall = 0;  ///< Milliseconds, as the next.
  double processor = 0;
};

double milliseconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double, std::milli>{std::chrono::steady_clock::now() - start}
      .count();
}

/// Parsing and searching, passages included; the second of two times, so that the cache is warm.
news::Result<Taken> in_process(const news::index::OpenIndex& index, const Asked& asked,
                               std::size_t& hits) {
  Taken last;
  for (int time = 0; time < 2; ++time) {
    const auto start = std::chrono::steady_clock::now();
    const auto processor = std::clock();
    const auto parsed = news::query::parse(asked.query, {});
    if (!parsed) return parsed.error();
    const auto page = news::retrieve::search(index, parsed->query, asked.wanted);
    if (!page) return page.error();
    last = {milliseconds_since(start),
            1000.0 * static_cast<double>(std::clock() - processor) / CLOCKS_PER_SEC};
    if (time == 0) hits += page->hits.size();
  }
  return last;
}

news::Result<double> as_program(const std::string& searcher, const std::string& index,
                                const Asked& asked) {
  constexpr int nothing_found = 1;
  std::vector<std::string> argv{searcher, "--index=" + index, "--pager=never"};
  argv.insert(argv.end(), asked.options.begin(), asked.options.end());
  argv.insert(argv.end(), {"--", asked.query});
  const auto cost = news::bench::measured_run(argv, nothing_found);
  if (!cost) return cost.error();
  return cost->wall_seconds * 1000;
}

void print_row(std::string_view kind, std::string_view how, const std::vector<double>& times,
               const std::string& hits) {
  fmt::print("| {} | {} | {} | {:.2f} | {:.2f} | {:.2f} | {} |\n", kind, how, times.size(),
             percentile(times, 50), percentile(times, 95), percentile(times, 99), hits);
}

news::Result<void> measure(const std::string& kind, const std::vector<Asked>& all,
                           const news::index::OpenIndex& index,
                           const std::vector<std::string>& arguments) {
  std::vector<double> warm;
  std::vector<double> processor;
  std::vector<double> whole;
  std::size_t hits = 0;
  for (const auto& asked : all) {
    const auto taken = in_process(index, asked, hits);
    if (!taken) return taken.error();
    warm.push_back(taken->wall);
    processor.push_back(taken->processor);
    if (arguments.size() < 3) continue;
    const auto started = as_program(arguments[2], arguments[0], asked);
    if (!started) return started.error();
    whole.push_back(*started);
  }
  print_row(kind, "in process", warm,
            fmt::format("{:.1f}", static_cast<double>(hits) / static_cast<double>(all.size())));
  print_row(kind, "processor", processor, "");
  if (!whole.empty()) print_row(kind, "whole process", whole, "");
  return {};
}

int fail(const news::Error& error) {
  fmt::print(stderr, "search_bench: {}\n  hint: {}\n", error.what, error.hint);
  return 2;
}

int run(const std::vector<std::string>& arguments) {
  if (arguments.size() < 2) {
    fmt::print(stderr, "search_bench INDEX QUERIES [SEARCHER]\n");
    return 2;
  }
  const auto index = news::index::open_index({arguments[0]});
  if (!index) return fail(index.error());
  const auto classes = read_queries(arguments[1]);
  if (classes.empty())
    return fail({news::Error::Kind::bad_input, fmt::format("no queries in '{}'", arguments[1]),
                 "make them by make_queries.py"});
  fmt::print("| class | how | queries | p50 ms | p95 ms | p99 ms | hits shown |\n");
  fmt::print("|---|---|---|---|---|---|---|\n");
  for (const auto& [kind, all] : classes) {
    const auto done = measure(kind, all, *index, arguments);
    if (!done) return fail(done.error());
  }
  return 0;
}

}  // namespace

int main(int count, char* arguments[]) {
  return news::bench::program("search_bench", count, arguments, run);
}
