#include "searcher/tui/rows.hpp"

#include <algorithm>

namespace news::tui {
namespace {

/// In quotes a backslash makes quotes, stars, question marks and itself ordinary.
std::string quoted(std::string_view value) {
  std::string text{"\""};
  for (const char c : value) {
    if (c == '"' || c == '\\' || c == '*' || c == '?') text += '\\';
    text += c;
  }
  return text += '"';
}

}  // namespace

Sought sought(const State& state) {
  return {.text = state.query.text,
          .filters = state.shape.filters,
          .sort = state.shape.sort,
          .stories = state.shape.stories,
          .limit = state.limit};
}

std::vector<Row> rows_of(const State& state) {
  std::vector<Row> rows;
  for (std::size_t hit = 0; hit < state.page.hits.size(); ++hit) {
    rows.push_back({hit, {}});
    const auto& each = state.page.hits[hit];
    if (!is_opened(state, each.article.id)) continue;
    for (std::size_t other = 0; other < each.others.size(); ++other) rows.push_back({hit, other});
  }
  return rows;
}

const std::string& id_of(const State& state, const Row& row) {
  const auto& hit = state.page.hits[row.hit];
  return row.other ? hit.others[*row.other].id : hit.article.id;
}

std::optional<Row> selected_row(const State& state) {
  const auto rows = rows_of(state);
  if (state.selected >= rows.size()) return std::nullopt;
  return rows[state.selected];
}

std::string selected_id(const State& state) {
  const auto row = selected_row(state);
  return row ? id_of(state, *row) : std::string{};
}

bool is_marked(const State& state, const std::string& id) {
  return std::ranges::find(state.marked, id) != state.marked.end();
}

bool is_opened(const State& state, const std::string& id) {
  return std::ranges::find(state.opened, id) != state.opened.end();
}

std::string FacetRow::filter() const {
  return field == "year" ? "date:" + value : field + ":" + quoted(value);
}

std::vector<FacetRow> facet_rows(const State& state) {
  std::vector<FacetRow> rows;
  if (!state.charts) return rows;
  const auto& filters = state.shape.filters;
  for (const auto& facet : state.charts->facets) {
    if (facet.values.empty()) continue;
    rows.push_back({.field = facet.field});
    for (const auto& [value, count] : facet.values) {
      if (value.empty()) continue;
      FacetRow row{facet.field, value, count};
      row.narrowed = std::ranges::find(filters, row.filter()) != filters.end();
      rows.push_back(std::move(row));
    }
  }
  return rows;
}

std::optional<std::size_t> value_row(const std::vector<FacetRow>& rows, std::size_t from,
                                     bool upwards) {
  const auto has_value = [&](std::size_t at) { return !rows[at].value.empty(); };
  if (rows.empty()) return std::nullopt;
  from = std::min(from, rows.size() - 1);
  for (auto at = from; at < rows.size(); upwards ? --at : ++at)
    if (has_value(at)) return at;
  for (auto at = from; at < rows.size(); upwards ? ++at : --at)
    if (has_value(at)) return at;
  return std::nullopt;
}

}  // namespace news::tui
