#include "searcher/query/token_fault.hpp"

#include <utility>

#include <fmt/format.h>

#include "searcher/query/near_sign.hpp"

namespace news::query {

namespace {

/// The word as it was typed, where it is one and no operator; else another for an example.
std::string word_or(std::string other, const Token& token) {
  if (token.kind != Token::Kind::word || near_sign(token.text, Dialect::news) ||
      first_words_sign(token.text))
    return other;
  for (const auto* sign : {"AND", "OR", "NOT", "SAME"})
    if (token.text == sign) return other;
  return quotable(token.text);
}

}  // namespace

Fault at(const Token& token, std::string message, std::string hint) {
  return {token.begin, token.end, std::move(message), std::move(hint)};
}

Fault no_operand(const Cursor& cursor, const Token& sign, Side side) {
  const auto shown = quotable(sign.text);
  const bool before = side == Side::before;
  auto message = fmt::format("{} needs something {} it", shown, before ? "before" : "after");
  if (first_words_sign(sign.text))
    return at(sign, std::move(message),
              fmt::format("it stands behind a word or a bracket: {}{}",
                          word_or("oil", cursor.after(sign)), shown));
  const auto left = before ? "oil" : word_or("oil", cursor.before(sign));
  const auto right = before ? word_or("gas", cursor.after(sign)) : "gas";
  return at(sign, std::move(message),
            fmt::format("it stands between two parts: {} {} {}; for the word itself: \"{}\"", left,
                        shown, right, shown));
}

}  // namespace news::query
