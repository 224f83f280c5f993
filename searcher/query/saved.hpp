#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"

namespace news::query {

/// Where @name looks. Asked only when a query has one.
struct SavedQueries {
  /// The text of one in the query language; nothing where there is none of this name.
  std::function<Result<std::optional<std::string>>(const std::string& name)> text{};
  std::function<std::vector<std::string>()> names{};
};

/// Letters, digits, '-', '_' and '.', a letter or digit first, at most 64 bytes.
[[nodiscard]] bool is_saved_name(std::string_view name);

/// The name of a known one that is near to a misspelt one. Else "".
[[nodiscard]] std::string nearest_saved(std::string_view name, const SavedQueries& saved);

/// The query that a file holds: its lines without those that begin with '#', on one line.
[[nodiscard]] std::string query_of_file(std::string_view text);

}  // namespace news::query
