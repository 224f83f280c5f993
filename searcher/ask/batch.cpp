#include "searcher/ask/batch.hpp"

#include <algorithm>
#include <thread>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include "common/base/report.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/ask/batch_lines.hpp"
#include "searcher/ask/file.hpp"
#include "searcher/ask/in_order.hpp"
#include "searcher/ask/watch.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/marked.hpp"

namespace news::ask {
namespace {

/// What one line gave.
struct Printed {
  std::string text{};
  std::vector<std::string> notes{};
  std::optional<Error> failed{};
  bool found = false;
};

Result<Answer> answer_to(const BatchLine& line, const index::OpenIndex& index, Request request,
                         const Setup& setup) {
  request.text = line.text;
  auto asked = understand(request, setup.around.now, setup.saved);
  if (!asked) return asked.error();
  return answer(index, line.text, std::move(*asked), setup);
}

/// People see which query an answer belongs to; in the other formats the answer names it itself.
std::string shown(const BatchLine& line, const Page& page, const Setup& setup) {
  if (setup.count) {
    const auto name = render::shown(line.name);
    return fmt::format("{}\t{}\n", name, page.stories.value_or(page.matches));
  }
  auto text = setup.renderer->render(page, setup.style);
  if (setup.renderer->machine) return text;
  const auto title = line.name == std::to_string(line.number)
                         ? line.text
                         : fmt::format("{}: {}", line.name, line.text);
  return fmt::format("==> {} <==\n{}", render::shown(title),
                     text.empty() ? "no article matches\n" : text);
}

Printed print(const BatchLine& line, const index::OpenIndex& index, const Request& request,
              const Setup& setup) {
  auto given = answer_to(line, index, request, setup);
  if (!given) {
    auto text = speaks_json(setup) ? render::error_json(given.error(), line.name) + '\n' : "";
    return {std::move(text), {}, at(fmt::format("line {}", line.number), given.error())};
  }
  auto& page = given->page;
  page.qid = line.name;
  Printed printed{.found = page.matches > 0 || !page.hits.empty()};
  if (!setup.quiet) printed.text = shown(line, page, setup);
  if (!speaks_json(setup))
    for (const auto& warning : page.warnings)
      printed.notes.push_back(fmt::format("line {}: {}", line.number, warning));
  return printed;
}

/// Tells and writes what lines gave, and knows how the whole ends.
class Printer {
 public:
  explicit Printer(const Setup& setup) : setup_{setup} {}

  /// False where nothing more can be written.
  bool take(const Printed& printed) {
    for (const auto& each : printed.notes) note("searcher", each);
    if (printed.failed) report("searcher", *printed.failed);
    failed_ = failed_ || printed.failed;
    found_ = found_ || printed.found;
    if (setup_.quiet || printed.text.empty()) return true;
    const bool apart = std::exchange(begun_, true) && !setup_.renderer->machine && !setup_.count;
    written_ = write_out(apart ? '\n' + printed.text : printed.text);
    return written_ && *written_ == Written::all;
  }

  [[nodiscard]] Result<ExitCode> ended() const {
    if (!written_) return written_.error();
    if (failed_) return ExitCode::error;
    return found_ ? ExitCode::success : ExitCode::nothing;
  }

 private:
  const Setup& setup_;
  Result<Written> written_ = Written::all;
  bool begun_ = false;
  bool failed_ = false;
  bool found_ = false;
};

/// The line that stands once above the rows of all answers; empty in formats without one.
std::string column_names(const Setup& setup, const Request& request) {
  const auto& name = setup.renderer->name;
  if (name != "csv" && name != "tsv") return "";
  Page none;
  if (request.charts) none.charts.emplace();
  return setup.renderer->render(none, setup.style);
}

/// An index for each thread: a Xapian database belongs to one.
Result<std::vector<index::OpenIndex>> open_for(std::size_t threads, const Setup& setup) {
  std::vector<index::OpenIndex> indexes;
  while (indexes.size() < threads) {
    auto index = open(setup);
    if (!index) return index.error();
    indexes.push_back(std::move(*index));
  }
  return indexes;
}

}  // namespace

Result<ExitCode> batch(const Setup& setup, const Request& request, const Batch& wanted) {
  const auto text = read_file(wanted.file);
  if (!text) return text.error();
  const auto lines = batch_lines(*text);
  if (lines.empty())
    return Error{Error::Kind::bad_input, fmt::format("--batch: no query in '{}'", wanted.file),
                 "one a line, or NAME, a tab, QUERY"};
  const std::size_t cores = std::max(1U, std::thread::hardware_concurrency());
  const auto threads = std::min(lines.size(), wanted.jobs == 0 ? cores : wanted.jobs);
  auto indexes = open_for(threads, setup);
  if (!indexes) return indexes.error();
  Printer printer{setup};
  auto each = setup;
  each.style.header = false;
  if (!setup.count) printer.take({.text = column_names(setup, request)});
  in_order(
      lines.size(), *indexes,
      [&](const index::OpenIndex& index, std::size_t i) {
        return print(lines[i], index, request, each);
      },
      [&](const Printed& printed) {
        if (setup.watch) setup.watch->goes_on();
        return printer.take(printed);
      });
  return printer.ended();
}

}  // namespace news::ask
