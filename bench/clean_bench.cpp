// How fast texts are cleaned and described: MB/s of one core, each step by itself and both.
//   clean_bench INPUT...     each INPUT a file or a folder, read as `indexer` reads it; pages are
//                            passed over (see reader_bench)
#include <cstddef>
#include <ctime>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "indexer/clean/clean.hpp"
#include "indexer/describe/describe.hpp"
#include "indexer/discover/find_inputs.hpp"
#include "indexer/read/read_input.hpp"

namespace {

using news::RawArticle;

/// Seconds of processor time, so that a busy machine does not count.
double cpu_seconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

std::vector<RawArticle> texts_of(const std::vector<std::string>& paths) {
  std::vector<RawArticle> texts;
  for (const auto& file : news::discover::find_inputs(paths, {}).files)
    news::read::read_input(file.path, "", {},
                           {.article =
                                [&](RawArticle raw) {
                                  if (raw.kind != RawArticle::Text::page)
                                    texts.push_back(std::move(raw));
                                  return true;
                                },
                            .skipped = [](const news::Skipped&) {}});
  return texts;
}

struct Seconds {
  double clean = 0;
  double describe = 0;
};

Seconds one_run(const std::vector<RawArticle>& texts, std::size_t& removed) {
  Seconds seconds;
  for (const auto& text : texts) {
    const auto start = cpu_seconds();
    auto cleaned = news::clean::clean(text);
    const auto between = cpu_seconds();
    for (const auto& span : cleaned.text.removed) removed += span.end - span.start;
    static_cast<void>(news::describe::describe(text, std::move(cleaned)));
    seconds.clean += between - start;
    seconds.describe += cpu_seconds() - between;
  }
  return seconds;
}

}  // namespace

int main(int count, char* arguments[]) {
  constexpr int runs = 3;
  const auto texts = texts_of({arguments + 1, arguments + count});
  std::size_t bytes = 0;
  for (const auto& text : texts) bytes += text.text.size();
  Seconds best{1e9, 1e9};
  std::size_t removed = 0;
  for (int run = 0; run < runs; ++run) {
    removed = 0;
    const auto seconds = one_run(texts, removed);
    if (seconds.clean + seconds.describe < best.clean + best.describe) best = seconds;
  }
  const auto megabytes = static_cast<double>(bytes) / 1e6;
  fmt::print("{} texts, {:.1f} MB, {:.3f} % of it removed; best of {} runs\n", texts.size(),
             megabytes, 100.0 * static_cast<double>(removed) / static_cast<double>(bytes), runs);
  for (const auto& [name, seconds] :
       {std::pair{"clean", best.clean}, std::pair{"describe", best.describe},
        std::pair{"both", best.clean + best.describe}})
    fmt::print("{:<10} {:>8.3f} s {:>8.1f} MB/s\n", name, seconds, megabytes / seconds);
  return 0;
}
