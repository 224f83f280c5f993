#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/render/json_value.hpp"

namespace news::ask {

/// What a program asks for, read from a line of JSON.
struct JsonRequest {
  Request request{};
  std::vector<std::string> fields{};  ///< Keys of the hits; empty: all.
  std::vector<std::string> show{};    ///< Ids of whole articles, instead of a search.
  bool status = false;                ///< What the index holds, instead of a search.
};

/// The name that a program gave its request: its `id`, of any type, or null.
[[nodiscard]] render::Json id_of_request(std::string_view line);

/// Reads a request. The keys are named after the options of the command line; what is not said is
/// as in `usual`. Pure; any bytes. What is no JSON object, a key that there is none of, and a value
/// of the wrong kind are an Error (bad_input) that names it.
[[nodiscard]] Result<JsonRequest> read_json_request(std::string_view line, const Request& usual);

}  // namespace news::ask
