#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/dialect.hpp"

namespace news::query {

/// Something of another service's language that is not read here.
struct Foreign {
  std::string message{};  ///< "this is no operator here"
  std::string hint{};     ///< What works instead.
};

/// Says whether a bare word is one: &&, ||, PRE/S, W/SEG, atleast3 without brackets. Taking these
/// for words would answer another question than was asked.
[[nodiscard]] std::optional<Foreign> foreign_word(std::string_view word);

/// The same for what only one dialect has, where it is spoken: sanction! of Lexis, sanction$2 of
/// Factiva.
[[nodiscard]] std::optional<Foreign> foreign_word_of(Dialect dialect, std::string_view word);

/// True for "@name", a saved query, and what can only have been meant as one.
[[nodiscard]] bool is_saved_sign(std::string_view word);

}  // namespace news::query
