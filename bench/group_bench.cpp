// What grouping costs, of one core: sketching, joining all at once, and an update of one in a
// hundred. Every fifth article is there a second time with its end cut, so that there are stories.
//   group_bench INPUT...     each INPUT a file or a folder, read as `indexer` reads it
#include <algorithm>
#include <cstddef>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>
#include <sys/resource.h>

#include "common/story/packed_sketch.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/group/sketch.hpp"
#include "indexer/group/stories.hpp"
#include "indexer/read/read_input.hpp"
#include "indexer/steps.hpp"

namespace {

using news::group::Change;
using news::group::Stories;

/// Seconds of processor time, so that a busy machine does not count.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Sketched {
  Change change{};
  std::size_t bytes = 0;
  std::size_t largest = 0;
  double seconds = 0;

  void add(const news::Article& article) {
    const auto start = cpu_seconds();
    auto packed = news::story::pack_sketch(news::group::sketch_of(article));
    seconds += cpu_seconds() - start;
    bytes += packed.size();
    largest = std::max(largest, packed.size());
    change.added.push_back({article.id, std::move(packed)});
  }
};

Sketched sketched(const std::vector<std::string>& paths) {
  constexpr std::size_t one_copy_in = 5;
  Sketched all;
  const auto take = [&all](news::RawArticle raw) {
    auto cleaned = news::clean_one(raw, {});
    auto article = news::describe::describe(raw, std::move(cleaned));
    all.add(article);
    if (all.change.added.size() % one_copy_in == 0) {
      article.id += "-copy";
      article.body.resize(article.body.size() / 5 * 4);
      all.add(article);
    }
    return true;
  };
  for (const auto& file : news::discover::find_inputs(paths, {}).files)
    news::read::read_input(file.path, "", {},
                           {.article = take, .skipped = [](const news::Skipped&) {}});
  return all;
}

/// They are taken out, and come again.
double seconds_of_update(Stories& stories, Change back) {
  Change away;
  for (const auto& entry : back.added) away.removed.push_back(entry.id);
  const auto start = cpu_seconds();
  stories.change(std::move(away));
  stories.change(std::move(back));
  return (cpu_seconds() - start) / 2;
}

std::size_t count_joined(const Stories& stories, const std::vector<std::string>& ids) {
  return static_cast<std::size_t>(std::count_if(
      ids.begin(), ids.end(), [&](const auto& id) { return !stories.of(id)->joined.empty(); }));
}

}  // namespace

int main(int count, char* arguments[]) {
  auto all = sketched({arguments + 1, arguments + count});
  const auto articles = static_cast<double>(all.change.added.size());
  const auto before = peak_megabytes();
  std::vector<std::string> ids;
  Change hundredth;
  for (const auto& entry : all.change.added) {
    ids.push_back(entry.id);
    if (ids.size() % 100 == 0) hundredth.added.push_back(entry);
  }
  Stories stories;
  const auto start = cpu_seconds();
  stories.change(std::move(all.change));
  const auto joining = cpu_seconds() - start;
  const auto peak = peak_megabytes();
  fmt::print(
      "{:.0f} articles: sketch {:.1f} us, {:.0f} bytes ({} at most); join {:.1f} us; "
      "update of 1 % {:.2f} s; {} joined; {:.0f} MB, of these before joining {:.0f}\n",
      articles, 1e6 * all.seconds / articles, static_cast<double>(all.bytes) / articles,
      all.largest, 1e6 * joining / articles, seconds_of_update(stories, std::move(hundredth)),
      count_joined(stories, ids), peak, before);
  return 0;
}
