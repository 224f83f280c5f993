#include "searcher/ask/line_mode.hpp"

#include <unistd.h>

#include "common/base/report.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/ask/lines.hpp"
#include "searcher/ask/session.hpp"
#include "searcher/render/marked.hpp"

namespace news::ask {
namespace {

constexpr std::string_view prompt = "news> ";
constexpr std::string_view greeting =
    "Type words to search for, a number to read an article, ? for help, Ctrl-D to leave.\n";

/// Does what a step wants. Its Error ends the session; what a person can mend is told instead.
class Actor {
 public:
  Actor(const index::OpenIndex& index, const Setup& setup) : index_{index}, setup_{setup} {}

  /// `before`: what the session goes on with where the step's request cannot be answered.
  Result<State> act(Step next, State before) {
    return std::visit(
        [&](auto& action) { return (*this)(action, std::move(next.state), std::move(before)); },
        next.action);
  }

  Result<State> operator()(const Search&, State state, State before) {
    const auto given = answer_to(state.request);
    if (!given) return told(given.error(), std::move(before));
    if (auto written = write_out(setup_.renderer->render(given->page, setup_.style)); !written)
      return written.error();
    talk(index_, *given, setup_);
    return showing(std::move(state), given->page);
  }

  Result<State> operator()(const Open& open, State state, State) {
    const auto article = retrieve::find_article(index_, open.id);
    if (!article) return told(article.error(), std::move(state));
    const auto text = render::article_text(*article, setup_.style);
    // Asked for one article, a person wants to read it: in the pager, however short it is.
    const bool paged = setup_.around.stdout_is_terminal && setup_.pager != When::never;
    return then(paged ? page_out(setup_.around.pager, text) : write_out(text), std::move(state));
  }

  Result<State> operator()(const Explain&, State state, State) {
    const auto understood = understand(state.request, setup_.around.now, setup_.saved);
    if (!understood) return told(understood.error(), std::move(state));
    const auto text = retrieve::explain(index_, understood->query, setup_.aliases);
    if (!text) return told(text.error(), std::move(state));
    return then(write_out(render::shown(*text)), std::move(state));
  }

  Result<State> operator()(const Json&, State state, State) {
    const auto given = answer_to(state.request);
    if (!given) return told(given.error(), std::move(state));
    return then(write_out(render::renderer_named("jsonl")->render(given->page, {})),
                std::move(state));
  }

  Result<State> operator()(const Say& say, State state, State) {
    return then(write_out(render::shown(say.text) + "\n"), std::move(state));
  }

  Result<State> operator()(const Nothing&, State state, State) { return state; }
  Result<State> operator()(const Leave&, State state, State) { return state; }

 private:
  [[nodiscard]] Result<Answer> answer_to(const Request& request) const {
    auto asked = understand(request, setup_.around.now, setup_.saved);
    if (!asked) return asked.error();
    return answer(index_, request.text, std::move(*asked), setup_);
  }

  static Result<State> told(const Error& error, State state) {
    report("searcher", error);
    return state;
  }

  static Result<State> then(const Result<Written>& written, State state) {
    if (!written) return written.error();
    return state;
  }

  const index::OpenIndex& index_;
  const Setup& setup_;
};

Result<Written> ask_for_line(const Setup& setup) {
  return setup.around.stdin_is_terminal ? write_out(prompt) : Written::all;
}

}  // namespace

Result<ExitCode> line_mode(const Setup& setup, const Request& request) {
  const auto index = open(setup);
  if (!index) return index.error();
  Actor actor{*index, setup};
  State state{.request = request};
  if (setup.around.stdin_is_terminal)
    if (const auto greeted = write_out(greeting); !greeted) return greeted.error();
  if (understand(request, setup.around.now, setup.saved) || !request.text.empty()) {
    auto begun = actor.act({state, Search{}}, state);
    if (!begun) return begun.error();
    state = std::move(*begun);
  }

  Lines lines{STDIN_FILENO};
  for (;;) {
    const auto asked = ask_for_line(setup);
    if (!asked) return asked.error();
    if (*asked == Written::nobody_reads) return ExitCode::success;
    const auto line = lines.next();
    if (!line && line.error().kind != Error::Kind::bad_input) return line.error();
    if (!line) {
      report("searcher", line.error());
      continue;
    }
    if (!line->has_value()) break;
    auto next = step(state, **line);
    if (std::holds_alternative<Leave>(next.action)) return ExitCode::success;
    auto after = actor.act(std::move(next), std::move(state));
    if (!after) return after.error();
    state = std::move(*after);
  }
  if (setup.around.stdin_is_terminal)
    if (const auto ended = write_out("\n"); !ended) return ended.error();
  return ExitCode::success;
}

}  // namespace news::ask
