#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "searcher/typed.hpp"

namespace news::searcher {

/// Where an option's value goes: a flag, a value of which the last one counts, or a list.
using Destination = std::variant<bool Typed::*, std::optional<std::string> Typed::*,
                                 std::vector<std::string> Typed::*>;

/// An option: what reads the command line and what --help prints come from this one row.
struct OptionSpec {
  std::string_view name{};      ///< Long, without its dashes.
  char letter = 0;              ///< 0: it has none.
  std::string_view argument{};  ///< Its name in the help; empty for a flag.
  std::string_view group{};
  std::string_view help{};
  Destination to{};
};

/// THE table, grouped and in the order of the help.
[[nodiscard]] std::span<const OptionSpec> option_table();

/// nullptr where there is none.
[[nodiscard]] const OptionSpec* option_named(std::string_view name);
[[nodiscard]] const OptionSpec* option_lettered(char letter);

/// What --help prints: examples first, options by group, fields; at most 80 columns wide.
[[nodiscard]] std::string help_text();

/// What --version prints.
[[nodiscard]] std::string version_text();

}  // namespace news::searcher
