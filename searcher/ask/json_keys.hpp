#pragma once

#include <span>
#include <string_view>

#include "searcher/ask/json_request.hpp"

namespace news::ask {

/// A key of a request: where its value goes, and what it must be.
struct JsonKey {
  std::string_view name{};
  std::string_view wants{};
  bool (*set)(const render::Json& value, JsonRequest& asked) = nullptr;  ///< False: it is not that.
};

/// THE table of keys, in the order in which they are told.
[[nodiscard]] std::span<const JsonKey> json_keys();

}  // namespace news::ask
