#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/tui/state.hpp"

namespace news::tui {

/// A row of the list: a hit, or one of the other articles of its story.
struct Row {
  std::size_t hit = 0;
  std::optional<std::size_t> other{};  ///< Of hit.others.
};

[[nodiscard]] std::vector<Row> rows_of(const State& state);

/// Of a row that rows_of gave.
[[nodiscard]] const std::string& id_of(const State& state, const Row& row);

/// The selected one; nothing where the list is empty.
[[nodiscard]] std::optional<Row> selected_row(const State& state);

/// What the article selected is called; empty where there is none.
[[nodiscard]] std::string selected_id(const State& state);

[[nodiscard]] bool is_marked(const State& state, const std::string& id);
[[nodiscard]] bool is_opened(const State& state, const std::string& id);

/// A row of the facet pane: a value, or above the first of its field the field alone.
struct FacetRow {
  std::string field{};
  std::string value{};  ///< Empty: the field's heading.
  std::size_t count = 0;
  bool narrowed = false;  ///< It is narrowed by this value already.

  /// What narrows to it, in the query language.
  [[nodiscard]] std::string filter() const;
};

[[nodiscard]] std::vector<FacetRow> facet_rows(const State& state);

/// The nearest row with a value, from this one on or else before it; nothing where there is none.
[[nodiscard]] std::optional<std::size_t> value_row(const std::vector<FacetRow>& rows,
                                                   std::size_t from, bool upwards = false);

}  // namespace news::tui
