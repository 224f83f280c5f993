#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/query/dialect.hpp"
#include "searcher/query/query.hpp"
#include "searcher/query/saved.hpp"

namespace news::query {

/// What bounds a query, so that no text can cost seconds or the stack.
struct Limits {
  std::size_t bytes = 4096;  ///< With the saved queries in it.
  /// Of brackets and saved queries. Reading so deep takes some 700 KiB of stack, under the
  /// sanitizers 4 MiB.
  std::size_t depth = 200;
  std::size_t leaves = 256;
  std::size_t wildcards = 16;  ///< With similar spellings.
};

/// Wide enough to read back whatever show() makes of a query that was read within `typed`: it
/// writes every AND, every field and more brackets.
[[nodiscard]] constexpr Limits limits_of_shown(const Limits& typed) {
  return {8 * typed.bytes, 4 * (typed.depth + 1) + typed.leaves, typed.leaves, typed.wildcards};
}

struct ParseOptions {
  std::chrono::sys_seconds now{};  ///< What "today" and "7d" are relative to.
  bool any = false;                ///< --any: words side by side mean OR.
  bool exact = false;              ///< --exact: every word only in the form typed.
  bool lenient = false;            ///< --lenient: what cannot be read becomes words.
  Dialect dialect = Dialect::news;
  SavedQueries saved{};  ///< For @name. Saved queries are read as `news`, whatever the options.
  Limits limits{};
};

struct Parsed {
  Query query{};
  /// "read as: (a AND b) OR c": brackets that nobody typed, where readings differ; what was read
  /// leniently.
  std::vector<std::string> notes{};
  bool said_and = false;  ///< AND was typed somewhere: all of the words are wanted.
  bool said_or = false;   ///< OR was typed somewhere: the branches are chosen, not words of a bag.
};

/// Reads the query language (docs/query-language.md). Pure, but for ParseOptions::saved, and total:
/// any bytes give a tree or an Error (bad_query) whose `what` is three lines: "I cannot read this
/// query", the query (sanitised, one line), a caret run under the column with a message after it;
/// and a hint.
[[nodiscard]] Result<Parsed> parse(std::string_view text, const ParseOptions& options);

}  // namespace news::query
