#pragma once

#include <cstdint>
#include <string>

#include "searcher/query/cursor.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/tokens.hpp"

namespace news::query {

/// A fault at the place of a token.
[[nodiscard]] Fault at(const Token& token, std::string message, std::string hint);

/// On which side of an operator something is missing.
enum class Side : std::uint8_t { before, after };

/// An operator without an operand. sign: one of the tokens of `cursor`; what was typed on its other
/// side goes into the hint.
[[nodiscard]] Fault no_operand(const Cursor& cursor, const Token& sign, Side side);

}  // namespace news::query
