#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/results/page.hpp"

namespace news::ask {

/// A query as typed, but for its mistyped words: each correction in the order of the query, where
/// it stands as a whole word. Empty where none does. Pure and total: any bytes.
[[nodiscard]] std::string respelled(std::string_view text, std::span<const Correction> corrections);

}  // namespace news::ask
