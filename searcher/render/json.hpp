#pragma once

#include <string>

#include "searcher/render/json_value.hpp"
#include "searcher/render/style.hpp"
#include "searcher/results/page.hpp"

namespace news::render {

/// The version of the machine output. Additions keep it; a key that goes or changes raises it.
///   1  first
inline constexpr int output_schema = 1;

/// One object a line: `meta`, charts, the `hit`s, `summary`.
[[nodiscard]] std::string jsonl(const Page& page, const Style& style);

/// The same objects as one array, one a line.
[[nodiscard]] std::string json(const Page& page, const Style& style);

/// A failure as an object of type "error": code, message, column, hint.
///
/// qid: the query that it is of, where several are asked; empty: no matter.
[[nodiscard]] std::string error_json(const Error& error, std::string_view qid = {});

/// What tells an article from others, as an object: id, title, outlet, agency, published, url.
[[nodiscard]] Json brief(const schema::Record& article);

/// Lines of JSON as one array.
[[nodiscard]] std::string json_array(std::span<const std::string> lines);

}  // namespace news::render
