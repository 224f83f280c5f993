#include "searcher/resolve_charts.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/bad_option.hpp"
#include "searcher/read_number.hpp"

namespace news::searcher {
namespace {

Result<void> read_unit(const Typed& typed, retrieve::ChartsWish& wish) {
  wish.timeline = typed.timeline.has_value();
  wish.share = typed.share;
  if (!wish.timeline && wish.share)
    return bad_option("--share is a share of the articles of a day, week, month or year",
                      "use it with --timeline");
  if (wish.share && typed.unique)
    return bad_option("--share is of articles, and --unique counts stories",
                      "leave one of them out");
  if (!wish.timeline || *typed.timeline == "auto") return {};
  wish.unit = tally::unit_named(*typed.timeline);
  if (wish.unit) return {};
  return bad_option(fmt::format("--timeline: no such unit: \"{}\"", *typed.timeline),
                    "day, week, month, year or auto");
}

Result<void> read_facets(const Typed& typed, retrieve::ChartsWish& wish) {
  const auto names = retrieve::facet_names();
  for (const auto& name : typed.facets) {
    const auto known = std::ranges::find(names, name);
    if (known == names.end())
      return bad_option(fmt::format("--facet: no such facet: \"{}\"", name),
                        fmt::format("the facets are {}", fmt::join(names, ", ")));
    if (std::ranges::find(wish.facets, *known) == wish.facets.end()) wish.facets.push_back(*known);
  }
  if (!typed.top) return {};
  if (wish.facets.empty())
    return bad_option("--top is how many values a facet shows", "use it with --facet");
  return read_number("--top", typed.top, wish.top, "a whole number, 0 for all");
}

/// The option that was typed first of those that ask for charts.
std::string_view name_in(const Typed& typed) {
  if (typed.timeline) return "--timeline";
  return typed.terms ? "--terms" : "--facet";
}

Result<void> check_room(const Typed& typed, Task task, const ask::Setup& setup) {
  if (task == Task::serve)
    return bad_option(fmt::format("{}: --serve draws what a request asks for", name_in(typed)),
                      R"(write it into the request: {"query": "oil", "timeline": "month"})");
  if (task != Task::search && task != Task::batch)
    return bad_option(fmt::format("{} goes with a search only", name_in(typed)),
                      "leave the other task out");
  const auto format = setup.renderer->name;
  if (format == "ids" || format == "trec")
    return bad_option(fmt::format("{}: the format {} has no room for it", name_in(typed), format),
                      "use --format text, html, jsonl, json, csv or tsv");
  if ((format == "csv" || format == "tsv") && (typed.limit || typed.fields))
    return bad_option(
        fmt::format("{}: a table of the format {} holds this or articles", name_in(typed), format),
        "leave out --limit and --fields, or use --format jsonl");
  return {};
}

}  // namespace

bool wants_charts(const Typed& typed) {
  return typed.timeline || typed.terms || !typed.facets.empty();
}

Result<void> read_charts(const Typed& typed, Task task, const ask::Setup& setup,
                         ask::Request& request) {
  retrieve::ChartsWish wish{.terms = typed.terms};
  for (const auto& read : {read_unit(typed, wish), read_facets(typed, wish)})
    if (!read) return read.error();
  if (!wish) return {};
  if (const auto checked = check_room(typed, task, setup); !checked) return checked.error();
  if (setup.count || setup.quiet) return {};
  request.charts = std::move(wish);
  if (!typed.limit) request.limit = 0;
  return {};
}

}  // namespace news::searcher
