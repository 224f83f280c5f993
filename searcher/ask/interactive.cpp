#include "searcher/ask/interactive.hpp"

#include "searcher/ask/full_screen.hpp"
#include "searcher/ask/line_mode.hpp"

namespace news::ask {

Result<ExitCode> interact(const Setup& setup, const Request& request) {
  if (!setup.line_mode && can_show_screen(setup)) return full_screen(setup, request);
  if (setup.pick)
    return Error{Error::Kind::bad_option, "--pick: this is no terminal for a full screen",
                 "see the variable TERM; searcher -f ids prints the ids of what matches"};
  return line_mode(setup, request);
}

}  // namespace news::ask
