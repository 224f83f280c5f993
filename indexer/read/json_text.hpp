#pragma once

#include <cstdint>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "common/base/result.hpp"

namespace news::read {

/// A JSON text as a tree. Beyond the grammar (RFC 8259), because news matters more: a lone half of
/// a surrogate pair is U+FFFD, and a text that is not UTF-8 is read in its guessed charset. Errors:
/// bad_input, with the column and a short reason; objects and lists in one another more than
/// `deepest`; `ends_early`
/// below tells a text that stops in the middle.
[[nodiscard]] Result<nlohmann::json> parse_json(std::string_view text, std::uint64_t deepest);

/// Whether parse_json() failed because the text stops too early.
[[nodiscard]] bool ends_early(const Error& failure);

}  // namespace news::read
