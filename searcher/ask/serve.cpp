#include "searcher/ask/serve.hpp"

#include <unistd.h>

#include <algorithm>
#include <chrono>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/answer.hpp"
#include "searcher/ask/json_request.hpp"
#include "searcher/ask/lines.hpp"
#include "searcher/ask/live_index.hpp"
#include "searcher/ask/status_report.hpp"
#include "searcher/ask/watch.hpp"
#include "searcher/render/json.hpp"

namespace news::ask {
namespace {

/// Objects separated by commas.
using Objects = Result<std::string>;

Objects shown(const index::OpenIndex& index, const std::vector<std::string>& ids) {
  std::vector<std::string> articles;
  for (const auto& id : ids) {
    const auto article = retrieve::find_article(index, id);
    if (!article) return article.error();
    articles.push_back(render::article_json(*article));
  }
  return fmt::format("{}", fmt::join(articles, ","));
}

Objects status_of(const index::OpenIndex& index) {
  const auto status = retrieve::status(index);
  if (!status) return status.error();
  return status_json(*status, index.paths);
}

Objects found(const index::OpenIndex& index, const JsonRequest& asked, const Setup& setup) {
  auto understood = understand(asked.request, setup.around.now, setup.saved);
  if (!understood) return understood.error();
  const auto given = answer(index, asked.request.text, std::move(*understood), setup);
  if (!given) return given.error();
  auto lines = render::jsonl(given->page, {.fields = asked.fields});
  if (!lines.empty()) lines.pop_back();
  std::ranges::replace(lines, '\n', ',');
  return lines;
}

Objects objects_for(std::string_view line, const Request& usual, LiveIndex& live,
                    const Setup& setup) {
  const auto asked = read_json_request(line, usual);
  if (!asked) return asked.error();
  const auto index = live.now();
  if (!index) return index.error();
  if (asked->status) return status_of(**index);
  if (!asked->show.empty()) return shown(**index, asked->show);
  return found(**index, *asked, setup);
}

std::string answer_line(const render::Json& id, const Objects& objects) {
  if (objects) return fmt::format("{{\"id\":{},\"answer\":[{}]}}\n", render::written(id), *objects);
  return fmt::format("{{\"id\":{},\"error\":{}}}\n", render::written(id),
                     render::error_json(objects.error()));
}

std::string answer_to(std::string_view line, const Request& usual, LiveIndex& live,
                      const Setup& setup, Watch& watch) {
  const auto id = id_of_request(line);
  const auto of_damage = answer_line(id, damage_met());
  watch.answer_would_be(of_damage);
  watch.goes_on();
  const auto objects = objects_for(line, usual, live, setup);
  watch.answer_would_be({});
  return answer_line(id, objects);
}

}  // namespace

Result<ExitCode> serve(const Setup& setup, const Request& usual) {
  Watch watch{setup};
  LiveIndex live{setup};
  if (const auto index = live.now(); !index) return index.error();
  Lines lines{STDIN_FILENO};
  auto at_that_time = setup;
  for (;;) {
    const auto line = lines.next();
    if (!line && line.error().kind != Error::Kind::bad_input) return line.error();
    if (line && !line->has_value()) return ExitCode::success;
    at_that_time.around.now =
        std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const auto text =
        line ? answer_to(**line, usual, live, at_that_time, watch) : answer_line({}, line.error());
    const auto written = write_out(text);
    if (!written) return written.error();
    if (*written == Written::nobody_reads) return ExitCode::success;
  }
}

}  // namespace news::ask
