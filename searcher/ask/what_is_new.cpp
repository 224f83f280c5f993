#include "searcher/ask/what_is_new.hpp"

#include <string_view>
#include <unordered_set>
#include <utility>

#include "searcher/retrieve/wanted.hpp"

namespace news::ask {
namespace {

using retrieve::Sighting;
using Names = std::unordered_set<std::string_view>;

/// The stories of what is known, by the names that they had then and by those that they have now:
/// a story is called by its first article, and an earlier one may come.
Names known_stories(const AlertState& state, std::span<const Sighting> matches) {
  Names stories;
  for (const auto& [id, article] : state) stories.insert(article.story);
  for (const auto& match : matches)
    if (state.contains(match.id)) stories.insert(match.story);
  stories.erase("");
  return stories;
}

/// How a match is new, where it is.
std::optional<AlertMark> mark_of(const Sighting& match, const AlertState& state,
                                 const Names& stories) {
  const auto known = state.find(match.id);
  if (known == state.end())
    return AlertMark{stories.contains(match.story) ? AlertKind::copy : AlertKind::fresh};
  if (known->second.pending) return AlertMark{*known->second.pending, true};
  if (known->second.text != match.text) return AlertMark{AlertKind::changed};
  return std::nullopt;
}

}  // namespace

WhatIsNew what_is_new(const std::optional<AlertState>& before, std::span<const Sighting> matches,
                      std::optional<std::size_t> limit) {
  const auto old = before.value_or(AlertState{});
  const auto most = limit.value_or(before ? retrieve::no_limit : first_limit);
  auto stories = known_stories(old, matches);
  WhatIsNew found{.state = old};
  Names met;
  for (std::size_t place = 0; place < matches.size(); ++place) {
    const auto& match = matches[place];
    const auto mark = met.insert(match.id).second ? mark_of(match, old, stories) : std::nullopt;
    if (!mark) continue;
    const bool shows = found.shown.size() < most;
    if (shows || before) ++found.all;
    if (!shows && before) continue;
    auto& kept = found.state[match.id];
    kept = {.text = match.text, .story = match.story};
    if (shows) {
      kept.pending = mark->kind;
      found.shown.push_back({place, match.id, *mark});
      if (!match.story.empty()) stories.insert(match.story);
    } else {
      ++found.known;
    }
  }
  return found;
}

AlertState once_shown(AlertState state, std::span<const Finding> shown) {
  for (const auto& each : shown)
    if (const auto known = state.find(each.id); known != state.end()) known->second.pending.reset();
  return state;
}

}  // namespace news::ask
