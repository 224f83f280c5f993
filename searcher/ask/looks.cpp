#include "searcher/ask/looks.hpp"

#include <algorithm>

namespace news::ask {
namespace {

/// Wider lines are hard to read.
constexpr std::size_t widest = 100;

bool is_capable(const Surroundings& around) {
  return around.stdout_is_terminal && !around.term.empty() && around.term != "dumb";
}

bool colour_for(When wish, const Surroundings& around) {
  if (wish != When::automatic) return wish == When::always;
  if (around.no_color) return false;
  return around.force_color || is_capable(around);
}

}  // namespace

std::optional<When> when_named(std::string_view name) {
  if (name == "auto") return When::automatic;
  if (name == "always") return When::always;
  if (name == "never") return When::never;
  return std::nullopt;
}

render::Style style_for(const Wishes& wishes, const Surroundings& around, bool machine) {
  render::Style style;
  style.ascii = wishes.ascii || !around.utf8;
  style.width = std::min(around.columns, widest);
  if (machine) return style;
  style.colour = colour_for(wishes.colour, around);
  style.links = wishes.links == When::always ||
                (wishes.links == When::automatic && is_capable(around) && style.colour);
  return style;
}

bool wants_pager(When wish, const Surroundings& around, std::string_view text) {
  if (wish != When::automatic) return wish == When::always;
  const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n'));
  return is_capable(around) && lines >= around.rows;
}

}  // namespace news::ask
