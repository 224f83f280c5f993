#pragma once

#include <optional>
#include <string>

#include "common/base/exit_code.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// A saved query that shows each article once.
struct Alert {
  std::string name{};                  ///< Of the saved query.
  std::optional<std::size_t> limit{};  ///< At most so many are shown, the others next time.
};

/// Asks a saved query and prints what it has not shown before, newest first; ExitCode::nothing
/// where there is nothing new. What is printed is kept as pending before and as seen after: of a
/// run that is killed between, or whose output cannot be written, the next one shows it again,
/// marked. With setup.quiet nothing is printed and nothing kept.
///
/// request: for the length of passages and what now is.
[[nodiscard]] Result<ExitCode> alert(const Setup& setup, Request request, const Alert& wanted);

}  // namespace news::ask
