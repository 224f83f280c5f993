#include <array>
#include <utility>

#include <fmt/format.h>

#include "searcher/ask/session_command.hpp"
#include "searcher/query/show.hpp"

namespace news::ask {
namespace {

/// The articles that a line names; the Error's `what` is to be told.
Result<std::vector<std::string>> ids_at(const State& state, std::string_view value) {
  std::vector<std::string> ids;
  for (const auto word : words_of(value)) {
    auto id = id_at(state, word);
    if (!id) return id.error();
    ids.push_back(std::move(*id));
  }
  return ids;
}

/// What a command does with the one article that it takes.
template <class What>
Step with_article(State state, std::string_view value) {
  auto id = id_at(state, value);
  if (!id) return say(std::move(state), id.error().what);
  return {std::move(state), What{std::move(*id)}};
}

Step explain(State state, std::string_view value) {
  auto ids = ids_at(state, value);
  if (!ids) return say(std::move(state), ids.error().what);
  if (ids->size() > 2)
    return say(std::move(state), ":explain takes nothing, one article, or two: :explain 2 5");
  if (ids->size() == 2)
    return {std::move(state), Pair{std::move(ids->front()), std::move(ids->back())}};
  if (!asks_something(state.request)) return say(std::move(state), "there is no query yet");
  return {std::move(state), Explain{ids->empty() ? "" : std::move(ids->front())}};
}

Step diff(State state, std::string_view value) {
  auto ids = ids_at(state, value);
  if (!ids) return say(std::move(state), ids.error().what);
  if (ids->size() != 2)
    return say(std::move(state), ":diff takes two articles, the older first: :diff 5 2");
  return {std::move(state), Diff{std::move(ids->front()), std::move(ids->back())}};
}

/// Filters and order would hide some of them, or how the story went on.
Step story(State state, std::string_view value) {
  auto id = id_at(state, value);
  if (!id) return say(std::move(state), id.error().what);
  auto& request = state.request;
  request.text = query::show({query::Value{std::move(*id), schema::Field::story}});
  request.like.clear();
  request.since.clear();
  request.until.clear();
  request.sources.clear();
  request.languages.clear();
  request.sort = retrieve::Sort::oldest;
  request.unique = false;
  return search_anew(std::move(state));
}

Step like(State state, std::string_view value) {
  auto ids = ids_at(state, value);
  if (!ids) return say(std::move(state), ids.error().what);
  state.request.text.clear();
  state.request.like = std::move(*ids);
  state.request.sort.reset();
  return search_anew(std::move(state));
}

constexpr std::array table{
    Command{"open", "N", "read the whole article, as N alone does",
            "On a terminal in the pager, $PAGER.", ":open 3", with_article<Open>},
    Command{"url", "N", "its address on the web",
            "On a terminal a browser opens it: $BROWSER, else xdg-open.", ":url 3",
            with_article<Address>},
    Command{"edit", "N", "open a copy of it in an editor",
            "$VISUAL, else $EDITOR, else vi; what is changed there is not kept.", ":edit 3",
            with_article<Edit>},
    Command{"explain", "[N [N]]",
            "how the query was understood; what it weighs in N; why two are one story",
            "Two articles, and how far their texts, dates and headlines are alike: :explain 2 5.",
            ":explain 2", explain},
    Command{"diff", "N N", "what changed from the first to the second",
            "Numbers, names and quotations that differ, then the text.", ":diff 5 2", diff},
    Command{"story", "N", "all articles of its story, the oldest first",
            "Copies and versions of one report; filters are dropped. :undo goes back.", ":story 3",
            story},
    Command{"copies", "N", "the same as :story", "", ":copies 3", story},
    Command{"like", "N...", "articles like it, or like any of several",
            "By the words that set it apart; filters stay, the query goes. :undo goes back.",
            ":like 3", like},
};

}  // namespace

std::span<const Command> reading_commands() { return table; }

}  // namespace news::ask
