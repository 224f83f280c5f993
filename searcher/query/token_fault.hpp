#pragma once

#include <string>
#include <string_view>

#include "searcher/query/fault.hpp"
#include "searcher/query/tokens.hpp"

namespace news::query {

/// A fault at the place of a token.
[[nodiscard]] Fault at(const Token& token, std::string message, std::string hint);

/// An operator without an operand "before" or "after" it.
[[nodiscard]] Fault no_operand(const Token& sign, std::string_view side);

}  // namespace news::query
