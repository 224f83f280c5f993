// What a person sees who types queries letter by letter, and how long the search takes for each.
//   typing_bench INDEX QUERIES     a query a line (after the last tab, where there are any)
// The search for the list, the same with care where its count is a bound, and the article beside
// it, in milliseconds of the processor, of every beginning of every query. Then, of the last word
// with so many letters typed: how often the article that the whole query finds first is the first,
// and among the first ten.
#include <algorithm>
#include <array>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "bench/program.hpp"
#include "common/index/open.hpp"
#include "common/text/utf8.hpp"
#include "searcher/ask/screen_search.hpp"

namespace {

using news::ask::ScreenSearch;
using news::tui::Sought;

struct Timed {
  std::string typed{};
  double milliseconds = 0;
};

template <class Work>
auto timed(std::vector<Timed>& times, const std::string& typed, Work work) {
  const auto start = std::clock();
  auto done = work();
  const auto taken = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  times.push_back({typed, taken * 1000});
  return done;
}

void tell(const char* name, std::vector<Timed> times) {
  if (times.empty()) return;
  std::ranges::sort(times, {}, &Timed::milliseconds);
  const auto at = [&](std::size_t hundredth) {
    return times[std::min(times.size() * hundredth / 100, times.size() - 1)].milliseconds;
  };
  fmt::print("{:8} {} beginnings: p50 {:.1f} ms, p95 {:.1f}, p99 {:.1f}; slowest", name,
             times.size(), at(50), at(95), at(99));
  for (std::size_t i = 0; i < std::min<std::size_t>(times.size(), 5); ++i) {
    const auto& one = times[times.size() - 1 - i];
    fmt::print(" {:.0f} \"{}\"", one.milliseconds, one.typed);
  }
  fmt::print("\n");
}

/// How often the wanted article was found with so many letters of the last word.
struct Found {
  std::size_t asked = 0;
  std::size_t first = 0;
  std::size_t among_ten = 0;
};

std::vector<std::string> lines_of(const std::string& file) {
  std::ifstream in{file};
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);)
    if (const auto text = line.substr(line.rfind('\t') + 1); !text.empty()) lines.push_back(text);
  return lines;
}

std::string first_of(const ScreenSearch& searches, const news::index::OpenIndex& index,
                     const std::string& text) {
  const auto page = searches.list(index, {.text = text});
  return page && !page->hits.empty() ? page->hits.front().article.id : std::string{};
}

void measure(const ScreenSearch& searches, const news::index::OpenIndex& index,
             const std::vector<std::string>& queries) {
  std::vector<Timed> lists;
  std::vector<Timed> again;
  std::vector<Timed> articles;
  std::array<Found, 6> found{};
  for (const auto& query : queries) {
    const auto wanted = first_of(searches, index, query + ' ');
    const auto word = query.rfind(' ') + 1;  // 0 where there is none
    std::size_t letters = 0;
    for (std::size_t at = 0; at < query.size();) {
      const auto is_of_word = at >= word;
      at += news::text::decode(query, at).length;
      letters += is_of_word ? 1 : 0;
      const auto typed = query.substr(0, at);
      const auto page = timed(
          lists, typed, [&] { return searches.list(index, {.text = typed}, {.hurried = true}); });
      if (page && !page->exact)
        (void)timed(again, typed, [&] { return searches.list(index, {.text = typed}); });
      if (!page || page->hits.empty()) continue;
      (void)timed(articles, typed, [&] {
        return searches.article(index, {.text = typed}, page->hits.front().article.id);
      });
      if (letters < 3 || letters >= found.size() || at >= query.size() || wanted.empty()) continue;
      auto& here = found[letters];
      for (std::size_t i = 0; i < std::min<std::size_t>(page->hits.size(), 10); ++i)
        if (page->hits[i].article.id == wanted) {
          here.first += i == 0 ? 1 : 0;
          ++here.among_ten;
        }
    }
    for (std::size_t typed = 3; typed < found.size(); ++typed)
      if (letters > typed && !wanted.empty()) ++found[typed].asked;
  }
  tell("list", std::move(lists));
  tell("again", std::move(again));
  tell("article", std::move(articles));
  for (std::size_t typed = 3; typed < found.size(); ++typed)
    fmt::print("{} letters of {}: first {}, among ten {}\n", typed, found[typed].asked,
               found[typed].first, found[typed].among_ten);
}

}  // namespace

int main(int count, char* arguments[]) {
  return news::bench::program("typing_bench", count, arguments,
                              [](const std::vector<std::string>& asked) {
                                if (asked.size() != 2) {
                                  fmt::print(stderr, "typing_bench INDEX QUERIES\n");
                                  return 2;
                                }
                                const auto index = news::index::open_index({asked[0]});
                                if (!index) {
                                  fmt::print(stderr, "typing_bench: {}\n", index.error().what);
                                  return 2;
                                }
                                const news::ask::Setup setup{};
                                const news::ask::Request base{};
                                const ScreenSearch searches{setup, base};
                                measure(searches, *index, lines_of(asked[1]));
                                return 0;
                              });
}
