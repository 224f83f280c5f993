#pragma once

#include <memory>

#include "common/base/result.hpp"
#include "indexer/build/build_runs.hpp"
#include "indexer/build/bulk_tables.hpp"
#include "indexer/build/target.hpp"
#include "indexer/console.hpp"
#include "indexer/options.hpp"
#include "indexer/run_plan.hpp"

namespace news {

/// How a large build is done.
struct RunChoice {
  std::shared_ptr<const build::BulkTables> tables{};
  build::RunLimits limits{};
  bool may_try_again = false;  ///< Through Xapian alone, should the tables be damaged.
};

/// By --build, what this Xapian reads, --jobs and --memory. -v says where `auto` is not bulk. An
/// Error where --build=bulk asks for what cannot be.
[[nodiscard]] Result<RunChoice> choose_run(const IndexerOptions& options, const RunPlan& plan,
                                           const build::Target& target, const Console& console);

/// --jobs, or as many as there are cores.
[[nodiscard]] unsigned jobs_of(const IndexerOptions& options);

}  // namespace news
