#include "searcher/app.hpp"

#include <optional>
#include <utility>

#include "common/base/report.hpp"
#include "searcher/ask/alert.hpp"
#include "searcher/ask/alias_file.hpp"
#include "searcher/ask/evaluation.hpp"
#include "searcher/ask/interactive.hpp"
#include "searcher/ask/once.hpp"
#include "searcher/ask/output.hpp"
#include "searcher/ask/saved_queries.hpp"
#include "searcher/ask/serve.hpp"
#include "searcher/ask/watch.hpp"
#include "searcher/option_table.hpp"

namespace news::searcher {
namespace {

Result<ExitCode> print(const std::string& text) {
  const auto written = ask::write_out(text);
  if (!written) return written.error();
  return ExitCode::success;
}

/// With the person's aliases and saved queries. Lines of aliases that are wrong are told; the rest
/// counts.
Result<ask::Setup> with_own_files(ask::Setup setup) {
  auto loaded = ask::load_aliases(setup);
  if (!loaded) return loaded.error();
  for (const auto& warning : loaded->warnings) note("searcher", warning);
  setup.aliases = std::move(loaded->aliases);
  setup.saved = ask::saved_queries(setup.around.config_home);
  return setup;
}

bool reads_index(Task task) {
  return task != Task::help && task != Task::version && task != Task::save && task != Task::saved;
}

Result<ExitCode> save(const ask::Setup& setup, const Options& options) {
  auto saved = ask::save(setup, options.request, options.save_as);
  // What is wrong with the name is wrong with the option.
  if (!saved && saved.error().kind == Error::Kind::bad_option) return at("--save", saved.error());
  return saved;
}

Result<ExitCode> outcome(const Options& options) {
  switch (options.task) {
    case Task::help:
      return print(help_text());
    case Task::version:
      return print(version_text());
    case Task::show:
      return ask::show(options.setup, options.ids);
    case Task::diff:
      return ask::diff(options.setup, options.ids.front(), options.ids.back());
    case Task::pair:
      return ask::pair(options.setup, options.ids.front(), options.ids.back());
    case Task::status:
      return ask::status(options.setup);
    default:
      break;
  }
  const auto setup = with_own_files(options.setup);
  if (!setup) return setup.error();
  if (options.task == Task::save) return save(*setup, options);
  if (options.task == Task::saved) return ask::list_saved(*setup);
  if (options.task == Task::batch) return ask::batch(*setup, options.request, options.batch);
  if (options.task == Task::alert) return ask::alert(*setup, options.request, options.alert);
  if (options.task == Task::serve) return ask::serve(*setup, options.request);
  if (options.task == Task::evaluate) return ask::evaluate(*setup, options.evaluation);
  if (options.task == Task::explain)
    return ask::explain(*setup, options.request, options.ids.empty() ? "" : options.ids.front());
  if (options.task == Task::interact) return ask::interact(*setup, options.request);
  return ask::once(*setup, options.request);
}

}  // namespace

ExitCode run(const Options& given) {
  auto options = given;
  std::optional<ask::Watch> watch;
  if (reads_index(options.task) && options.task != Task::serve) {
    watch.emplace(given.setup);
    options.setup.watch = &*watch;
  }
  const auto code = outcome(options);
  return code ? *code : ask::fail(options.setup, code.error());
}

}  // namespace news::searcher
