#include "searcher/ask/line_actor.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "common/base/report.hpp"
#include "searcher/ask/history.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/ask/outside.hpp"
#include "searcher/render/marked.hpp"
#include "searcher/render/web_address.hpp"

namespace news::ask {
namespace {

Result<ExitCode> print(std::string_view text) {
  const auto written = write_out(text);
  if (!written) return written.error();
  return ExitCode::success;
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// Done by a task of the command line, which opens the index by itself.
bool reads_index(const Action& action) {
  return std::holds_alternative<Open>(action) || std::holds_alternative<Explain>(action) ||
         std::holds_alternative<Pair>(action) || std::holds_alternative<Diff>(action) ||
         std::holds_alternative<TellStatus>(action);
}

}  // namespace

Result<void> LineActor::look_at_index() {
  if (const auto index = live_.now(); !index) return index.error();
  return {};
}

Result<State> LineActor::act(Step next, const State& before) {
  setup_.around.now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  if (const auto* wanted = std::get_if<Search>(&next.action))
    return search(std::move(next.state), before, wanted->remember);
  if (reads_index(next.action)) {
    if (const auto there = look_at_index(); !there) {
      report("searcher", there.error());
      return std::move(next.state);
    }
  }
  const auto code = done(next.action, next.state);
  if (code) return std::move(next.state);
  // The index could be read just now, so it is standard output that fails.
  if (code.error().kind == Error::Kind::io && !std::holds_alternative<Save>(next.action))
    return code.error();
  report("searcher", code.error());
  return std::move(next.state);
}

Result<ExitCode> LineActor::done(const Action& action, const State& state) {
  struct Doer {
    LineActor& actor;
    const State& state;
    const Setup& setup = actor.setup_;

    Result<ExitCode> operator()(const Open& open) const {
      return show(actor.for_articles(), {open.id});
    }
    Result<ExitCode> operator()(const Explain& wanted) const {
      return explain(setup, state.request, wanted.id);
    }
    Result<ExitCode> operator()(const Pair& two) const {
      return pair(actor.for_articles(), two.one, two.other);
    }
    Result<ExitCode> operator()(const Diff& two) const {
      return diff(actor.for_articles(), two.before, two.after);
    }
    Result<ExitCode> operator()(const Address& wanted) const {
      return actor.tell_address(wanted.id);
    }
    Result<ExitCode> operator()(const Edit& wanted) const {
      return actor.open_in_editor(wanted.id);
    }
    Result<ExitCode> operator()(const Charts& charts) const {
      return actor.chart(state.request, charts.wish);
    }
    Result<ExitCode> operator()(const Json&) const { return actor.json(state.request); }
    Result<ExitCode> operator()(const Save& save) const {
      return ask::save(setup, save.request, save.name);
    }
    Result<ExitCode> operator()(const ListSaved&) const { return list_saved(setup); }
    Result<ExitCode> operator()(const TellStatus&) const { return status(actor.for_articles()); }
    Result<ExitCode> operator()(const Say& say) const {
      return print(render::shown(say.text) + "\n");
    }
    Result<ExitCode> operator()(const Search&) const { return ExitCode::success; }
    Result<ExitCode> operator()(const Nothing&) const { return ExitCode::success; }
    Result<ExitCode> operator()(const Leave&) const { return ExitCode::success; }
  };
  return std::visit(Doer{*this, state}, action);
}

Result<State> LineActor::search(State state, const State& before, bool remembers) {
  const auto given = answer_to(state.request);
  if (!given) {
    report("searcher", given.error());
    return before;
  }
  const auto& page = given->answer.page;
  if (const auto printed = print(setup_.renderer->render(page, setup_.style)); !printed)
    return printed.error();
  talk(*given->index, given->answer, setup_);
  if (remembers) keep(state.request.text);
  return showing(std::move(state), page);
}

Result<LineActor::Given> LineActor::answer_to(const Request& request) {
  auto asked = understand(request, setup_.around.now, setup_.saved);
  if (!asked) return asked.error();
  const auto index = live_.now();
  if (!index) return index.error();
  auto given = answer(**index, request.text, std::move(*asked), setup_);
  if (!given) return given.error();
  return Given{*index, std::move(*given)};
}

Result<ExitCode> LineActor::chart(Request request, const retrieve::ChartsWish& wish) {
  request.charts = wish;
  request.offset = request.limit = 0;
  request.fill = false;
  const auto given = answer_to(request);
  if (!given) {
    report("searcher", given.error());
    return ExitCode::error;
  }
  const bool has_room = !is_one_of(setup_.renderer->name, {"ids", "trec"});
  const auto& renderer = has_room ? *setup_.renderer : *render::renderer_named("text");
  const auto printed = print(renderer.render(given->answer.page, setup_.style));
  talk(*given->index, given->answer, setup_);
  return printed;
}

Result<ExitCode> LineActor::json(Request request) {
  request.exact_count = true;
  const auto given = answer_to(request);
  if (given) return print(render::renderer_named("jsonl")->render(given->answer.page, {}));
  report("searcher", given.error());
  return ExitCode::error;
}

Result<ExitCode> LineActor::tell_address(const std::string& id) {
  const auto article = live_.article(id);
  if (!article) {
    report("searcher", article.error());
    return ExitCode::error;
  }
  const auto address = render::web_address(article->url);
  if (address.empty()) return print("it has no address on the web\n");
  const auto printed = print(address + "\n");
  // Who reads it from a pipe wants the address and no window.
  if (!printed || !has_person()) return printed;
  if (!browse(setup_.around.browser, address))
    note("searcher", "no browser could be run; set BROWSER");
  return printed;
}

Result<ExitCode> LineActor::open_in_editor(const std::string& id) {
  if (!has_person()) return print("an editor needs a terminal\n");
  const auto article = live_.article(id);
  const auto edited = article
                          ? edit_copy(setup_.around.editor,
                                      render::article_text(*article, {.width = setup_.style.width}))
                          : article.error();
  if (!edited) report("searcher", edited.error());
  return ExitCode::success;
}

bool LineActor::has_person() const {
  return setup_.around.stdin_is_terminal && setup_.around.stdout_is_terminal;
}

Setup LineActor::for_articles() const {
  auto setup = setup_;
  if (!is_one_of(setup.renderer->name, {"text", "jsonl", "json"}))
    setup.renderer = render::renderer_named("text");
  // Asked for one article, a person wants to read it: in the pager, however short it is.
  if (setup.around.stdout_is_terminal && setup.pager != When::never) setup.pager = When::always;
  return setup;
}

void LineActor::keep(const std::string& query) {
  if (!keeps_queries_) return;
  const auto kept = remember(setup_.around.state_home, query);
  if (kept || told_of_history_) return;
  told_of_history_ = true;
  report("searcher", kept.error());
}

}  // namespace news::ask
