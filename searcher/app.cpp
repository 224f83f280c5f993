#include "searcher/app.hpp"

#include "searcher/ask/evaluation.hpp"
#include "searcher/ask/interactive.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/ask/output.hpp"
#include "searcher/option_table.hpp"

namespace news::searcher {
namespace {

Result<ExitCode> print(const std::string& text) {
  const auto written = ask::write_out(text);
  if (!written) return written.error();
  return ExitCode::success;
}

Result<ExitCode> outcome(const Options& options) {
  switch (options.task) {
    case Task::help:
      return print(help_text());
    case Task::version:
      return print(version_text());
    case Task::show:
      return ask::show(options.setup, options.ids);
    case Task::status:
      return ask::status(options.setup);
    case Task::explain:
      return ask::explain(options.setup, options.request);
    case Task::evaluate:
      return ask::evaluate(options.setup, options.evaluation);
    case Task::interact:
      return ask::interact(options.setup, options.request);
    case Task::search:
      break;
  }
  return ask::once(options.setup, options.request);
}

}  // namespace

ExitCode run(const Options& options) {
  const auto code = outcome(options);
  return code ? *code : ask::fail(options.setup, code.error());
}

}  // namespace news::searcher
