#include "searcher/ask/line_mode.hpp"

#include <unistd.h>

#include "common/base/report.hpp"
#include "searcher/ask/history.hpp"
#include "searcher/ask/line_actor.hpp"
#include "searcher/ask/lines.hpp"
#include "searcher/ask/output.hpp"
#include "searcher/ask/session.hpp"
#include "searcher/ask/watch.hpp"

namespace news::ask {
namespace {

constexpr std::string_view prompt = "news> ";
constexpr std::string_view greeting =
    "Type words to search for, a number to read an article, ? for help, Ctrl-D to leave.\n";

/// To a person; a program that feeds lines wants only the answers.
Result<Written> say_to_person(const Setup& setup, std::string_view text) {
  return setup.around.stdin_is_terminal ? write_out(text) : Written::all;
}

/// What the session begins with.
Result<State> begun(LineActor& actor, const Setup& setup, const Request& request) {
  State state{.request = request};
  if (setup.history) state.queries = past_queries(setup.around.state_home);
  if (!understand(request, setup.around.now, setup.saved) && request.text.empty()) return state;
  return actor.act({state, Search{}}, state);
}

}  // namespace

Result<ExitCode> line_mode(const Setup& setup, const Request& request) {
  // As a shell does: what a script asks is not what a person wants to be reminded of.
  LineActor actor{setup, setup.history && setup.around.stdin_is_terminal};
  if (const auto there = actor.look_at_index(); !there) return there.error();
  if (const auto greeted = say_to_person(setup, greeting); !greeted) return greeted.error();
  auto state = begun(actor, setup, request);
  Lines lines{STDIN_FILENO};
  while (state) {
    const auto asked = say_to_person(setup, prompt);
    if (!asked) return asked.error();
    if (*asked == Written::nobody_reads || !somebody_reads_out()) return ExitCode::success;
    const auto line = lines.next();
    if (!line && line.error().kind != Error::Kind::bad_input) return line.error();
    if (!line) {
      report("searcher", line.error());
      continue;
    }
    if (!line->has_value()) {
      const auto ended = say_to_person(setup, "\n");
      return ended ? Result<ExitCode>{ExitCode::success} : ended.error();
    }
    if (setup.watch) setup.watch->goes_on();
    auto next = step(*state, **line);
    if (std::holds_alternative<Leave>(next.action)) return ExitCode::success;
    state = actor.act(std::move(next), *state);
  }
  return state.error();
}

}  // namespace news::ask
