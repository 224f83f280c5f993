#include <algorithm>
#include <array>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "searcher/ask/filters_as_text.hpp"
#include "searcher/ask/session_command.hpp"
#include "searcher/query/combine.hpp"
#include "searcher/query/saved.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

constexpr std::size_t queries_told = 20;

std::string no_such_facet(std::string_view word) {
  const auto names = retrieve::facet_names();
  const auto near = did_you_mean(word, names);
  return fmt::format("there is no facet {}{}", word,
                     near.empty() ? fmt::format("; there are {}", fmt::join(names, ", ")) : near);
}

Step facet(State state, std::string_view value) {
  const auto names = retrieve::facet_names();
  retrieve::ChartsWish wish;
  for (const auto word : words_of(value)) {
    const auto known = std::ranges::find(names, word);
    if (const auto top = number_in(word))
      wish.top = *top;
    else if (known == names.end())
      return say(std::move(state), no_such_facet(word));
    else if (std::ranges::find(wish.facets, *known) == wish.facets.end())
      wish.facets.push_back(*known);
  }
  if (wish.facets.empty())
    return say(std::move(state), fmt::format(":facet takes one or more of {}, and perhaps how many",
                                             fmt::join(names, ", ")));
  return {std::move(state), Charts{std::move(wish)}};
}

Step timeline(State state, std::string_view value) {
  retrieve::ChartsWish wish{.timeline = true};
  for (const auto word : words_of(value)) {
    const auto unit = tally::unit_named(word);
    if (word == "share")
      wish.share = true;
    else if (!unit && word != "auto")
      return say(std::move(state), ":timeline takes day, week, month, year or auto, and share");
    else
      wish.unit = unit;
  }
  if (wish.share && state.request.unique)
    return say(std::move(state), "share is of articles, and :unique counts stories");
  return {std::move(state), Charts{std::move(wish)}};
}

Step terms(State state, std::string_view) {
  return {std::move(state), Charts{retrieve::ChartsWish{.terms = true}}};
}

Step json(State state, std::string_view) {
  if (!asks_something(state.request)) return say(std::move(state), "there is no query yet");
  return {std::move(state), Json{}};
}

Step save(State state, std::string_view value) {
  if (!query::is_saved_name(value))
    return say(std::move(state),
               ":save takes a name of letters, digits, - _ and ., a letter or digit first");
  if (!state.request.like.empty())
    return say(std::move(state), "what is like an article cannot be saved, only queries can");
  if (!asks_something(state.request)) return say(std::move(state), "there is no query yet");
  auto request = with_filters_in_text(state.request);
  return {std::move(state), Save{std::string{value}, std::move(request)}};
}

Step saved(State state, std::string_view) { return {std::move(state), ListSaved{}}; }

std::string on_one_line(std::string text) {
  std::ranges::replace(text, '\n', ' ');
  return text;
}

Step history(State state, std::string_view value) {
  const auto& all = state.queries;
  std::vector<std::string> lines;
  for (auto number = all.size(); number > 0 && lines.size() < queries_told; --number)
    if (const auto& query = all[number - 1]; query.find(value) != query.npos)
      lines.push_back(fmt::format("{:>4}  {}", number, on_one_line(query)));
  if (lines.empty())
    return say(std::move(state),
               all.empty() ? "there are no past queries" : "no past query has this");
  std::ranges::reverse(lines);
  return say(std::move(state), fmt::format("{}", fmt::join(lines, "\n")));
}

Step again(State state, std::string_view value) {
  const auto number = number_in(value);
  if (!number || *number == 0 || *number > state.queries.size())
    return say(std::move(state), fmt::format("no past query {}; :history lists them", value));
  const auto text = state.queries[*number - 1];
  return ask_for(std::move(state), text);
}

Step status(State state, std::string_view) { return {std::move(state), TellStatus{}}; }

Step help(State state, std::string_view value) {
  return say(std::move(state), session_help(value));
}

Step leave(State state, std::string_view) { return {std::move(state), Leave{}}; }

constexpr std::array table{
    Command{"facet", "NAME...", "a bar for every source, agency, place, section, lang, by or year",
            "Of all matches, without a query of everything. A number: so many values (10; 0: all).",
            ":facet source place 20", facet},
    Command{"timeline", "[UNIT]", "a bar for every day, week, month or year",
            "Without a unit, what fits. share: of all articles of that time.",
            ":timeline month share", timeline},
    Command{"terms", "", "the words that set the matches apart from the rest", "", ":terms", terms},
    Command{"json", "", "this page as JSON Lines", "", ":json", json},
    Command{"save", "NAME", "keep the query and its filters, to be used as @NAME",
            "What :any and :exact change is saved too; the order is not.", ":save storms", save},
    Command{"saved", "", "the saved queries", "Type @NAME to ask one.", ":saved", saved},
    Command{"history", "[TEXT]", "the newest past queries, or those that have TEXT",
            "They are kept for later sessions, but not with --no-history.", ":history oil",
            history},
    Command{"again", "N", "ask past query N of :history again", "", ":again 12", again},
    Command{"status", "", "what the index holds", "", ":status", status},
    Command{"help", "[NAME]", "this list, or more of one command; also ?", "", ":help facet", help},
    Command{"q", "", "leave; also Ctrl-D", "", ":q", leave},
    Command{"quit", "", "leave", "", ":quit", leave},
};

}  // namespace

std::span<const Command> whole_commands() { return table; }

}  // namespace news::ask
