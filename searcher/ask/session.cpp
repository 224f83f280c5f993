#include "searcher/ask/session.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "searcher/ask/session_command.hpp"

namespace news::ask {
namespace {

constexpr std::size_t most_steps_back = 100;

Step open(State state, std::string_view rank) {
  auto id = id_at(state, rank);
  if (id) return {std::move(state), Open{std::move(*id)}};
  const auto hint = state.first == 0 ? "" : fmt::format("; to search for the number: \"{}\"", rank);
  return say(std::move(state), id.error().what + hint);
}

Step next_page(State state) {
  if (state.first == 0) return say(std::move(state), "there are no results here");
  if (!state.more) return say(std::move(state), "this is the last page");
  state.request.offset = state.first - 1 + state.ids.size();
  return {std::move(state), Search{}};
}

Step previous_page(State state) {
  if (state.first <= 1)
    return say(std::move(state),
               state.first == 0 ? "there are no results here" : "this is the first page");
  state.request.offset = state.first - 1 - std::min(state.first - 1, state.request.limit);
  return {std::move(state), Search{}};
}

Step meaning_of(State state, std::string_view line) {
  if (line.empty()) return {std::move(state), Nothing{}};
  if (line == "+") return next_page(std::move(state));
  if (line == "-") return previous_page(std::move(state));
  if (line == "?") return say(std::move(state), session_help());
  if (line.front() == ':') return run_command(std::move(state), line.substr(1));
  if (number_in(line)) return open(std::move(state), line);
  return ask_for(std::move(state), line);
}

/// Turning pages is no step to go back.
bool same_question(Request one, const Request& other) {
  one.offset = other.offset;
  return one == other;
}

}  // namespace

Step step(State state, std::string_view line) {
  const auto before = state.request;
  const auto steps = state.earlier.size();
  auto next = meaning_of(std::move(state), trimmed(line));
  auto& earlier = next.state.earlier;
  const bool went_back = earlier.size() < steps;
  if (!went_back && !same_question(before, next.state.request)) earlier.push_back(before);
  if (earlier.size() > most_steps_back) earlier.erase(earlier.begin());
  return next;
}

State showing(State state, const Page& page) {
  state.ids.clear();
  for (const auto& hit : page.hits) state.ids.push_back(hit.article.id);
  for (const auto& hit : page.partial) state.ids.push_back(hit.article.id);
  const auto& first = page.hits.empty() ? page.partial : page.hits;
  state.first = first.empty() ? 0 : first.front().rank;
  state.more = !page.hits.empty() && page.partial.empty() &&
               (page.hits.back().rank < page.stories.value_or(page.matches) ||
                (!page.exact && page.hits.size() == state.request.limit));
  return state;
}

}  // namespace news::ask
