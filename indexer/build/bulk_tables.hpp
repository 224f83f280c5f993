#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/build/analysed.hpp"
#include "indexer/build/index_build.hpp"

namespace news::build {

/// Takes the articles of one run, one after the other, on one thread.
class RunWriter {
 public:
  RunWriter() = default;
  virtual ~RunWriter() = default;
  RunWriter(const RunWriter&) = delete;
  RunWriter& operator=(const RunWriter&) = delete;

  /// An article that passed refusal_of(). Of one id the last one stays.
  [[nodiscard]] virtual Result<void> put(const Analysed& article) = 0;
  [[nodiscard]] virtual Result<void> close() = 0;
};

/// What becomes one index.
struct MergeOrder {
  /// A generation that comes first, with its metadata. It is read, never changed.
  std::optional<std::filesystem::path> base{};
  std::vector<std::uint32_t> dropped{};        ///< Of the base, by document number; rising.
  std::vector<std::filesystem::path> parts{};  ///< Runs in order. They may be changed.
  std::filesystem::path to{};                  ///< Not there yet.
};

/// A way of building an index in bulk: neutral analysed articles in, a folder that can be published
/// out. Runs are written on several threads at once, each in a folder of its own; merging
/// concatenates them in the order given, so where runs begin and end changes nothing. Nothing
/// is durable: whoever publishes syncs.
class BulkTables {
 public:
  virtual ~BulkTables() = default;

  [[nodiscard]] virtual Result<std::unique_ptr<RunWriter>> begin_run(
      const std::filesystem::path& folder) const = 0;

  /// Of articles with one id the last one stays, in its own place. With a base, a database comes
  /// out; without, a part: several runs as one.
  [[nodiscard]] virtual Result<Changed> merge(const MergeOrder& order) const = 0;

  /// So many parts at most should be merged at once: each is files that are open.
  [[nodiscard]] virtual std::size_t most_parts() const = 0;

  /// Whether what comes out is to be checked before it is published.
  [[nodiscard]] virtual bool wants_check() const = 0;
};

/// Runs as small Xapian databases, merged by Xapian.
[[nodiscard]] std::unique_ptr<const BulkTables> glass_shards();

/// Runs as sorted files, merged into tables that are written in the order of their keys.
///
/// run_memory_bytes: about what a run may hold in memory; more is spilled.
[[nodiscard]] std::unique_ptr<const BulkTables> glass_tables(std::size_t run_memory_bytes);

}  // namespace news::build
