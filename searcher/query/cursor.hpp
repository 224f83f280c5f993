#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

#include "searcher/query/tokens.hpp"

namespace news::query {

/// A place among the tokens of a query. `tokens` must outlive it, and ends with Token::Kind::end.
class Cursor {
 public:
  explicit Cursor(const std::vector<Token>& tokens) : tokens_{&tokens} {}

  [[nodiscard]] const Token& now() const { return (*tokens_)[at_]; }
  [[nodiscard]] const Token& next() const {
    return (*tokens_)[std::min(at_ + 1, tokens_->size() - 1)];
  }
  /// nullptr at the first.
  [[nodiscard]] const Token* previous() const { return at_ > 0 ? &(*tokens_)[at_ - 1] : nullptr; }
  /// What stands beside one of these tokens; `end` where nothing does.
  [[nodiscard]] const Token& before(const Token& token) const {
    return &token == tokens_->data() ? tokens_->back() : *(&token - 1);
  }
  [[nodiscard]] const Token& after(const Token& token) const {
    return token.kind == Token::Kind::end ? token : *(&token + 1);
  }
  /// True when the next token is of this kind and nothing stands between.
  [[nodiscard]] bool touches(Token::Kind kind) const { return next().glued && next().kind == kind; }
  /// Never past the end.
  void advance() {
    if (at_ + 1 < tokens_->size()) ++at_;
  }

 private:
  const std::vector<Token>* tokens_;
  std::size_t at_ = 0;
};

[[nodiscard]] inline bool is_word(const Token& token, std::string_view text) {
  return token.kind == Token::Kind::word && token.text == text;
}

/// NOT, or - before a word.
[[nodiscard]] inline bool is_not(const Token& token) {
  return token.kind == Token::Kind::minus || is_word(token, "NOT");
}

/// What ends a row of parts that belong together by AND.
[[nodiscard]] inline bool ends_row(const Token& token) {
  return token.kind == Token::Kind::end || token.kind == Token::Kind::close || is_word(token, "OR");
}

}  // namespace news::query
