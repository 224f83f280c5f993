#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>

#include <fmt/format.h>

#include "common/base/result.hpp"
#include "searcher/bad_option.hpp"

namespace news::searcher {

/// Reads what was typed for an option into `value`; where nothing was, leaves it. What is no whole
/// number is an Error (bad_option).
[[nodiscard]] inline Result<void> read_number(std::string_view option,
                                              const std::optional<std::string>& typed,
                                              std::size_t& value,
                                              std::string_view hint = "a whole number, 0 or more") {
  if (!typed) return {};
  const auto* const end = typed->data() + typed->size();
  const auto [read_end, failure] = std::from_chars(typed->data(), end, value);
  if (failure == std::errc{} && read_end == end) return {};
  return bad_option(fmt::format("{}: not a number: \"{}\"", option, *typed), std::string{hint});
}

}  // namespace news::searcher
