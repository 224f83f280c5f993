#include "indexer/read/csv_rows.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace news::read {
namespace {

constexpr std::size_t most_cells = 1024;
constexpr int most_unclosed = 16;  // each may be read twice; beyond, time would not stay linear

bool ends_line(char c) { return c == '\n' || c == '\r'; }

}  // namespace

CsvDialect dialect_of(std::string_view head) {
  constexpr std::string_view delimiters = ",;\t|";
  std::array<int, delimiters.size()> counts{};
  bool quoted = false;
  for (const char c : head) {
    if (c == '"') quoted = !quoted;
    if (!quoted && ends_line(c)) break;
    const auto place = delimiters.find(c);
    if (!quoted && place != std::string_view::npos) ++counts[place];
  }
  const auto most = std::max_element(counts.begin(), counts.end()) - counts.begin();
  CsvDialect dialect{.delimiter = delimiters[static_cast<std::size_t>(most)]};
  head = head.substr(0, head.find('\n'));
  const auto begins_by = [&](char quote) {
    const std::array start{dialect.delimiter, quote};
    return head.starts_with(quote) ||
           head.find(std::string_view{start.data(), start.size()}) != std::string_view::npos;
  };
  if (begins_by('\'') && !begins_by('"')) dialect.quote = '\'';
  return dialect;
}

CsvRows::CsvRows(ByteSource& bytes, bool tab_only, std::size_t longest_bytes)
    : window_{bytes}, longest_bytes_{longest_bytes} {
  if (window_.has(2) && window_.rest().starts_with("\xEF\xBB\xBF")) window_.pass(3);
  (void)window_.has(4096);
  dialect_ = dialect_of(window_.rest().substr(0, 64 * 1024));
  // A spreadsheet's own first line: "sep=;".
  if (window_.rest().starts_with("sep=") && window_.has(5) && ends_line(window_.peek(5))) {
    dialect_ = {.delimiter = window_.peek(4)};
    pass_line();
  }
  if (tab_only) dialect_.delimiter = '\t';
}

std::optional<CsvRow> CsvRows::next() {
  window_.begin();
  while (!done_ && window_.has() && ends_line(window_.peek())) {
    pass_line_end();
    window_.begin();
  }
  if (done_ || !window_.has()) return std::nullopt;
  CsvRow row{.line = line_, .number = ++rows_, .offset = window_.offset()};
  auto after = After::cell;
  while (after == After::cell) after = read_cell(row);
  if (after == After::limit || after == After::unclosed) give_up(row, after);
  return row;
}

CsvRows::After CsvRows::read_cell(CsvRow& row) {
  std::string cell;
  const bool quoted = window_.has() && window_.peek() == dialect_.quote;
  auto after = quoted ? read_quoted(cell, row) : read_plain(cell);
  ++row.width;
  if (row.cells.size() < most_cells) row.cells.push_back(std::move(cell));
  return after;
}

/// Up to the quote that closes; what stands between it and the delimiter is kept.
CsvRows::After CsvRows::read_quoted(std::string& cell, CsvRow& row) {
  row.quote_line = line_;
  window_.pass();
  while (window_.has()) {
    if (window_.length() > longest_bytes_) return After::unclosed;
    const char c = window_.peek();
    window_.pass();
    if (c == '\n') ++line_;
    if (c != dialect_.quote) {
      cell += c;
    } else if (window_.has() && window_.peek() == dialect_.quote) {
      cell += c;
      window_.pass();
    } else {
      return read_plain(cell);
    }
  }
  return After::unclosed;
}

CsvRows::After CsvRows::read_plain(std::string& cell) {
  while (window_.has()) {
    if (window_.length() > longest_bytes_) return After::limit;
    const char c = window_.peek();
    if (ends_line(c)) {
      pass_line_end();
      return After::row;
    }
    window_.pass();
    if (c == dialect_.delimiter) return After::cell;
    cell += c;
  }
  return After::input_end;
}

void CsvRows::pass_line_end() {
  const bool two = window_.peek() == '\r' && window_.has(1) && window_.peek(1) == '\n';
  window_.pass(two ? 2 : 1);
  ++line_;
}

void CsvRows::pass_line() {
  while (window_.has() && !ends_line(window_.peek())) {
    window_.pass();
    window_.begin();
  }
  if (window_.has()) pass_line_end();
}

/// Brings the reading place to a line that can begin the next row.
void CsvRows::give_up(CsvRow& row, After after) {
  row.cells.clear();
  row.end = after == After::limit ? CsvRow::End::too_long : CsvRow::End::unclosed;
  if (after == After::unclosed) {
    done_ = row.last = ++unclosed_ > most_unclosed;
    window_.back(window_.length());
    line_ = row.line;
  }
  pass_line();
}

}  // namespace news::read
