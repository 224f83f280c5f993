#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "searcher/query/fault.hpp"

namespace news::query {

/// A piece of a query: bytes begin..end of its text.
struct Token {
  enum class Kind {
    word,    ///< A run without blanks, brackets and quotes, as typed.
    plain,   ///< A word whatever it holds: no operator, no field. Only what is read leniently.
    quoted,  ///< What stood between quotes, escapes undone, each blank one space, ends trimmed.
    minus,   ///< A '-' where a word could begin.
    open,
    close,
    end
  };
  Kind kind = Kind::end;
  std::string text{};
  std::size_t begin = 0;
  std::size_t end = 0;
  bool glued = false;    ///< Nothing stands between it and the token before.
  bool pattern = false;  ///< quoted: holds a '*' or '?' that would make a pattern.
};

/// Cuts a query into tokens; the last is `end`. Punctuation that stands alone between others is
/// passed over; a /F50/ at the end of a word is a token by itself. The only thing that can go wrong
/// is a quote that never closes. query is valid UTF-8.
[[nodiscard]] std::variant<std::vector<Token>, Fault> tokens(std::string_view query);

/// The same where a quote that never closes is passed over; the texts of such quotes go to
/// `left_out`.
[[nodiscard]] std::vector<Token> tokens_leniently(std::string_view query,
                                                  std::vector<std::string>& left_out);

/// A text between straight quotes, escaped so that `tokens` gives it back.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace news::query
