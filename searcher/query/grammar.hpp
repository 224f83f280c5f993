#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "searcher/query/cursor.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/near_chain.hpp"
#include "searcher/query/operand.hpp"
#include "searcher/query/parse.hpp"
#include "searcher/query/row.hpp"

namespace news::query {

/// Reads tokens by recursive descent, one level of recursion for each bracket and each saved
/// query; both are bounded by Limits::depth.
///
///   or   := and ( OR and )*
///   and  := not ( [AND] not )*       side by side: AND; with ParseOptions::any OR
///   not  := [ NOT | - ] near
///   near := side ( sign side )*      sign: W/5 PRE/5 W/S W/P SAME, NOT W/5
///   side := unit                     Lexis: unit ( OR unit )*
///   unit := ( [field:] ( '(' or ')' | function '(' or ')' | "phrase" | word ) | @name ) [/F50/]
class Grammar {
 public:
  /// `tokens` and `options` must outlive it.
  Grammar(const std::vector<Token>& tokens, const ParseOptions& options);

  /// The whole query. To be called once.
  [[nodiscard]] std::variant<Parsed, Fault> read();

 private:
  struct Branch {
    Reading reading{};
    bool joined = false;  ///< By AND or NOT, which bind before OR.
  };
  /// How saved queries are read differs from what was typed.
  struct Manner {
    Dialect dialect = Dialect::news;
    bool any = false;
  };
  /// What was read without brackets round it.
  struct Shape {
    bool chained = false;  ///< By nearness.
    bool ored = false;     ///< By the OR of Lexis.
  };
  using Sign = std::variant<NearSign, Fault>;

  Reading read_whole(const Place& place);
  Reading read_or(const Place& place);
  Branch read_row(const Place& place);
  std::optional<Fault> read_part(Row& row, const Place& place);

  // grammar_near.cpp
  Reading read_near(const Place& place, Shape& shape);
  Reading read_side(const Place& place, Shape& shape);
  [[nodiscard]] std::optional<Sign> sign_here() const;
  std::optional<Fault> read_sign(const NearSign& sign);

  // grammar_unit.cpp
  Reading read_unit(const Place& place);
  Reading read_bare_unit(const Place& place);
  Reading read_group(const Place& place);
  Reading read_call(const Call& call);
  Reading read_saved(const Place& place);
  Reading read_inside(const std::vector<Token>& tokens, Place place);
  std::variant<std::string, Fault> text_of_saved(const Token& sign);

  Cursor cursor_;
  OperandReader operands_;
  const ParseOptions& options_;
  Manner manner_{};
  std::size_t depth_ = 0;
  bool mixed_ = false;  // where readings differ, no brackets were typed
  bool said_and_ = false;
  bool said_or_ = false;
  std::vector<std::string> opened_{};  // names of the saved queries that are being read
  std::size_t bytes_ = 0;              // of all texts that were read
  bool circular_ = false;              // the fault is the chain of saved queries itself
};

}  // namespace news::query
