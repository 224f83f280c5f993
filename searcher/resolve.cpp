#include <algorithm>

#include <fmt/format.h>

#include "searcher/bad_option.hpp"
#include "searcher/options.hpp"
#include "searcher/read_number.hpp"
#include "searcher/resolve_alert.hpp"
#include "searcher/resolve_charts.hpp"
#include "searcher/resolve_diff.hpp"
#include "searcher/resolve_evaluation.hpp"
#include "searcher/resolve_task.hpp"

namespace news::searcher {
namespace {

using ask::When;

Result<void> read_wish(std::string_view option, const std::optional<std::string>& typed,
                       When& wish) {
  if (!typed) return {};
  const auto when = ask::when_named(*typed);
  if (!when)
    return bad_option(fmt::format("{}: \"{}\" is none of its values", option, *typed),
                      "auto, always or never");
  wish = *when;
  return {};
}

Result<const render::Renderer*> read_format(const Typed& typed) {
  const auto usual = typed.null && typed.shows.empty() ? "ids" : typed.serve ? "jsonl" : "text";
  const auto name = typed.format.value_or(usual);
  if (const auto* renderer = render::renderer_named(name)) return renderer;
  std::string known;
  for (const auto& each : render::renderers())
    known.append(known.empty() ? "" : ", ").append(each.name);
  return bad_option(fmt::format("--format: no such format: \"{}\"", name),
                    "the formats are " + known);
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// Options that say something about a format must have that format.
Result<void> check_format(const Typed& typed, std::string_view format) {
  if (typed.fields && !is_one_of(format, {"jsonl", "json", "csv", "tsv"}))
    return bad_option(fmt::format("--fields: the format {} has no fields to choose", format),
                      "use it with --format jsonl, json, csv or tsv");
  if (typed.null && !is_one_of(format, {"ids", "tsv"}) && typed.shows.empty())
    return bad_option(fmt::format("--null: records of the format {} do not end so", format),
                      "use it with --format ids or tsv");
  return {};
}

Result<ask::Setup> setup_of(const Typed& typed, const ask::Surroundings& around) {
  const auto renderer = read_format(typed);
  if (!renderer) return renderer.error();
  if (const auto checked = check_format(typed, (*renderer)->name); !checked) return checked.error();

  ask::Setup setup{.renderer = *renderer, .around = around};
  ask::Wishes wishes{.ascii = typed.ascii};
  if (auto read = read_wish("--color", typed.color, wishes.colour); !read) return read.error();
  if (auto read = read_wish("--hyperlink", typed.hyperlink, wishes.links); !read)
    return read.error();
  if (auto read = read_wish("--pager", typed.pager, setup.pager); !read) return read.error();
  setup.style = ask::style_for(wishes, around, setup.renderer->machine);
  setup.style.nul = typed.null;
  setup.style.qid = typed.batch.has_value();
  setup.style.copies = typed.copies;
  if (typed.fields) {
    auto fields = render::read_fields(*typed.fields);
    if (!fields) return at("--fields", fields.error());
    setup.style.fields = std::move(*fields);
  }
  if (setup.renderer->machine) setup.pager = When::never;
  setup.indexes.assign(typed.indexes.begin(), typed.indexes.end());
  setup.count = typed.count;
  setup.no_aliases = typed.no_aliases;
  setup.line_mode = typed.line;
  setup.history = !typed.no_history;
  setup.alias_file = typed.alias_file.value_or("");
  setup.quiet = typed.quiet;
  setup.removed = typed.removed;
  setup.pick = typed.pick;
  setup.timing = typed.timing;
  setup.verbose = typed.verbose;
  return setup;
}

/// Excerpts cost time: none are made for a format that does not show them.
bool shows_passages(const ask::Setup& setup) {
  const auto& fields = setup.style.fields;
  if (!fields.empty())
    return std::ranges::any_of(fields, [](const auto& name) {
      return is_one_of(name, {"passages", "snippet"});
    });
  return is_one_of(setup.renderer->name, {"text", "html", "jsonl", "json"});
}

/// What a search is to give, after what the person asked for in numbers.
void fit_to(const ask::Setup& setup, ask::Request& request) {
  if (request.limit == 0) request.limit = retrieve::no_limit;
  if (!shows_passages(setup)) request.passage_chars = 0;
  request.fill = request.fill && is_one_of(setup.renderer->name, {"text", "html"}) &&
                 !setup.count && !setup.quiet && request.limit != retrieve::no_limit;
  request.suggest = !setup.quiet;
  request.count_any = is_one_of(setup.renderer->name, {"jsonl", "json"}) && !setup.count;
  // A bound may differ between shards; what programs read or people keep must not.
  request.exact_count = setup.count || is_one_of(setup.renderer->name, {"html", "jsonl", "json"});
  if (setup.count) request.limit = 0;
  if (setup.quiet) {
    request.limit = 1;
    request.passage_chars = 0;
    request.offset = 0;
    request.exact_count = false;
  }
}

Result<query::Dialect> read_dialect(const std::optional<std::string>& typed) {
  if (!typed) return query::Dialect::news;
  if (const auto dialect = query::dialect_named(*typed)) return *dialect;
  return bad_option(fmt::format("--dialect: no such dialect: \"{}\"", *typed),
                    "news, lexis or factiva");
}

Result<ask::Request> request_of(const Typed& typed, const ask::Setup& setup) {
  const auto dialect = read_dialect(typed.dialect);
  if (!dialect) return dialect.error();
  ask::Request request{.any = typed.any,
                       .fill = !typed.all,
                       .exact = typed.exact,
                       .lenient = typed.lenient,
                       .like = typed.like,
                       .expand = typed.expand,
                       .dialect = *dialect};
  for (const auto& word : typed.words)
    request.text.append(request.text.empty() ? "" : " ").append(word);
  request.since = typed.since.value_or("");
  request.until = typed.until.value_or("");
  request.as_of = typed.as_of.value_or("");
  request.sources = typed.sources;
  request.languages = typed.languages;
  if (typed.sort) {
    request.sort = ask::sort_named(*typed.sort);
    if (!request.sort)
      return bad_option(fmt::format("--sort: no such order: \"{}\"", *typed.sort),
                        "relevance, newest or oldest");
  }
  if (typed.ranking) {
    const auto ranking = ask::ranking_named(*typed.ranking);
    if (!ranking)
      return bad_option(fmt::format("--ranking: no such ranking: \"{}\"", *typed.ranking),
                        "ineb2 or bm25");
    request.ranking = *ranking;
  }
  request.unique = typed.unique;
  if (typed.lead) {
    const auto lead = ask::lead_named(*typed.lead);
    if (!lead)
      return bad_option(fmt::format("--lead: no such lead: \"{}\"", *typed.lead),
                        "longest, earliest, latest, agency or best");
    request.lead = *lead;
  }
  if (typed.fresh)
    if (const auto read = read_number("--fresh", typed.fresh, request.fresh.emplace()); !read)
      return read.error();
  for (const auto& read : {read_number("--limit", typed.limit, request.limit),
                           read_number("--offset", typed.offset, request.offset),
                           read_number("--snippet", typed.snippet, request.passage_chars)})
    if (!read) return read.error();
  fit_to(setup, request);
  return request;
}

/// Empty values of these would silently filter nothing.
Result<void> check_values(const Typed& typed) {
  for (const auto& [option, value] :
       {std::pair{"--since", typed.since}, std::pair{"--until", typed.until},
        std::pair{"--as-of", typed.as_of}})
    if (value && value->empty())
      return bad_option(fmt::format("{}: there is no date", option),
                        "2025, 2025-12, 2025-12-01, today, yesterday, 7d, 3w, 6m or 1y");
  if ((typed.lead || typed.copies) && !typed.unique)
    return bad_option(
        fmt::format("{} says how stories are shown", typed.lead ? "--lead" : "--copies"),
        "use it with --unique");
  if (typed.alias_file && typed.alias_file->empty())
    return bad_option("--aliases: the value is empty", "leave the option out");
  if (typed.alias_file && typed.no_aliases)
    return bad_option("--aliases and --no-aliases contradict each other", "leave one of them out");
  for (const auto& [option, list] :
       {std::pair{"--source", &typed.sources}, std::pair{"--lang", &typed.languages},
        std::pair{"--index", &typed.indexes}, std::pair{"--like", &typed.like}})
    if (std::ranges::find(*list, "") != list->end())
      return bad_option(fmt::format("{}: the value is empty", option), "leave the option out");
  return {};
}

}  // namespace

Result<Options> resolve(const Typed& typed, const ask::Surroundings& around) {
  if (typed.help) return Options{.task = Task::help};
  if (typed.version) return Options{.task = Task::version};
  if (const auto checked = check_values(typed); !checked) return checked.error();
  auto setup = setup_of(typed, around);
  if (!setup) return setup.error();
  const auto task = task_of(typed, *setup);
  if (!task) return task.error();
  auto request = request_of(typed, *setup);
  if (!request) return request.error();
  if (const auto read = read_charts(typed, *task, *setup, *request); !read) return read.error();
  Options options{.task = *task,
                  .setup = std::move(*setup),
                  .request = std::move(*request),
                  .ids = typed.shows,
                  .save_as = typed.save.value_or("")};
  if (const auto read = read_number("--jobs", typed.jobs, options.batch.jobs); !read)
    return read.error();
  options.batch.file = typed.batch.value_or("");
  if (*task == Task::alert) options.alert = alert_of(typed, options.request);
  if (*task == Task::diff) options.ids = *two_ids("--diff", typed.diff);
  if (*task == Task::pair) options.ids = *two_ids("--explain", typed.words);
  if (*task == Task::evaluate) {
    auto evaluation = evaluation_of(typed, options.setup, options.request);
    if (!evaluation) return evaluation.error();
    options.evaluation = std::move(*evaluation);
  }
  return options;
}

}  // namespace news::searcher
