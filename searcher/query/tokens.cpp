#include "searcher/query/tokens.hpp"

#include <optional>

#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/near_sign.hpp"

namespace news::query {
namespace {

constexpr char escape = '\\';

bool is_escapable(char32_t character) {
  return character == U'\\' || character == U'*' || character == U'?' || is_quote(character);
}

void trim(std::string& text) {
  text.erase(text.find_last_not_of(' ') + 1);
  text.erase(0, text.find_first_not_of(' '));
}

/// Reads a query from left to right.
class Cutter {
 public:
  explicit Cutter(std::string_view query) : query_{query} {}

  /// The next token, or nothing where a quote never closes.
  std::optional<Token> next() {
    const auto blank_from = at_;
    while (at_ < query_.size() && is_blank(here().code_point)) at_ += here().length;
    Token token{.begin = at_, .glued = at_ == blank_from};
    const auto first = here();
    if (first.length == 0) {
      token.kind = Token::Kind::end;
    } else if (is_quote(first.code_point)) {
      if (!read_quoted(token)) return std::nullopt;
    } else if (const auto kind = kind_of_sign(first.code_point)) {
      token.kind = *kind;
      at_ += first.length;
    } else {
      read_word(token);
    }
    token.end = at_;
    return token;
  }

  /// Goes on behind the quote that never closes, and gives its text.
  std::string pass_over_quote() {
    at_ = unclosed_.end;
    return std::string{query_.substr(unclosed_.begin, unclosed_.end - unclosed_.begin)};
  }

  /// What next() gave nothing for.
  [[nodiscard]] Fault unclosed() const {
    return {unclosed_.begin, unclosed_.end, "this quotation mark is never closed",
            "close it: \"rate cut\"; for inches and the like leave it out"};
  }

 private:
  [[nodiscard]] text::Decoded here() const { return text::decode(query_, at_); }

  static std::optional<Token::Kind> kind_of_sign(char32_t character) {
    if (character == U'(') return Token::Kind::open;
    if (character == U')') return Token::Kind::close;
    if (character == U'-') return Token::Kind::minus;
    return std::nullopt;
  }

  void read_word(Token& token) {
    token.kind = Token::Kind::word;
    while (at_ < query_.size()) {
      const auto [character, length, valid] = here();
      if (is_blank(character) || is_quote(character) || character == U'(' || character == U')')
        break;
      at_ += length;
    }
    const auto word = query_.substr(token.begin, at_ - token.begin);
    token.text = word.substr(0, first_words_suffix(word));
    at_ = token.begin + token.text.size();
  }

  /// False where it never closes.
  bool read_quoted(Token& token) {
    token.kind = Token::Kind::quoted;
    const auto opening = here();
    at_ += opening.length;
    unclosed_ = {.begin = token.begin, .end = at_};
    std::vector<std::size_t> signs;  // where in token.text an unescaped '*' or '?' stands
    while (at_ < query_.size()) {
      const auto [character, length, valid] = here();
      at_ += length;
      if (closes(opening.code_point, character)) {
        for (const auto sign : signs) token.pattern |= makes_pattern(token.text, sign);
        trim(token.text);
        return true;
      }
      if (character == U'*' || character == U'?') signs.push_back(token.text.size());
      const auto next = here();
      if (character == U'\\' && is_escapable(next.code_point)) {
        text::append(token.text, next.code_point);
        at_ += next.length;
      } else {
        text::append(token.text, is_blank(character) ? U' ' : character);
      }
    }
    return false;
  }

  std::string_view query_;
  std::size_t at_ = 0;
  Token unclosed_{};
};

/// Without punctuation that stands alone, unless there is nothing else.
std::vector<Token> without_punctuation(std::vector<Token> cut) {
  auto words = cut;
  std::erase_if(words, [](const Token& token) {
    return token.kind == Token::Kind::word && is_punctuation(token.text);
  });
  return words.size() > 1 ? words : cut;
}

}  // namespace

std::variant<std::vector<Token>, Fault> tokens(std::string_view query) {
  std::vector<Token> cut;
  Cutter cutter{query};
  do {
    auto token = cutter.next();
    if (!token) return cutter.unclosed();
    cut.push_back(std::move(*token));
  } while (cut.back().kind != Token::Kind::end);
  return without_punctuation(std::move(cut));
}

std::vector<Token> tokens_leniently(std::string_view query, std::vector<std::string>& left_out) {
  std::vector<Token> cut;
  Cutter cutter{query};
  do {
    if (auto token = cutter.next())
      cut.push_back(std::move(*token));
    else
      left_out.push_back(cutter.pass_over_quote());
  } while (cut.empty() || cut.back().kind != Token::Kind::end);
  return without_punctuation(std::move(cut));
}

std::string quoted(std::string_view text) {
  std::string built{'"'};
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '"' || text[i] == escape || makes_pattern(text, i)) built += escape;
    built += text[i];
  }
  return built += '"';
}

}  // namespace news::query
