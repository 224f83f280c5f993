#pragma once

#include <utility>

#include "common/base/error.hpp"
#include "indexer/article/skipped.hpp"

namespace news::read {

/// What is told of an input whose stream failed before its end: damaged data are `truncated`, a
/// refusal of the system is `unreadable`. origin: the record at which it stopped.
[[nodiscard]] inline Skipped stopped_by(const Error& failure, Origin origin) {
  const bool refused = failure.kind == Error::Kind::io;
  return {.origin = std::move(origin),
          .reason = refused ? SkipReason::unreadable : SkipReason::truncated,
          .detail = failure.what};
}

}  // namespace news::read
