#pragma once

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

#include "searcher/query/cursor.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/operand.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/row.hpp"

namespace news::query {

/// Reads tokens by recursive descent, one level of recursion for each bracket; brackets are
/// bounded by Limits::depth.
///
///   or   := and ( OR and )*
///   and  := not ( [AND] not )*       side by side: AND; with ParseOptions::any OR
///   not  := [ NOT | - ] unit
///   unit := [field:] ( '(' or ')' | "phrase" | word )
class Grammar {
 public:
  /// `tokens` and `options` must outlive it.
  Grammar(const std::vector<Token>& tokens, const ParseOptions& options)
      : cursor_{tokens}, operands_{options.limits}, options_{options} {}

  /// The whole query. To be called once.
  [[nodiscard]] std::variant<Parsed, Fault> read();

 private:
  struct Branch {
    Reading reading{};
    bool joined = false;  ///< By AND or NOT, which bind before OR.
  };

  Reading read_or(const Place& place);
  Branch read_row(const Place& place);
  std::optional<Fault> read_part(Row& row, const Place& place);
  Reading read_unit(const Place& place);
  Reading read_group(const Place& place);

  Cursor cursor_;
  OperandReader operands_;
  const ParseOptions& options_;
  std::size_t depth_ = 0;
  bool mixed_ = false;  // AND or NOT met OR without brackets
};

}  // namespace news::query
