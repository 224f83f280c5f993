#include "searcher/ask/interactive.hpp"

#include "searcher/ask/line_mode.hpp"

namespace news::ask {

Result<ExitCode> interact(const Setup& setup, const Request& request) {
  return line_mode(setup, request);
}

}  // namespace news::ask
