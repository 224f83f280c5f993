#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "searcher/ask/surroundings.hpp"
#include "searcher/render/style.hpp"

namespace news::ask {

/// Auto, always or never.
enum class When : std::uint8_t { automatic, always, never };
[[nodiscard]] std::optional<When> when_named(std::string_view name);

/// What was asked of the looks.
struct Wishes {
  When colour = When::automatic;
  When links = When::never;
  bool ascii = false;
};

/// How results look here. A wish beats the environment; of that NO_COLOR beats CLICOLOR_FORCE,
/// which beats the terminal. Machine formats have no colours and no links.
[[nodiscard]] render::Style style_for(const Wishes& wishes, const Surroundings& around,
                                      bool machine);

/// True where the text is to go through the pager: always, or on a terminal that it does not fit.
[[nodiscard]] bool wants_pager(When wish, const Surroundings& around, std::string_view text);

}  // namespace news::ask
