#include "searcher/ask/session.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include <fmt/format.h>

namespace news::ask {
namespace {

constexpr std::size_t most_per_page = 1000;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<std::size_t> number(std::string_view text) {
  std::size_t value = 0;
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || failure != std::errc{} || end != text.data() + text.size())
    return std::nullopt;
  return value;
}

bool asks_something(const Request& request) {
  return !trimmed(request.text).empty() || !request.since.empty() || !request.until.empty() ||
         !request.sources.empty() || !request.languages.empty() || !request.like.empty();
}

/// The first page of the request as it now is; without anything asked, only what was changed.
Step search_anew(State state) {
  state.request.offset = 0;
  const bool asks = asks_something(state.request);
  return {std::move(state), asks ? Action{Search{}} : Action{Nothing{}}};
}

Step open(State state, std::size_t rank) {
  if (state.first == 0) return {std::move(state), Say{"there are no results here"}};
  if (rank < state.first || rank - state.first >= state.ids.size())
    return {
        std::move(state),
        Say{fmt::format("no result {0} on this page; to search for the number: \"{0}\"", rank)}};
  const auto id = state.ids[rank - state.first];
  return {std::move(state), Open{id}};
}

Step next_page(State state) {
  if (state.first == 0) return {std::move(state), Say{"there are no results here"}};
  if (!state.more) return {std::move(state), Say{"this is the last page"}};
  state.request.offset = state.first - 1 + state.ids.size();
  return {std::move(state), Search{}};
}

Step previous_page(State state) {
  if (state.first <= 1)
    return {std::move(state),
            Say{state.first == 0 ? "there are no results here" : "this is the first page"}};
  state.request.offset = state.first - 1 - std::min(state.first - 1, state.request.limit);
  return {std::move(state), Search{}};
}

/// What each command does with what stands after it.
struct Command {
  std::string_view name{};
  std::string_view argument{};
  std::string_view help{};
  Step (*run)(State state, std::string_view value) = nullptr;
};

Step set_sort(State state, std::string_view value) {
  const auto sort = sort_named(value);
  if (!sort) return {std::move(state), Say{":sort takes relevance, newest or oldest"}};
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

Step set_text(State state, std::string Request::*place, std::string_view value) {
  state.request.*place = value;
  return search_anew(std::move(state));
}

Step set_limit(State state, std::string_view value) {
  const auto limit = number(value);
  if (!limit || *limit == 0 || *limit > most_per_page)
    return {std::move(state), Say{fmt::format(":limit takes a number, 1 to {}", most_per_page)}};
  state.request.limit = *limit;
  return search_anew(std::move(state));
}

Step set_flag(State state, bool Request::*flag) {
  state.request.*flag = !(state.request.*flag);
  auto next = search_anew(std::move(state));
  if (std::holds_alternative<Nothing>(next.action))
    next.action = Say{next.state.request.*flag ? "on" : "off"};
  return next;
}

Step clear(State state, std::string_view) {
  auto& request = state.request;
  request.since.clear();
  request.until.clear();
  request.sources.clear();
  request.languages.clear();
  request.sort.reset();
  request.any = request.exact = false;
  return search_anew(std::move(state));
}

template <class What>
Step with_query(State state, std::string_view) {
  const bool asks = asks_something(state.request);
  return {std::move(state), asks ? Action{What{}} : Action{Say{"there is no query yet"}}};
}

Step leave(State state, std::string_view) { return {std::move(state), Leave{}}; }
Step help(State state, std::string_view) { return {std::move(state), Say{session_help()}}; }

constexpr std::array commands{
    Command{"sort", "KEY", "relevance, newest or oldest", set_sort},
    Command{"source", "NAME", "only this source too; without a name: any source",
            [](State state, std::string_view value) {
              return add_to(std::move(state), &Request::sources, value);
            }},
    Command{"lang", "CODE", "only this language too; without a code: any language",
            [](State state, std::string_view value) {
              return add_to(std::move(state), &Request::languages, value);
            }},
    Command{"since", "DATE", "on or after DATE (2025, 2025-12, 7d, 3w, 6m); without: any",
            [](State state, std::string_view value) {
              return set_text(std::move(state), &Request::since, value);
            }},
    Command{"until", "DATE", "on or before DATE; without: any",
            [](State state, std::string_view value) {
              return set_text(std::move(state), &Request::until, value);
            }},
    Command{"limit", "N", "articles a page", set_limit},
    Command{
        "any", "", "rank articles with any of the words, or again only those with all",
        [](State state, std::string_view) { return set_flag(std::move(state), &Request::any); }},
    Command{
        "exact", "", "words only as typed, or again in any form",
        [](State state, std::string_view) { return set_flag(std::move(state), &Request::exact); }},
    Command{"clear", "", "drop filters, order and :any, :exact", clear},
    Command{"explain", "", "how the query was understood", with_query<Explain>},
    Command{"json", "", "this page as JSON Lines", with_query<Json>},
    Command{"help", "", "this list; also ?", help},
    Command{"q", "", "leave; also Ctrl-D", leave},
    Command{"quit", "", "leave", leave},
};

Step command(State state, std::string_view line) {
  const auto name = line.substr(0, line.find_first_of(" \t"));
  const auto value = trimmed(line.substr(name.size()));
  const auto* const found = std::ranges::find(commands, name, &Command::name);
  if (found == commands.end())
    return {std::move(state), Say{fmt::format("there is no command :{}; :help lists them", name)}};
  if (found->argument.empty() && !value.empty())
    return {std::move(state), Say{fmt::format(":{} takes nothing after it", name)}};
  return found->run(std::move(state), value);
}

}  // namespace

Step step(State state, std::string_view line) {
  line = trimmed(line);
  if (line.empty()) return {std::move(state), Nothing{}};
  if (line == "+") return next_page(std::move(state));
  if (line == "-") return previous_page(std::move(state));
  if (line == "?") return help(std::move(state), {});
  if (line.front() == ':') return command(std::move(state), line.substr(1));
  if (const auto rank = number(line)) return open(std::move(state), *rank);
  state.request.text = line;
  return search_anew(std::move(state));
}

State showing(State state, const Page& page) {
  state.ids.clear();
  for (const auto& hit : page.hits) state.ids.push_back(hit.article.id);
  state.first = page.hits.empty() ? 0 : page.hits.front().rank;
  state.more = !page.hits.empty() && (page.hits.back().rank < page.matches ||
                                      (!page.exact && page.hits.size() == state.request.limit));
  return state;
}

std::string session_help() {
  std::string text =
      "  words         search; the query language is that of the command line\n"
      "  N             read article N of the page\n"
      "  +  -          next page, previous page\n";
  for (const auto& each : commands)
    text +=
        fmt::format("  {:<13} {}\n", fmt::format(":{} {}", each.name, each.argument), each.help);
  text.pop_back();
  return text;
}

}  // namespace news::ask
