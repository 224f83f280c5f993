#pragma once

#include <cstddef>
#include <string>

#include "common/base/exit_code.hpp"
#include "common/base/result.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Many queries, all asked in the same way.
struct Batch {
  std::string file{};    ///< One query a line (batch_lines); "-": standard input.
  std::size_t jobs = 0;  ///< Threads; 0: one for each core.
};

/// Answers every line of a file with the filters, order and length of `request`, and prints the
/// answers in the order of the lines, whatever the number of threads. A line that cannot be
/// answered is told with its number, in JSON formats also in its place on stdout, and the rest
/// answered: the exit code is ExitCode::error then, else nothing where no line found anything.
[[nodiscard]] Result<ExitCode> batch(const Setup& setup, const Request& request,
                                     const Batch& wanted);

}  // namespace news::ask
