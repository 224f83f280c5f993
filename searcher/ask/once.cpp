#include "searcher/ask/once.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "common/base/report.hpp"
#include "searcher/ask/answer.hpp"
#include "searcher/ask/saved_queries.hpp"
#include "searcher/render/json.hpp"
#include "searcher/render/marked.hpp"

namespace news::ask {
namespace {

/// The words that likeness or feedback adds, a line; empty where neither is asked for.
Result<std::string> added_words(const index::OpenIndex& index, Understood asked,
                                const Setup& setup) {
  if (asked.wanted.like.empty() && asked.wanted.feedback == retrieve::Feedback::none)
    return std::string{};
  asked.wanted.limit = 0;
  const auto page = retrieve::search(index, asked.query, asked.wanted, setup.aliases);
  if (!page) return page.error();
  return fmt::format("\nadded words: {}\n", fmt::join(page->added_words, ", "));
}

std::string on_one_line(std::string text) {
  std::replace(text.begin(), text.end(), '\n', ' ');
  return render::shown(text);
}

}  // namespace

Result<ExitCode> once(const Setup& setup, const Request& request) {
  auto asked = understand(request, setup.around.now, setup.saved);
  if (!asked) return asked.error();
  const auto index = open(setup);
  if (!index) return index.error();
  const auto given = answer(*index, request.text, std::move(*asked), setup);
  if (!given) return given.error();
  const auto& page = given->page;
  const bool nothing = page.matches == 0 && page.hits.empty();
  const auto code = nothing ? ExitCode::nothing : ExitCode::success;
  if (setup.quiet) return code;

  const auto written = setup.count
                           ? write_out(fmt::format("{}\n", page.stories.value_or(page.matches)))
                           : present(setup.renderer->render(page, setup.style), setup);
  if (!written) return written.error();
  if (*written == Written::nobody_reads) return ExitCode::success;
  talk(*index, *given, setup);
  return code;
}

Result<ExitCode> explain(const Setup& setup, const Request& request, std::string_view id) {
  const auto understood = understand(request, setup.around.now, setup.saved);
  if (!understood) return understood.error();
  const auto index = open(setup);
  if (!index) return index.error();
  const auto text =
      retrieve::explain(*index, understood->query, setup.aliases, id, understood->wanted.ranking);
  if (!text) return text.error();
  const auto added = added_words(*index, *understood, setup);
  if (!added) return added.error();
  for (const auto& line : understood->notes) note("searcher", line);
  const auto written = write_out(render::shown(*text + *added));
  if (!written) return written.error();
  return ExitCode::success;
}

Result<ExitCode> save(const Setup& setup, const Request& request, const std::string& name) {
  const auto saved = save_query(setup, request, name);
  if (!saved) return saved.error();
  note("searcher", fmt::format("{} @{} in {}", saved->replaced ? "replaced" : "saved", name,
                               saved->file.string()));
  return ExitCode::success;
}

Result<ExitCode> list_saved(const Setup& setup) {
  std::string lines;
  for (const auto& name : setup.saved.names ? setup.saved.names() : std::vector<std::string>{}) {
    const auto query = setup.saved.text(name);
    if (query && *query) lines += fmt::format("{}\t{}\n", name, on_one_line(**query));
    if (!query) report("searcher", query.error());
  }
  const auto folder = saved_folder(setup.around.config_home).string();
  note("searcher", lines.empty() ? fmt::format("there are no saved queries in {}", folder)
                                 : fmt::format("to remove one, delete its file in {}", folder));
  const auto written = write_out(lines);
  if (!written) return written.error();
  return lines.empty() ? ExitCode::nothing : ExitCode::success;
}

ExitCode fail(const Setup& setup, const Error& error) {
  if (speaks_json(setup) && !setup.quiet) {
    const auto line = render::error_json(error);
    // That it cannot be written either does not change how the program ends.
    (void)write_out(setup.renderer->name == "json" ? render::json_array({&line, 1}) : line + '\n');
  }
  return report("searcher", error);
}

}  // namespace news::ask
