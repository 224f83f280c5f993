#include "searcher/ask/interactive.hpp"

#include "common/base/report.hpp"
#include "searcher/ask/full_screen.hpp"
#include "searcher/ask/line_mode.hpp"
#include "searcher/tui/terminal.hpp"

namespace news::ask {

namespace {

/// Why a person at a terminal gets the line mode without having asked for it.
void tell_why(const Setup& setup, const Result<void>& known) {
  const auto& around = setup.around;
  const bool person = around.stdin_is_terminal && around.stdout_is_terminal;
  if (setup.line_mode || !person || around.term == "dumb" || setup.renderer->machine) return;
  const auto why = known ? std::string{"the variable TERM is not set"} : known.error().what;
  note("searcher", why + "; asking line by line");
}

}  // namespace

Result<ExitCode> interact(const Setup& setup, const Request& request) {
  Result<void> known;
  if (!setup.line_mode && can_show_screen(setup)) {
    known = tui::terminal_is_known();
    if (known) return full_screen(setup, request);
    if (setup.pick) return known.error();
  }
  if (setup.pick)
    return Error{Error::Kind::bad_option, "--pick: this is no terminal for a full screen",
                 "see the variable TERM; searcher -f ids prints the ids of what matches"};
  tell_why(setup, known);
  return line_mode(setup, request);
}

}  // namespace news::ask
