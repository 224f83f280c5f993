#include "indexer/read/csv.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.hpp"
#include "indexer/read/article_of_facts.hpp"
#include "indexer/read/charset.hpp"
#include "indexer/read/csv_rows.hpp"
#include "indexer/read/field_names.hpp"
#include "indexer/read/normal.hpp"
#include "indexer/read/record_text.hpp"
#include "indexer/read/stopped.hpp"
#include "indexer/read/utf8_bytes.hpp"

namespace news::read {
namespace {

constexpr std::size_t no_column = std::numeric_limits<std::size_t>::max();
constexpr std::size_t longest_name_bytes = 64;  // a first row with a longer cell is no header

/// Which column says what.
struct Columns {
  std::array<std::size_t, facts> of{};
  std::size_t width = 0;
  bool header = true;

  [[nodiscard]] std::size_t at(Fact fact) const { return of[static_cast<std::size_t>(fact)]; }
};

using Cells = std::vector<std::string>;

void settle_charset(Cells& cells) {
  for (auto& cell : cells)
    if (!text::is_valid_utf8(cell)) cell = to_utf8(std::move(cell));
}

std::size_t column_named(const Cells& names, std::string_view wanted) {
  for (std::size_t i = 0; i < names.size(); ++i)
    if (trimmed(names[i]) == wanted) return i;
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), number);
  const bool whole = failed == std::errc{} && end == wanted.data() + wanted.size();
  return whole && number > 0 ? number - 1 : no_column;
}

Columns columns_of(const Cells& names, const std::map<Fact, std::string>& mapped) {
  Columns columns{.width = names.size()};
  columns.of.fill(no_column);
  std::array<int, facts> ranks{};
  ranks.fill(std::numeric_limits<int>::max());
  bool guessed = false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto guess = guess_of(trimmed(names[i]));
    if (!guess) continue;
    guessed = true;
    const auto fact = static_cast<std::size_t>(guess->fact);
    if (guess->rank >= ranks[fact]) continue;
    ranks[fact] = guess->rank;
    columns.of[fact] = i;
  }
  for (const auto& [fact, name] : mapped)
    columns.of[static_cast<std::size_t>(fact)] = column_named(names, name);
  const bool long_cell = std::any_of(names.begin(), names.end(), [](const std::string& name) {
    return name.size() > longest_name_bytes;
  });
  columns.header = guessed || !long_cell;
  return columns;
}

/// Why no article can be read from these columns; empty where one can.
std::string missing(const Columns& columns, const Cells& names) {
  if (!columns.header || columns.at(Fact::title) != no_column ||
      columns.at(Fact::body) != no_column)
    return {};
  constexpr std::size_t most_names = 8;
  std::string listed;
  for (std::size_t i = 0; i < std::min(names.size(), most_names); ++i)
    listed.append(i ? ", " : "").append(fmt::format("\"{}\"", one_line(names[i])));
  return fmt::format("no title or text among the columns {}{}; tell them by --map title=NAME",
                     listed, names.size() > most_names ? ", ..." : "");
}

RawArticle article_of(const Cells& cells, const Columns& columns) {
  const auto cell = [&](Fact fact) {
    const auto column = columns.at(fact);
    return column < cells.size() ? cells[column] : std::string{};
  };
  const auto line = [&](Fact fact) { return settled(one_line(cell(fact))); };
  auto article = article_of_facts(line);
  if (auto section = line(Fact::section); !section.empty())
    article.sections.push_back(std::move(section));
  auto body = cell(Fact::body);
  if (!columns.header && columns.at(Fact::body) == no_column) {
    const auto longest =
        std::max_element(cells.begin(), cells.end(),
                         [](const auto& a, const auto& b) { return a.size() < b.size(); });
    if (longest != cells.end()) body = *longest;
  }
  set_text(article, std::move(body));
  return article;
}

std::optional<Skipped> fault_of(const CsvRow& row, const ReadOptions& options) {
  if (row.end == CsvRow::End::too_long)
    return Skipped{.reason = SkipReason::too_large,
                   .detail = over_size(fmt::format("line {}: a row", row.line), options.limits)};
  if (row.end == CsvRow::End::unclosed)
    return Skipped{.reason = SkipReason::malformed,
                   .detail = fmt::format("the quote that opens on line {} is not closed{}",
                                         row.quote_line, row.last ? "; the rest is not read" : "")};
  return std::nullopt;
}

void read_table(ByteSource& bytes, bool tab_only, const Origin& origin, const ReadOptions& options,
                const Sink& sink) {
  Utf8Bytes decoded{bytes, options.encoding};
  CsvRows rows{decoded, tab_only, options.limits.article_bytes};
  std::optional<Columns> columns;
  Origin place = origin;
  while (auto row = rows.next()) {
    place.record = row->number;
    place.offset = row->offset;
    if (rows.failure() && row->end != CsvRow::End::whole) break;
    if (auto fault = fault_of(*row, options)) {
      fault->origin = place;
      sink.skipped(*std::move(fault));
      continue;
    }
    settle_charset(row->cells);
    if (!columns) {
      columns = columns_of(row->cells, mapped_names(options.names));
      if (auto why = missing(*columns, row->cells); !why.empty())
        return sink.skipped({origin, SkipReason::malformed, std::move(why)});
      if (columns->header) continue;
    }
    auto article = article_of(row->cells, *columns);
    article.origin = place;
    if (article.title.empty() && article.text.empty()) {
      const bool fits = row->width == columns->width;
      sink.skipped({place, fits ? SkipReason::no_text : SkipReason::malformed,
                    fits ? fmt::format("line {}: neither title nor text", row->line)
                         : fmt::format("line {}: {} cells, but {} columns", row->line, row->width,
                                       columns->width)});
    } else if (!sink.article(std::move(article))) {
      return;
    }
  }
  if (rows.failure()) return sink.skipped(stopped_by(*rows.failure(), place));
  if (place.record == 0) sink.skipped({origin, SkipReason::empty, ""});
}

bool looks_like_table(std::string_view head, bool tab) {
  head = without_mark(head);
  if (head.find('\n') == std::string_view::npos || (dialect_of(head).delimiter == '\t') != tab)
    return false;
  const auto bytes = bytes_of(head);
  CsvRows rows{*bytes, tab, head.size()};
  const auto first = rows.next();
  if (!first || first->end != CsvRow::End::whole) return false;
  std::array<bool, facts> said{};
  for (const auto& cell : first->cells)
    if (const auto guess = guess_of(trimmed(cell)))
      said[static_cast<std::size_t>(guess->fact)] = true;
  const bool words =
      said[static_cast<std::size_t>(Fact::title)] || said[static_cast<std::size_t>(Fact::body)];
  return words && std::count(said.begin(), said.end(), true) >= 2;
}

}  // namespace

bool looks_like_csv(std::string_view head) { return looks_like_table(head, false); }
bool looks_like_tsv(std::string_view head) { return looks_like_table(head, true); }

void read_csv(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink) {
  read_table(bytes, false, origin, options, sink);
}

void read_tsv(ByteSource& bytes, const Origin& origin, const ReadOptions& options,
              const Sink& sink) {
  read_table(bytes, true, origin, options, sink);
}

}  // namespace news::read
