#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/fault.hpp"

namespace news::query {

/// A word that takes what stands in the brackets right behind it.
struct Function {
  enum class Kind : std::uint8_t { at_least, first_words, caps, all_caps };
  Kind kind = Kind::at_least;
  std::uint32_t number = 0;  ///< As typed, cut to a million; 0 for caps and all_caps.
};

/// Reads atleast3, first50, caps and allcaps, in any case.
[[nodiscard]] std::optional<Function> function_named(std::string_view word);

/// "atleast3( )"
[[nodiscard]] std::string shown(const Function& function);

/// A number that the function cannot take: atleast wants 1..1000, first 1..10000. Places are 0.
[[nodiscard]] std::optional<Fault> wrong_number(const Function& function);

/// atleast3(argument), first50(argument), or why it takes no such argument. Places in the Fault
/// are 0. Not for caps and allcaps.
[[nodiscard]] Reading applied(const Function& function, Query argument);

}  // namespace news::query
