#include "indexer/pipeline.hpp"

#include <chrono>
#include <utility>
#include <vector>

#include "indexer/build/build_report.hpp"
#include "indexer/build/growth.hpp"
#include "indexer/build/quantity.hpp"
#include "indexer/index_run.hpp"
#include "indexer/run_plan.hpp"
#include "indexer/skip_log.hpp"
#include "indexer/summary.hpp"

namespace news {
namespace {

using Clock = std::chrono::steady_clock;

SkipLog::Tell tell_of(const IndexerOptions& options) {
  if (options.quiet) return SkipLog::Tell::none;
  return options.verbose ? SkipLog::Tell::all : SkipLog::Tell::first_few;
}

void tell(const IndexerOptions& options, const Console& console, const build::BuildReport& report) {
  if (options.summary == Summary::json) console.print(summary_json(report));
  if (options.summary == Summary::text && !options.quiet) console.note(summary_text(report));
}

ExitCode exit_code_of(const build::BuildReport& report) {
  if (report.interrupted) return ExitCode::interrupted;
  return report.all_skipped() > 0 ? ExitCode::nothing : ExitCode::success;
}

/// The first thing that could not even be looked at ends a strict run before it begins.
Result<void> log_plan(const RunPlan& plan, const IndexerOptions& options, SkipLog& skips) {
  for (const auto& skipped : plan.skipped) {
    skips.add(skipped);
    if (options.strict)
      return Error{Error::Kind::bad_input, line_of(skipped),
                   "without --strict it would be skipped"};
  }
  return {};
}

/// What is written into while it is read is read once more, at once; what still changes then, the
/// next --update reads. Another indexer that came in between is no failure of this one.
Result<void> read_again(const IndexerOptions& given, std::vector<discover::InputFile> changed,
                        const RunOrders& before, SkipLog& skips, build::BuildReport& report) {
  if (changed.empty() || report.interrupted) return {};
  if (!given.quiet)
    before.console.note(
        fmt::format("inputs that changed while they were read: {}; reading them again",
                    build::with_commas(changed.size())));
  auto options = given;
  options.rebuild = false;
  const RunPlan plan{.to_read = std::move(changed)};
  IndexRun run{{options, plan, before.console, before.interrupted}, skips, report};
  const auto done = run.run(report.index);
  if (done || done.error().kind != Error::Kind::busy) return done;
  before.console.note(done.error().what + "; the next --update reads them");
  return {};
}

/// wants_api: set where it should be done again by --build=api.
Result<ExitCode> build_once(const IndexerOptions& options, const std::filesystem::path& index,
                            const Console& console, const std::function<bool()>& interrupted,
                            bool& wants_api) {
  const auto start = Clock::now();
  build::BuildReport report;
  report.index = index.string();
  SkipLog skips{console, tell_of(options)};
  if (!options.rejects.empty())
    if (const auto opened = skips.open_rejects(options.rejects); !opened) return opened.error();

  const auto plan = plan_run(options, index);
  if (!plan) return plan.error();
  report.unchanged = plan->unchanged;
  if (const auto logged = log_plan(*plan, options, skips); !logged) return logged.error();
  if (plan->is_empty() && plan->unchanged == 0 && !options.inputs.empty())
    return no_articles(options.inputs);

  if (!plan->is_empty()) {
    const RunOrders orders{options, *plan, console, interrupted};
    IndexRun run{orders, skips, report};
    if (const auto done = run.run(index); !done) {
      wants_api = run.wants_api();
      return done.error();
    }
    if (const auto done = read_again(options, run.changed_inputs(), orders, skips, report); !done)
      return done.error();
  }
  if (const auto closed = skips.close(); !closed) return closed.error();
  report.skipped = skips.counts();
  report.seconds = std::chrono::duration<double>(Clock::now() - start).count();
  tell(options, console, report);
  if (!options.quiet && report.indexed + report.removed > 0) {
    const auto advice = build::advice_to_compact(index);
    if (advice && !advice->empty()) console.note(*advice);
  }
  return exit_code_of(report);
}

}  // namespace

Result<ExitCode> build_index(const IndexerOptions& options, const std::filesystem::path& index,
                             const Console& console, const std::function<bool()>& interrupted) {
  bool wants_api = false;
  const auto done = build_once(options, index, console, interrupted, wants_api);
  if (!wants_api) return done;
  if (options.verbose) console.note(done.error().what + "; building again through Xapian");
  auto through_xapian = options;
  through_xapian.build = Way::api;
  return build_once(through_xapian, index, console, interrupted, wants_api);
}

}  // namespace news
