#pragma once

#include <cstddef>
#include <functional>

#include "common/analysis/settings.hpp"
#include "indexer/article/article.hpp"
#include "indexer/article/raw_article.hpp"
#include "indexer/article/skipped.hpp"
#include "indexer/build/analyse.hpp"

namespace news::build {

struct InputBegins {
  std::size_t input = 0;
};
struct InputEnds {
  std::size_t input = 0;
};

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
  std::size_t text_bytes = text_limit_bytes;  ///< So much of each article is made searchable.
  bool groups = true;  ///< Articles get sketches, for the index to be grouped by.
};

}  // namespace news::build
