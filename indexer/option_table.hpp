#pragma once

#include <span>
#include <string>
#include <string_view>

namespace news {

/// One option: what the parser takes and what --help says of it.
struct OptionSpec {
  std::string_view group{};     ///< Heading in --help.
  char letter = 0;              ///< Short form, or 0.
  std::string_view name{};      ///< Long form.
  std::string_view argument{};  ///< "FILE"; empty for a switch.
  std::string_view help{};
};

/// All options of the indexer, in the order of --help. There is no other list.
[[nodiscard]] std::span<const OptionSpec> option_table();

/// The text of --help: usage, examples, options by group; at most 79 columns.
[[nodiscard]] std::string help_text();

}  // namespace news
