#include "searcher/query/date_range.hpp"

#include <optional>

#include <fmt/format.h>

#include "searcher/query/characters.hpp"
#include "searcher/query/tokens.hpp"
#include "searcher/query/when.hpp"

namespace news::query {
namespace {

using namespace std::chrono;

// How DateRange::text tells before: and after: from a range; no date begins so.
constexpr char before_mark = '<';
constexpr char after_mark = '>';

Fault no_date(std::string_view text, std::size_t begin) {
  return {begin, begin + text.size(), why_no_date(text), std::string{date_hint}};
}

Reading read_one_sided(std::string_view text, FieldName::Kind kind, sys_seconds now) {
  const auto date = read_bound(text, now);
  if (!date) return no_date(text, 0);
  if (kind == FieldName::Kind::before)
    return Query{
        DateRange{std::nullopt, date->first - seconds{1}, before_mark + std::string{text}}};
  return Query{DateRange{date->last + seconds{1}, std::nullopt, after_mark + std::string{text}}};
}

Reading read_span(std::string_view text, std::size_t dots, sys_seconds now) {
  const auto from = text.substr(0, dots);
  const auto to = text.substr(dots + 2);
  DateRange range{.text = std::string{text}};
  if (from.empty() && to.empty())
    return Fault{0, text.size(), "this range has no end", std::string{date_hint}};
  if (!from.empty()) {
    const auto date = read_bound(from, now);
    if (!date) return no_date(from, 0);
    range.first = date->first;
  }
  if (!to.empty()) {
    const auto date = read_bound(to, now);
    if (!date) return no_date(to, dots + 2);
    range.last = date->last;
  }
  if (range.first && range.last && *range.first > *range.last)
    return Fault{0, text.size(), "this range ends before it begins",
                 "write the earlier date first: date:2025-01..2025-06"};
  return Query{range};
}

}  // namespace

Reading read_date_range(std::string_view text, FieldName::Kind kind, sys_seconds now) {
  if (kind != FieldName::Kind::field) return read_one_sided(text, kind, now);
  if (const auto dots = text.find(".."); dots != std::string_view::npos)
    return read_span(text, dots, now);
  const auto date = read_when(text, now);
  if (!date) return no_date(text, 0);
  return Query{DateRange{date->first, date->last, std::string{text}}};
}

std::string show_date_range(const DateRange& range) {
  std::string_view name = "date";
  std::string_view text = range.text;
  if (text.starts_with(before_mark)) name = "before";
  if (text.starts_with(after_mark)) name = "after";
  if (name != "date") text.remove_prefix(1);
  return fmt::format("{}:{}", name, needs_quotes(text) ? quoted(text) : std::string{text});
}

}  // namespace news::query
