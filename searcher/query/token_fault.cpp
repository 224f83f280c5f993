#include "searcher/query/token_fault.hpp"

#include <utility>

#include <fmt/format.h>

namespace news::query {

Fault at(const Token& token, std::string message, std::string hint) {
  return {token.begin, token.end, std::move(message), std::move(hint)};
}

Fault no_operand(const Token& sign, std::string_view side) {
  return at(sign, fmt::format("{} needs something {} it", quotable(sign.text), side),
            "an operator stands between two parts: oil AND gas; for the word itself: \"and\"");
}

}  // namespace news::query
