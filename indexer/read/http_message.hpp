#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "common/base/result.hpp"

namespace news::read {

/// An HTTP response as crawlers keep it.
struct HttpMessage {
  int status = 0;
  std::string content_type{};      ///< As sent: "text/html; charset=utf-8".
  std::string content_encoding{};  ///< Lower case: "gzip".
  bool chunked = false;
  std::optional<std::uint64_t> length{};  ///< Of the body, as sent.
  std::string_view body{};                ///< Still chunked and encoded; views the block.
};

/// Takes status line and headers off. Errors: bad_input, "no HTTP status line" or "HTTP header
/// never ends".
[[nodiscard]] Result<HttpMessage> parse_http(std::string_view block);

/// The value of a header in "Name: value" lines (any case of the name); empty where it is not
/// there.
[[nodiscard]] std::string_view header_value(std::string_view headers, std::string_view name);

/// What the chunks of a body hold, as far as they go; a body that is not in chunks although its
/// header says so (crawlers take them apart) stays.
[[nodiscard]] std::string unchunked(std::string_view body);

/// The body as it was before its transfer and content encodings. A body that is not compressed
/// although its header says so stays. Errors: bad_input for damaged data, an encoding that is not
/// known, or more than `most` bytes.
[[nodiscard]] Result<std::string> decoded_body(const HttpMessage& message, std::size_t most);

}  // namespace news::read
