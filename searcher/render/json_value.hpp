#pragma once

#include <string>

#include <nlohmann/json.hpp>

namespace news::render {

/// A JSON value whose keys keep their order.
using Json = nlohmann::ordered_json;

/// A text, or null where it is empty: not known.
[[nodiscard]] Json known(const std::string& text);

/// The value on one line: UTF-8, ill-formed bytes as U+FFFD, and whatever could drive a terminal
/// (text::sanitized) as \u escapes, so that it reads back unchanged.
[[nodiscard]] std::string written(const Json& value);

}  // namespace news::render
