#pragma once

#include <cstdint>
#include <filesystem>

#include "common/analysis/settings.hpp"
#include "common/base/result.hpp"
#include "indexer/build/index_lock.hpp"

namespace news::build {

enum class Start : std::uint8_t {
  keep,  ///< Add to the current generation; an index that is not there yet is made, empty.
  anew,  ///< Build the next generation beside the current one (--rebuild).
};

/// How a generation that is made new is to be.
struct NewIndex {
  analysis::Settings analysis{};
  bool groups = true;  ///< Articles are grouped into stories.
};

/// Where a run writes, and the right to do so.
struct Target {
  IndexLock lock;
  std::filesystem::path index{};
  std::filesystem::path generation{};  ///< The folder to write into.
  std::uint64_t number = 0;
  Start start = Start::keep;
  analysis::Settings analysis{};  ///< How the generation's words are made.
};

/// Takes the lock, clears what a killed run left, and makes or finds the generation to write into.
/// fresh: how a generation is made; one that is there says itself how it was. Errors: busy;
/// wrong_schema for another layout, or a folder that holds something else, which is left alone; io.
[[nodiscard]] Result<Target> open_target(const std::filesystem::path& index, const NewIndex& fresh,
                                         Start start);

/// After Start::anew, with all writing committed and closed: checks the new generation, makes it
/// durable and the current one. The one before is kept, older ones go.
[[nodiscard]] Result<void> publish(const Target& target);

/// Where the runs of a build lie (see ShardBuild); litter if no indexer runs.
[[nodiscard]] std::filesystem::path runs_folder(const Target& target);

/// Puts a generation that was made aside, closed, in the place of the target's: of a rebuild it is
/// the one to be published; else it is made durable and becomes the current one, with the next
/// number, and the target moves on to it. It is not checked: threads may be running.
[[nodiscard]] Result<void> supersede(Target& target, const std::filesystem::path& made);

/// Gives up a generation that is not to be published; the current one stays as it was.
void discard(const Target& target);

}  // namespace news::build
