#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/build/build_report.hpp"
#include "indexer/build/index_writer.hpp"
#include "indexer/build/parallel_build.hpp"
#include "indexer/build/shard_build.hpp"
#include "indexer/build/target.hpp"
#include "indexer/clean/learn/learned.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"
#include "indexer/run_choice.hpp"
#include "indexer/run_plan.hpp"
#include "indexer/skip_log.hpp"

namespace news {

/// What a run that writes is told; all of it outlives the run.
struct RunOrders {
  const IndexerOptions& options;
  const RunPlan& plan;
  const Console& console;
  const std::function<bool()>& interrupted;
};

/// One run that writes, from taking the lock to the last commit.
class IndexRun {
 public:
  /// skips, report: filled as the run goes.
  IndexRun(const RunOrders& orders, SkipLog& skips, build::BuildReport& report)
      : orders_{orders}, options_{orders.options}, skips_{skips}, report_{report} {}

  /// An Error leaves the last commit (of a rebuild: the old index) as it was.
  [[nodiscard]] Result<void> run(const std::filesystem::path& index);

  /// The inputs that were changed after they had been found, as they were when they had been read.
  [[nodiscard]] const std::vector<discover::InputFile>& changed_inputs() const { return changed_; }

  /// After an Error: tables that were written in order are not sound; through Xapian it may go.
  [[nodiscard]] bool wants_api() const { return wants_api_; }

 private:
  using Clock = std::chrono::steady_clock;

  Result<void> write_into(build::Target& target);
  [[nodiscard]] bool takes_runs(const build::Target& target) const;
  void read_into_writer(const build::BuildSteps& steps);
  void read_into_runs(const build::BuildSteps& steps);
  Result<clean::Learned> learn();
  Result<void> finish();
  Result<void> prune();
  Result<void> commit();
  Result<void> commit_in_time();
  [[nodiscard]] bool is_batch_full() const;
  [[nodiscard]] bool is_time_to_commit() const;

  bool take(build::Event event);
  bool take_run(const build::WrittenRun& run);
  bool fail_by(const Result<void>& done);
  Result<void> on(build::InputBegins begins);
  Result<void> on(const build::Prepared& article);
  Result<void> on(const build::Written& article);
  void count(const Origin& origin, bool cut);
  Result<void> on(const Skipped& skipped);
  Result<void> on(build::InputEnds ends);

  bool keep_going();
  void show_progress();

  RunOrders orders_;
  const IndexerOptions& options_;
  SkipLog& skips_;
  build::BuildReport& report_;
  std::optional<build::IndexWriter> writer_{};  ///< One of these two is there.
  std::optional<build::ShardBuild> runs_{};
  RunChoice choice_{};  ///< Of runs_.
  bool wants_api_ = false;
  build::IndexBuild* build_ = nullptr;  ///< That one.
  std::optional<Error> failure_{};      ///< Writing failed; the batch is lost.
  std::optional<Error> refused_{};      ///< --strict met something.
  std::uint64_t inputs_begun_ = 0;
  std::uint64_t committed_ = 0;  ///< Articles of report_.indexed.
  bool input_is_whole_ = true;
  std::vector<discover::InputFile> changed_{};
  Clock::time_point last_commit_ = Clock::now();
  Clock::time_point last_progress_{};
  std::optional<std::uint64_t> learning_from_{};  ///< Articles; nothing once it is over.
};

/// "no articles found in 'a', 'b' and 3 more"
[[nodiscard]] Error no_articles(const std::vector<std::string>& inputs);

}  // namespace news
