#include "searcher/ask/full_screen.hpp"

#include <algorithm>
#include <deque>
#include <iterator>
#include <utility>

#include "searcher/ask/output.hpp"
#include "searcher/ask/screen_actions.hpp"
#include "searcher/ask/search_worker.hpp"
#include "searcher/tui/signals.hpp"
#include "searcher/tui/terminal.hpp"
#include "searcher/tui/update.hpp"
#include "searcher/tui/view.hpp"

namespace news::ask {
namespace {

/// A screen shows how long a search took, and nothing may be told beside it.
Setup for_screen(Setup setup) {
  setup.verbose = false;
  setup.timing = true;
  return setup;
}

tui::State first_state(const Setup& setup, const Request& request) {
  tui::State state{.ascii = setup.style.ascii, .pick = setup.pick};
  state.any_by_or = request.dialect == query::Dialect::news && !request.any;
  if (!setup.around.utf8)
    state.said = "This locale is not UTF-8 (see LANG): what is not ASCII shows as a question mark.";
  if (request.sort)
    state.shape.sort = *request.sort == retrieve::Sort::relevance ? "relevance"
                       : *request.sort == retrieve::Sort::newest  ? "newest"
                                                                  : "oldest";
  return state;
}

bool is_key(const tui::Event& event) { return std::holds_alternative<tui::Key>(event); }

/// Carries out what a step wants, and what comes of that, until there is nothing to do.
tui::State carry_out(tui::Step step, ScreenActions& actions) {
  std::deque<tui::Effect> waiting{step.effects.begin(), step.effects.end()};
  auto state = std::move(step.state);
  while (!waiting.empty() && !actions.left()) {
    const auto answer = std::visit(actions, waiting.front());
    waiting.pop_front();
    if (!answer) continue;
    auto next = tui::update(std::move(state), *answer);
    state = std::move(next.state);
    waiting.insert(waiting.end(), next.effects.begin(), next.effects.end());
  }
  return state;
}

Result<tui::Leave> run(const Setup& setup, const Request& request, SearchWorker& worker) {
  auto terminal = tui::Terminal::open({.colour = setup.style.colour, .utf8 = setup.around.utf8});
  if (!terminal) return terminal.error();
  ScreenActions actions{setup, request, worker, *terminal};

  auto state = first_state(setup, request);
  state.size = terminal->size();
  state.past = actions.past();
  state = carry_out(tui::begin(std::move(state), request.text), actions);
  while (!actions.left()) {
    terminal->draw(tui::view(state));
    auto events = terminal->wait(worker.descriptor());
    for (auto& answer : worker.answers()) events.push_back(std::move(answer));
    for (auto event = events.begin(); event != events.end() && !actions.left(); ++event) {
      actions.expect_more_keys(std::any_of(std::next(event), events.end(), is_key));
      state = carry_out(tui::update(std::move(state), *event), actions);
    }
  }
  return *actions.left();
}

Result<ExitCode> give(const std::vector<std::string>& ids) {
  std::string lines;
  for (const auto& id : ids) lines += id + '\n';
  const auto written = write_out(lines);
  if (!written) return written.error();
  return ExitCode::success;
}

}  // namespace

bool can_show_screen(const Setup& setup) {
  const auto& around = setup.around;
  const bool capable = !around.term.empty() && around.term != "dumb";
  if (!capable || setup.renderer->machine) return false;
  return setup.pick || (around.stdin_is_terminal && around.stdout_is_terminal);
}

Result<ExitCode> full_screen(const Setup& given, const Request& request) {
  const auto setup = for_screen(given);
  // Before the screen, so that on the way out the terminal is given back first.
  const auto worker = SearchWorker::start(setup, request);
  if (!worker) return worker.error();
  const auto left = run(setup, request, **worker);
  if (!left) return left.error();
  tui::end_as_asked();
  if (!left->picked) return ExitCode::interrupted;
  return give(left->ids);
}

}  // namespace news::ask
