#pragma once

#include <cstddef>
#include <functional>
#include <variant>

#include "common/analysis/settings.hpp"
#include "indexer/article/article.hpp"
#include "indexer/article/raw_article.hpp"
#include "indexer/article/skipped.hpp"
#include "indexer/build/prepared.hpp"

namespace news::build {

struct InputBegins {
  std::size_t input = 0;
};
struct InputEnds {
  std::size_t input = 0;
};

/// What the writer is told, in the order of the inputs whatever the number of threads.
using Event = std::variant<InputBegins, Prepared, Skipped, InputEnds>;

/// The steps, given by the caller so that this room needs to know no reader. They are copied, and
/// `read` may outlive the build where it hangs on a pipe: let them own what they use.
struct BuildSteps {
  using TakeArticle = std::function<bool(RawArticle)>;  ///< False: stop reading.
  using TakeSkipped = std::function<void(Skipped)>;

  std::size_t inputs = 0;
  /// Reads one input; called on one thread, in order.
  std::function<void(std::size_t input, const TakeArticle&, const TakeSkipped&)> read{};
  /// Cleans and describes; called on several threads at once.
  std::function<Article(RawArticle)> describe{};
  analysis::Settings analysis{};
};

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
/// or the writer said stop. The only owner of threads.
void parallel_build(const BuildSteps& steps, const BuildLimits& limits, const BuildWriter& writer);

}  // namespace news::build
