#include "searcher/query/fault.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"
#include "common/text/utf8.hpp"

namespace news::query {
namespace {

constexpr std::size_t line_columns = 96;
constexpr std::size_t fault_columns = 40;
constexpr std::size_t message_columns = 40;
constexpr std::size_t longest_piece_bytes = 1024;  // far more than a line shows

constexpr std::string_view ellipsis = "…";

/// Sanitised on one line. Each piece of the query goes through by itself, so its width is known.
std::string shown(std::string_view piece) {
  std::string spaced{piece};
  const auto breaks = [](char c) { return '\t' <= c && c <= '\r'; };
  std::replace_if(spaced.begin(), spaced.end(), breaks, ' ');
  return text::sanitized(spaced, text::Lines::join);
}

std::string first_bytes(std::string_view text) {
  return shown(text.substr(0, text::character_boundary(text, longest_piece_bytes)));
}

std::string last_bytes(std::string_view text) {
  auto from = text.size() - std::min(text.size(), longest_piece_bytes);
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) ++from;
  return shown(text.substr(from));
}

/// The beginning of a text in at most so many columns, with an ellipsis where it was cut.
std::string head(std::string text, std::size_t width) {
  if (text::columns(text) <= width) return text;
  if (width == 0) return {};
  return std::string{text::fit(text, width - 1)}.append(ellipsis);
}

/// The end of a text in at most so many columns, with an ellipsis where it was cut.
std::string tail(std::string text, std::size_t width) {
  auto left = text::columns(text);
  if (left <= width) return text;
  if (width == 0) return {};
  std::size_t start = 0;
  while (left > width - 1) {
    const auto length = text::decode(text, start).length;
    left -= text::columns(std::string_view{text}.substr(start, length));
    start += length;
  }
  return std::string{ellipsis}.append(text, start);
}

}  // namespace

std::string quotable(std::string_view text) { return head(first_bytes(text), message_columns); }

Error as_error(const Fault& fault, std::string_view query) {
  const auto end = std::min(fault.end, query.size());
  const auto begin = std::min(fault.begin, end);
  const auto at = head(first_bytes(query.substr(begin, end - begin)), fault_columns);
  auto before = last_bytes(query.substr(0, begin));
  auto after = first_bytes(query.substr(end));

  const auto room = line_columns - text::columns(at);
  const auto unused_after = room / 2 - std::min(room / 2, text::columns(after));
  before = tail(std::move(before), room - room / 2 + unused_after);
  after = head(std::move(after), room - text::columns(before));

  const auto run = std::max<std::size_t>(text::columns(at), 1);
  return {Error::Kind::bad_query,
          fmt::format("I cannot read this query\n  {}{}{}\n  {}^{} {}", before, at, after,
                      std::string(text::columns(before), ' '), std::string(run - 1, '~'),
                      fault.message),
          fault.hint};
}

}  // namespace news::query
