#pragma once

#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "searcher/query/cursor.hpp"
#include "searcher/query/fault.hpp"
#include "searcher/query/function.hpp"
#include "searcher/query/leaf.hpp"
#include "searcher/query/parse.hpp"

namespace news::query {

/// A function whose bracket opens at the cursor, and the place in it.
struct Call {
  Function function{};
  Place place{};
};

/// A leaf that was read, what is wrong with it, or the place in which a bracket opens at the
/// cursor, with a function before it or without.
using Operand = std::variant<Query, Fault, Place, Call>;

/// True when the word at the cursor stands where an operator could.
[[nodiscard]] bool between_operands(const Cursor& cursor, Dialect dialect);

/// Reads operands, one call each, and counts them against the limits of the whole query.
class OperandReader {
 public:
  explicit OperandReader(const Limits& limits) : limits_{limits} {}

  /// Whose operators are refused where an operand should stand; changes for saved queries.
  void speak(Dialect dialect) { dialect_ = dialect; }

  /// The operand that begins at the cursor; the cursor moves past it, or onto its bracket. The
  /// token there is none of AND, OR, NOT, '-', ')', the end and a saved query's name.
  [[nodiscard]] Operand read(Cursor& cursor, const Place& place);

  /// Words that may have been meant as something else, one line each.
  [[nodiscard]] std::vector<std::string>& notes() { return notes_; }

 private:
  Operand read_word(Cursor& cursor, const Place& place);
  Operand read_field(Cursor& cursor, const FieldParts& parts, const Place& place);
  Operand read_quoted(Cursor& cursor, const Place& place);
  Operand read_plain(Cursor& cursor, const Place& place);
  Operand read_call(Cursor& cursor, const Function& function, const Place& place);
  Operand read_capitals(Cursor& cursor, const Function& function, const Place& place);
  /// A leaf that ends with the cursor's token, and that begins at byte `begin` of the query.
  Operand finish(Cursor& cursor, Reading reading, std::size_t begin);
  void note_oddity(const Cursor& cursor);

  Limits limits_;
  Dialect dialect_ = Dialect::news;
  std::size_t words_ = 0;
  std::size_t wildcards_ = 0;
  std::vector<std::string> notes_{};
};

}  // namespace news::query
