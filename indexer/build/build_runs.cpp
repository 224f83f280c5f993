#include "indexer/build/build_runs.hpp"

#include <chrono>
#include <string>
#include <type_traits>
#include <utility>

#include "common/analysis/analyzer.hpp"
#include "indexer/build/crew.hpp"
#include "indexer/build/raw_work.hpp"

namespace news::build {
namespace {

using RawRun = std::vector<RawWork>;
using RunJob = Job<RawRun, WrittenRun>;

constexpr std::chrono::milliseconds patience{100};

void read_runs(const BuildSteps& steps, const RunLimits& limits, RunJob::Queue& queue) {
  RawRun run;
  std::size_t run_bytes = 0;
  const auto push = [&] {
    const auto bytes = std::exchange(run_bytes, 0);
    return queue.push(std::exchange(run, {}), bytes);
  };
  bool wanted = true;
  read_inputs(steps, [&](RawWork work, std::size_t bytes) {
    run.push_back(std::move(work));
    run_bytes += bytes;
    if (run_bytes >= limits.run_bytes || run.size() >= limits.run_articles) wanted = push();
    return wanted;
  });
  if (wanted && !run.empty()) push();
  queue.finish();
}

/// One thread's hand: keeps its analyzer, and what that remembers, from run to run.
class RunWorker {
 public:
  RunWorker(const BuildSteps& steps, std::shared_ptr<const BulkTables> tables,
            std::filesystem::path folder)
      : steps_{steps},
        tables_{std::move(tables)},
        folder_{std::move(folder)},
        analyzer_{std::make_shared<analysis::Analyzer>(steps.analysis)} {}

  WrittenRun operator()(RunJob::Queue::Item item) {
    WrittenRun run;
    std::unique_ptr<RunWriter> writer;
    for (auto& work : item.work) {
      if (auto* raw = std::get_if<RawArticle>(&work)) {
        if (auto failure = write(std::move(*raw), item.number, run, writer)) {
          run.failure = std::move(failure);
          return run;
        }
      } else {
        std::visit([&run](auto& each) { keep(each, run); }, work);
      }
      work = InputBegins{};  // its text is of no more use
    }
    if (!writer) return run;
    if (const auto closed = writer->close(); !closed) run.failure = closed.error();
    return run;
  }

 private:
  template <class Each>
  static void keep(Each& each, WrittenRun& run) {
    if constexpr (!std::is_same_v<Each, RawArticle>) run.events.emplace_back(std::move(each));
  }

  std::optional<Error> write(RawArticle raw, std::size_t number, WrittenRun& run,
                             std::unique_ptr<RunWriter>& writer) {
    auto origin = raw.origin;
    auto made = analyse_raw(std::move(raw), steps_, *analyzer_);
    if (auto* skipped = std::get_if<Skipped>(&made)) {
      run.events.emplace_back(std::move(*skipped));
      return std::nullopt;
    }
    if (!writer) {
      run.folder = folder_ / ("run-" + std::to_string(number));
      auto begun = tables_->begin_run(run.folder);
      if (!begun) return begun.error();
      writer = *std::move(begun);
    }
    const auto& analysed = std::get<Analysed>(made);
    if (const auto put = writer->put(analysed); !put) return put.error();
    run.events.emplace_back(Written{std::move(origin), analysed.cut});
    return std::nullopt;
  }

  BuildSteps steps_;
  std::shared_ptr<const BulkTables> tables_;
  std::filesystem::path folder_;
  std::shared_ptr<analysis::Analyzer> analyzer_;  ///< Shared, for a std::function is copied.
};

}  // namespace

void build_runs(const BuildSteps& steps, const RunLimits& limits,
                std::shared_ptr<const BulkTables> tables, const std::filesystem::path& folder,
                const RunTaker& taker) {
  // Every thread one run at work and one that waits.
  const std::size_t runs = 2 * std::size_t{limits.jobs};
  const auto job = std::make_shared<RunJob>(runs * limits.run_bytes, runs);
  job->read = [steps, limits](RunJob::Queue& queue) { read_runs(steps, limits, queue); };
  job->make_worker = [steps, tables = std::move(tables), folder]() -> RunJob::Worker {
    return RunWorker{steps, tables, folder};
  };
  const Crew crew{job, limits.jobs};
  while (!job->queue.all_taken() && taker.keep_going()) {
    auto run = job->queue.take(patience);
    if (run && !taker.take(*std::move(run))) return;
  }
}

}  // namespace news::build
