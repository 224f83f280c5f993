#pragma once

#include <vector>

#include "searcher/render/json_value.hpp"
#include "searcher/tally/charts.hpp"

namespace news::render {

/// Charts as objects of the types "bucket", "facet" and "term".
[[nodiscard]] std::vector<Json> charts_json(const tally::Charts& charts);

/// The same for csv and tsv: the names of the columns, and a row an object.
[[nodiscard]] const std::vector<std::string>& chart_columns();
[[nodiscard]] std::vector<std::vector<Json>> chart_rows(const tally::Charts& charts);

}  // namespace news::render
