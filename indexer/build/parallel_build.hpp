#pragma once

#include <cstddef>
#include <functional>
#include <variant>

#include "indexer/article/skipped.hpp"
#include "indexer/build/build_steps.hpp"
#include "indexer/build/prepared.hpp"

namespace news::build {

/// What the writer is told, in the order of the inputs whatever the number of threads.
using Event = std::variant<InputBegins, Prepared, Skipped, InputEnds>;

struct BuildLimits {
  unsigned jobs = 1;                        ///< Threads that work, the writer included.
  std::size_t read_ahead_bytes = 4u << 20;  ///< Raw text between reader and writer.
  std::size_t read_ahead_articles = 512;
};

/// What the caller does on its own thread. Either returns false to stop.
struct BuildWriter {
  std::function<bool(Event)> take{};
  std::function<bool()> keep_going{};  ///< Asked between events, and while none comes.
};

/// Reads, describes and analyses on `jobs` threads and hands everything to the caller in order:
/// the number of threads changes neither what is written nor its order. Returns when all was taken
/// or the writer said stop.
void parallel_build(const BuildSteps& steps, const BuildLimits& limits, const BuildWriter& writer);

}  // namespace news::build
