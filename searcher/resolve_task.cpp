#include "searcher/resolve_task.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/bad_option.hpp"
#include "searcher/resolve_alert.hpp"
#include "searcher/resolve_charts.hpp"
#include "searcher/resolve_diff.hpp"
#include "searcher/resolve_evaluation.hpp"

namespace news::searcher {
namespace {

bool has_filters(const Typed& typed) {
  return typed.since || typed.until || !typed.sources.empty() || !typed.languages.empty();
}

bool has_query(const Typed& typed) { return !typed.words.empty() || !typed.like.empty(); }

/// What is saved is only the query; filters beside it would be forgotten.
Result<void> check_save(const Typed& typed) {
  if (typed.words.empty())
    return bad_option("--save: there is no QUERY to save", "searcher --save NAME QUERY");
  if (has_filters(typed) || !typed.like.empty())
    return bad_option("--save keeps only the QUERY, no filters",
                      "put them in it: source:ap lang:en date:2025-01..");
  return {};
}

Result<void> check_serve(const Typed& typed) {
  if (typed.count || typed.quiet)
    return bad_option("--serve answers every request as JSON", "leave --count and --quiet out");
  return {};
}

Result<void> check_show(const Typed& typed) {
  if (typed.removed && typed.format == "html")
    return bad_option("--removed cannot answer in the format html",
                      "use --format text, jsonl, json");
  return {};
}

/// What is picked is told by ids alone.
Result<void> check_interactive(const Typed& typed) {
  if (typed.pick && typed.line)
    return bad_option("--pick chooses on a full screen", "leave --line out");
  if (typed.pick && (typed.format || typed.count || typed.quiet))
    return bad_option("--pick prints ids, one a line", "leave --format, --count and --quiet out");
  return {};
}

Result<void> check_diff(const Typed& typed) {
  if (const auto ids = two_ids("--diff", typed.diff); !ids) return ids.error();
  return {};
}

Result<void> check_explain(const Typed& typed) {
  const auto& ids = typed.shows;
  if (ids.size() > 1 || (ids.size() == 1 && (ids.front() == "-" || ids.front().empty())))
    return bad_option("--explain weighs a query in one article",
                      "searcher --explain --show ID QUERY");
  return {};
}

/// A task and what it goes with.
struct TaskSpec {
  Task task = Task::search;
  std::string_view option{};  ///< That asks for it.
  bool takes_query = false;
  std::string_view formats{};  ///< Those that can hold its answer; empty: any.
  std::string_view example{};
  bool (*asked)(const Typed& typed) = nullptr;
  Result<void> (*check)(const Typed& typed) = nullptr;  ///< What else it asks of the options.
};

constexpr std::string_view for_articles = "text, jsonl, json";
constexpr std::string_view for_reading = "text, html, jsonl, json";
constexpr std::string_view for_several = "text, jsonl, csv, tsv, trec, ids";
constexpr std::string_view for_readers = "text, html, jsonl, json, csv, tsv, ids";
constexpr std::string_view for_terminals = "text, jsonl, json, csv, tsv, trec, ids";

/// THE table of tasks. Of two that are asked for at once the first says that it stands alone.
constexpr std::array tasks{
    TaskSpec{Task::saved, "--saved", false, "", "searcher --saved",
             [](const Typed& typed) { return typed.saved; }},
    TaskSpec{Task::save, "--save", true, "", "searcher --save NAME QUERY",
             [](const Typed& typed) { return typed.save.has_value(); }, check_save},
    TaskSpec{Task::batch, "--batch", false, for_several, "searcher --batch FILE",
             [](const Typed& typed) { return typed.batch.has_value(); }},
    TaskSpec{Task::alert, "--alert", false, for_readers, "searcher --alert NAME",
             [](const Typed& typed) { return typed.alert.has_value(); }, check_alert},
    TaskSpec{Task::serve, "--serve", false, "jsonl", "searcher --serve < requests.jsonl",
             [](const Typed& typed) { return typed.serve; }, check_serve},
    TaskSpec{Task::diff, "--diff", false, for_articles, "searcher --diff ID,ID",
             [](const Typed& typed) { return !typed.diff.empty(); }, check_diff},
    TaskSpec{Task::show, "--show", false, for_reading, "searcher --show ID",
             [](const Typed& typed) { return !typed.shows.empty() && !typed.explain; }, check_show},
    TaskSpec{Task::status, "--status", false, for_articles, "searcher --status",
             [](const Typed& typed) { return typed.status; }},
    TaskSpec{Task::interact, "--interactive", true, for_terminals, "searcher --interactive",
             [](const Typed& typed) { return typed.interactive || typed.line || typed.pick; },
             check_interactive},
    TaskSpec{Task::pair, "--explain", true, for_articles, "searcher --explain ID,ID", is_pair},
    TaskSpec{Task::explain, "--explain", true, "", "searcher --explain QUERY",
             [](const Typed& typed) { return typed.explain && !is_pair(typed); }, check_explain},
    TaskSpec{Task::evaluate, "an evaluation", true, "", "searcher --topics FILE --qrels FILE",
             is_evaluation},
};

Error stands_alone(const TaskSpec& spec) {
  return bad_option(fmt::format("{} goes with no {}other task", spec.option,
                                spec.takes_query ? "" : "query and no "),
                    std::string{spec.example});
}

bool holds(std::string_view formats, std::string_view name) {
  if (formats.empty()) return true;
  for (std::size_t at = 0; at < formats.size();) {
    const auto end = std::min(formats.find(", ", at), formats.size());
    if (formats.substr(at, end - at) == name) return true;
    at = end + 2;
  }
  return false;
}

Result<Task> checked(const TaskSpec& spec, const Typed& typed, const ask::Setup& setup) {
  if (!spec.takes_query && has_query(typed)) return stands_alone(spec);
  if (!holds(spec.formats, setup.renderer->name))
    return bad_option(
        fmt::format("{} cannot answer in the format {}", spec.option, setup.renderer->name),
        fmt::format("use --format {}", spec.formats));
  if (spec.check != nullptr)
    if (const auto good = spec.check(typed); !good) return good.error();
  return spec.task;
}

/// Options that say something only of one task.
Result<void> check_companions(const Typed& typed) {
  if (typed.jobs && !typed.batch)
    return bad_option("--jobs: only --batch has work for several threads", "leave it out");
  if (typed.removed && typed.shows.empty())
    return bad_option("--removed tells of an article what --show leaves out",
                      "searcher --show ID --removed");
  if (typed.expand && !typed.like.empty())
    return bad_option("--like and --expand both choose words", "leave one of them out");
  return {};
}

}  // namespace

Result<Task> task_of(const Typed& typed, const ask::Setup& setup) {
  if (const auto good = check_companions(typed); !good) return good.error();
  const TaskSpec* asked = nullptr;
  for (const auto& spec : tasks) {
    if (!spec.asked(typed)) continue;
    if (asked != nullptr) return stands_alone(*asked);
    asked = &spec;
  }
  if (asked != nullptr) return checked(*asked, typed, setup);
  if (has_query(typed) || has_filters(typed) || wants_charts(typed)) return Task::search;
  if (setup.around.stdin_is_terminal && setup.around.stdout_is_terminal)
    return checked(*std::ranges::find(tasks, Task::interact, &TaskSpec::task), typed, setup);
  return bad_option("there is no QUERY", "searcher --help shows examples; *:* is everything");
}

}  // namespace news::searcher
