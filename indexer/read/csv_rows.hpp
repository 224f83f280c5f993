#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/read/window.hpp"

namespace news::read {

/// How a table is written.
struct CsvDialect {
  char delimiter = ',';
  char quote = '"';
};

/// By the first line: the delimiter that parts it most often of , ; tab and |; the quote ' where
/// cells begin by it and none by ".
[[nodiscard]] CsvDialect dialect_of(std::string_view head);

struct CsvRow {
  enum class End {
    whole,
    too_long,  ///< Passed by.
    unclosed,  ///< A quote is not closed within the limit or the input; `quote_line` opens it.
  };

  std::vector<std::string> cells{};
  std::size_t width = 0;     ///< Cells in all; of very many only the first are kept.
  std::uint64_t line = 0;    ///< From 1, where it begins.
  std::uint64_t number = 0;  ///< From 1, the header included.
  std::uint64_t offset = 0;
  std::uint64_t quote_line = 0;
  bool last = false;  ///< Unclosed too often: the rest of the input is given up.
  End end = End::whole;
};

/// Cuts a table into rows. After an unclosed quote the next line is read as a new row. Blank lines
/// are passed by. Source: RFC 4180; a quote in the middle of a cell stands for itself.
class CsvRows {
 public:
  /// bytes must outlive this. tab_only: whatever the first line looks like.
  CsvRows(ByteSource& bytes, bool tab_only, std::size_t longest_bytes);

  [[nodiscard]] std::optional<CsvRow> next();

  /// Why the stream ended, where it did not end well.
  [[nodiscard]] const std::optional<Error>& failure() const { return window_.failure(); }

 private:
  enum class After { cell, row, input_end, limit, unclosed };

  After read_cell(CsvRow& row);
  After read_quoted(std::string& cell, CsvRow& row);
  After read_plain(std::string& cell);
  void pass_line_end();
  void pass_line();
  void give_up(CsvRow& row, After after);

  Window window_;
  CsvDialect dialect_{};
  std::size_t longest_bytes_;
  std::uint64_t line_ = 1;
  std::uint64_t rows_ = 0;
  int unclosed_ = 0;
  bool done_ = false;
};

}  // namespace news::read
