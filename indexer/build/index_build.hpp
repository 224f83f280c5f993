#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "indexer/discover/find_inputs.hpp"

namespace news::build {

/// What a commit found out of articles that were there before.
struct Changed {
  std::uint64_t replaced = 0;
  std::uint64_t removed = 0;
};

/// What a run tells of its inputs, whichever way the articles themselves go: one by one into the
/// generation that is there (IndexWriter), or in runs into a new one (ShardBuild).
///
/// Any Error from a member means that what was not committed is lost and the object of no more use;
/// what was committed stays.
class IndexBuild {
 public:
  IndexBuild() = default;
  virtual ~IndexBuild() = default;

  /// From here to end_input() articles belong to this input; those that it held before and that are
  /// not put again go at its end. Standard input, never the same twice, keeps what it held.
  [[nodiscard]] virtual Result<void> begin_input(const discover::InputFile& file) = 0;

  /// The input was read to its end: remembers it, drops what it no longer holds; gives how many
  /// were dropped, as far as that is known before the commit.
  [[nodiscard]] virtual Result<std::uint64_t> end_input(const discover::InputFile& file) = 0;

  /// The input could not be read to its end: what it held before stays, and it will be read again.
  virtual void give_up_input() = 0;

  /// Drops the articles of an input and forgets it; gives how many, as end_input().
  [[nodiscard]] virtual Result<std::uint64_t> remove_input(const std::string& path) = 0;

  /// What was kept of every outlet's furniture, as bytes.
  [[nodiscard]] virtual Result<std::vector<std::string>> learned() const = 0;

  /// Keeps an outlet's furniture in the place of what was kept of it. Equal bytes are no change.
  [[nodiscard]] virtual Result<void> keep_learned(const std::string& outlet,
                                                  const std::string& bytes) = 0;

  /// Makes everything until here searchable and durable (of a rebuild: ready to be published).
  /// Gives what it found only now.
  [[nodiscard]] virtual Result<Changed> commit() = 0;

  /// After the last commit(). What waits uncommitted is dropped.
  [[nodiscard]] virtual Result<void> close() = 0;

  [[nodiscard]] virtual bool has_changes() const = 0;
  [[nodiscard]] virtual std::size_t waiting_bytes() const = 0;
  /// So long a commit in the middle of a run should wait after the one before, whoever asks.
  [[nodiscard]] virtual std::chrono::milliseconds shortest_pause() const = 0;

  /// Whether the index groups its articles into stories.
  [[nodiscard]] virtual bool groups() const = 0;

  /// Articles in the index.
  [[nodiscard]] virtual std::uint64_t articles() const = 0;

 protected:
  IndexBuild(const IndexBuild&) = default;
  IndexBuild(IndexBuild&&) = default;
  IndexBuild& operator=(const IndexBuild&) = default;
  IndexBuild& operator=(IndexBuild&&) = default;
};

}  // namespace news::build
