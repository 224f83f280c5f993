#include "searcher/tui/reshape.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/tui/moves.hpp"

namespace news::tui {
namespace {

constexpr std::size_t most_steps = 100;

/// What a person gains by a shape, in the words of the status line.
std::string told(const Shape& shape) {
  std::string text;
  for (const auto& filter : shape.filters) text += (text.empty() ? "" : " ") + filter;
  if (!shape.sort.empty()) text += (text.empty() ? "" : ", ") + shape.sort;
  if (!shape.stories) text += std::string{text.empty() ? "" : ", "} + "every article";
  return text.empty() ? "nothing narrows" : text;
}

void step_over(Step& step, std::vector<Shape>& from, std::vector<Shape>& to) {
  auto& state = step.state;
  // Said as what holds now: what was undone may be one of many.
  to.push_back(std::exchange(state.shape, std::move(from.back())));
  from.pop_back();
  state.said = "Now: " + told(state.shape);
  if (!state.after.empty()) state.said += " (| does again what was undone)";
  search_anew(step);
}

}  // namespace

void reshape(Step& step, Shape shape) {
  auto& state = step.state;
  if (shape == state.shape) return;
  if (state.before.size() == most_steps) state.before.erase(state.before.begin());
  state.before.push_back(std::exchange(state.shape, std::move(shape)));
  state.after.clear();
  search_anew(step);
}

void undo(Step& step) {
  auto& state = step.state;
  if (state.before.empty())
    state.said = "There is nothing to undo.";
  else
    step_over(step, state.before, state.after);
}

void redo(Step& step) {
  auto& state = step.state;
  if (state.after.empty())
    state.said = "There is nothing to do again.";
  else
    step_over(step, state.after, state.before);
}

void next_sort(Step& step) {
  constexpr std::array<std::string_view, 3> sorts{"relevance", "newest", "oldest"};
  const auto* const now = std::ranges::find(sorts, step.state.page.sort);
  const auto* next = now == sorts.end() || now + 1 == sorts.end() ? sorts.begin() : now + 1;
  // Without words nothing is more relevant than another.
  if (*next == "relevance" && step.state.query.text.find_first_not_of(' ') == std::string::npos)
    ++next;
  auto shape = step.state.shape;
  shape.sort = *next;
  reshape(step, std::move(shape));
}

void toggle_stories(Step& step) {
  auto shape = step.state.shape;
  shape.stories = !shape.stories;
  step.state.said = shape.stories ? "Each story once." : "Every article.";
  reshape(step, std::move(shape));
}

}  // namespace news::tui
