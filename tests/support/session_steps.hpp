#pragma once

#include <cstddef>
#include <string>
#include <variant>

#include "searcher/ask/session.hpp"

namespace news::tests {

/// Ten articles of thirty-five are on the screen, from this rank on: é1, é2 and so on, for "öl".
inline ask::State looking_at(std::size_t first, std::size_t matches = 35) {
  Page page;
  page.matches = matches;
  for (auto rank = first; rank < first + 10 && rank <= matches; ++rank) {
    Hit hit;
    hit.rank = rank;
    hit.article.id = "é" + std::to_string(rank);
    page.hits.push_back(hit);
  }
  ask::State state;
  state.request.text = "öl";
  state.request.offset = first - 1;
  return ask::showing(state, page);
}

/// What a step tells; empty where it does something else.
inline std::string said(const ask::Step& step) {
  const auto* say = std::get_if<ask::Say>(&step.action);
  return say == nullptr ? "" : say->text;
}

template <class What>
bool does(const ask::Step& step) {
  return std::holds_alternative<What>(step.action);
}

}  // namespace news::tests
