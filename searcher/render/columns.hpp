#pragma once

#include <span>
#include <string>
#include <string_view>

#include "searcher/render/json_value.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// A fact of a hit: a key in JSON, a column in csv and tsv, a name in --fields.
struct Column {
  std::string_view name{};
  bool in_json = true;     ///< A key of every JSON hit; else only where --fields names it.
  bool in_article = true;  ///< A key of the article that --show prints.
  Json (*value)(const Hit& hit, const Page& page) = nullptr;
};

/// All of them, in the fixed order of the JSON keys; see docs/output-formats.md.
[[nodiscard]] std::span<const Column> columns();

/// nullptr where there is none.
[[nodiscard]] const Column* column_named(std::string_view name);

/// The path where it is not UTF-8, as base64; null where it is.
[[nodiscard]] Json path_b64(const schema::Record& article);

/// Base64 with padding (RFC 4648, section 4).
[[nodiscard]] std::string base64(std::string_view bytes);

}  // namespace news::render
