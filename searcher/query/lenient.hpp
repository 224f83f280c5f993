#pragma once

#include <string_view>
#include <variant>

#include "searcher/query/fault.hpp"
#include "searcher/query/parse.hpp"

namespace news::query {

/// Reads a query of which what cannot be read becomes words, or is left out where it is only a
/// bracket or a quote. One note tells all of it. A Fault where no words are left, or too many.
/// query is valid UTF-8.
[[nodiscard]] std::variant<Parsed, Fault> read_leniently(std::string_view query,
                                                         const ParseOptions& options);

}  // namespace news::query
