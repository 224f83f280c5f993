#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include "common/base/error.hpp"
#include "indexer/article/origin.hpp"
#include "indexer/build/build_steps.hpp"
#include "indexer/build/bulk_tables.hpp"

namespace news::build {

/// An article that lies in its run.
struct Written {
  Origin origin{};
  bool cut = false;  ///< Too long: only its first --max-text bytes are searchable.
};

using RunEvent = std::variant<InputBegins, Written, Skipped, InputEnds>;

/// A stretch of the inputs, written.
struct WrittenRun {
  std::filesystem::path folder{};  ///< Empty where no article was in it.
  std::vector<RunEvent> events{};
  std::optional<Error> failure{};  ///< Writing failed; the run is lost.
};

struct RunLimits {
  unsigned jobs = 1;                 ///< Threads that analyse and write, each a run of its own.
  std::size_t run_bytes = 4u << 20;  ///< Of raw text in a run; one article always fits.
  std::size_t run_articles = 2'048;
};

/// What the caller does on its own thread. Either returns false to stop.
struct RunTaker {
  std::function<bool(WrittenRun)> take{};
  std::function<bool()> keep_going{};  ///< Asked between runs, and while none comes.
};

/// Reads the inputs, cuts them into runs and lets `jobs` threads describe, analyse and write each
/// into a folder below `folder`. The caller gets the runs in order; when it says stop, those that
/// are being written are lost.
void build_runs(const BuildSteps& steps, const RunLimits& limits,
                std::shared_ptr<const BulkTables> tables, const std::filesystem::path& folder,
                const RunTaker& taker);

}  // namespace news::build
