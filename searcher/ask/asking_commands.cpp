#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/session_command.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

constexpr std::size_t most_per_page = 1000;

Step set_sort(State state, std::string_view value) {
  const auto sort = sort_named(value == "date" ? "newest" : value);
  if (!sort) return say(std::move(state), ":sort takes relevance, date, newest or oldest");
  state.request.sort = sort;
  return search_anew(std::move(state));
}

/// A name more, or without a name none at all.
Step add_to(State state, std::vector<std::string> Request::*list, std::string_view value) {
  auto& names = state.request.*list;
  if (value.empty())
    names.clear();
  else if (std::ranges::find(names, value) == names.end())
    names.emplace_back(value);
  return search_anew(std::move(state));
}

Step set_source(State state, std::string_view value) {
  return add_to(std::move(state), &Request::sources, value);
}

Step set_language(State state, std::string_view value) {
  return add_to(std::move(state), &Request::languages, value);
}

/// Adds a condition to the text of the query: there is no option for it.
Step narrow(State state, const query::Query& condition) {
  auto& text = state.request.text;
  const auto shown = query::show(condition);
  const bool several = trimmed(text).find_first_of(" \t") != std::string_view::npos;
  if (trimmed(text).empty())
    text = shown;
  else
    text = fmt::format("{} AND {}", several ? fmt::format("({})", text) : text, shown);
  return search_anew(std::move(state));
}

template <schema::Field field>
Step narrow_to_value(State state, std::string_view value) {
  return narrow(std::move(state), {query::Value{std::string{value}, field}});
}

Step narrow_to_byline(State state, std::string_view value) {
  return narrow(std::move(state), {query::Phrase{std::string{value}, schema::Field::by}});
}

Step set_since(State state, std::string_view value) {
  state.request.since = value;
  return search_anew(std::move(state));
}

Step set_until(State state, std::string_view value) {
  state.request.until = value;
  return search_anew(std::move(state));
}

Step set_year(State state, std::string_view value) {
  if (!value.empty() && (value.size() != 4 || !number_in(value)))
    return say(std::move(state), ":year takes a year of four digits, or nothing");
  state.request.since = state.request.until = value;
  return search_anew(std::move(state));
}

Step set_limit(State state, std::string_view value) {
  const auto limit = number_in(value);
  if (!limit || *limit == 0 || *limit > most_per_page)
    return say(std::move(state), fmt::format(":limit takes a number, 1 to {}", most_per_page));
  state.request.limit = *limit;
  return search_anew(std::move(state));
}

Step set_flag(State state, bool Request::*flag, std::string_view name, std::string_view value) {
  if (!value.empty() && value != "on" && value != "off")
    return say(std::move(state), fmt::format(":{} takes on or off, or nothing", name));
  auto& is_on = state.request.*flag;
  is_on = value.empty() ? !is_on : value == "on";
  auto next = search_anew(std::move(state));
  if (std::holds_alternative<Nothing>(next.action))
    next.action = Say{next.state.request.*flag ? "on" : "off"};
  return next;
}

Step set_any(State state, std::string_view value) {
  return set_flag(std::move(state), &Request::any, "any", value);
}

Step set_exact(State state, std::string_view value) {
  return set_flag(std::move(state), &Request::exact, "exact", value);
}

Step set_unique(State state, std::string_view value) {
  return set_flag(std::move(state), &Request::unique, "unique", value);
}

Step clear(State state, std::string_view) {
  auto& request = state.request;
  request.since.clear();
  request.until.clear();
  request.sources.clear();
  request.languages.clear();
  request.sort.reset();
  request.any = request.exact = request.unique = false;
  return search_anew(std::move(state));
}

/// The page that was on the screen comes back, not only the question.
Step undo(State state, std::string_view) {
  if (state.earlier.empty()) return say(std::move(state), "there is nothing to undo");
  state.request = std::move(state.earlier.back());
  state.earlier.pop_back();
  if (asks_something(state.request)) return {std::move(state), Search{}};
  state.first = 0;
  state.ids.clear();
  return say(std::move(state), "undone; now there is no query");
}

std::string_view name_of(retrieve::Sort sort) {
  if (sort == retrieve::Sort::newest) return "newest";
  return sort == retrieve::Sort::oldest ? "oldest" : "relevance";
}

/// What the pages do not tell by themselves.
Step filters(State state, std::string_view) {
  const auto& request = state.request;
  std::string told;
  const auto add = [&told](std::string_view name, std::string_view value) {
    if (!value.empty()) told += fmt::format("{}{:<8}{}", told.empty() ? "" : "\n", name, value);
  };
  add("query", request.text);
  add("like", fmt::format("{}", fmt::join(request.like, " or ")));
  add("source", fmt::format("{}", fmt::join(request.sources, " or ")));
  add("lang", fmt::format("{}", fmt::join(request.languages, " or ")));
  add("since", request.since);
  add("until", request.until);
  add("sort", request.sort ? name_of(*request.sort) : "");
  add("any", request.any ? "on" : "");
  add("exact", request.exact ? "on" : "");
  add("unique", request.unique ? "on" : "");
  return say(std::move(state), told.empty() ? "there is no query and no filter" : told);
}

constexpr std::string_view written_into_query =
    "It is written into the query; :undo takes it out. What there is to choose from: :facet.";

constexpr std::array table{
    Command{"sort", "KEY", "relevance, date (newest first), newest or oldest",
            "Of equal articles the newer comes first. Undated ones come last by date.",
            ":sort newest", set_sort},
    Command{"source", "[NAME]", "only this outlet too; without a name: any outlet",
            "Of several, articles of any of them. The outlets of all matches: :facet source.",
            ":source Reuters", set_source},
    Command{"lang", "[CODE]", "only this language too; without a code: any language",
            "The codes are those of ISO 639-1. Those of all matches: :facet lang.", ":lang de",
            set_language},
    Command{"agency", "NAME", "only what names this agency", written_into_query, ":agency AFP",
            narrow_to_value<schema::Field::agency>},
    Command{"place", "NAME", "only what was written from there", written_into_query,
            ":place Göteborg", narrow_to_value<schema::Field::place>},
    Command{"section", "NAME", "only this section", written_into_query, ":section business",
            narrow_to_value<schema::Field::section>},
    Command{"by", "NAME", "only by this writer", written_into_query, ":by Zoë Lund",
            narrow_to_byline},
    Command{"year", "[YEAR]", "only of this year; without: of any", "It sets :since and :until.",
            ":year 1987", set_year},
    Command{"since", "[DATE]", "on or after DATE (2025, 2025-12, 7d, 3w, 6m); without: any", "",
            ":since 7d", set_since},
    Command{"until", "[DATE]", "on or before DATE; without: any", "", ":until 2025-06", set_until},
    Command{"limit", "N", "articles a page", "", ":limit 25", set_limit},
    Command{"any", "[on|off]", "rank articles with any of the words, or again only those with all",
            "", ":any", set_any},
    Command{"exact", "[on|off]", "words only as typed, or again in any form", "", ":exact",
            set_exact},
    Command{"unique", "[on|off]", "each story once, its copies counted; or again every article",
            "The copies of one: :story 3.", ":unique", set_unique},
    Command{"clear", "", "drop filters, order and :any, :exact, :unique", "The query stays.",
            ":clear", clear},
    Command{"filters", "", "the query, its filters and order as they now are", "", ":filters",
            filters},
    Command{"undo", "", "back to the query, filters and page before", "A hundred steps.", ":undo",
            undo},
};

}  // namespace

std::span<const Command> asking_commands() { return table; }

}  // namespace news::ask
