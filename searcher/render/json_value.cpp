#include "searcher/render/json_value.hpp"

#include <string_view>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"
#include "common/text/utf8.hpp"

namespace news::render {
namespace {

/// True for the first bytes of all characters that the sanitiser may replace, and some others.
bool is_suspect(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte == 0x7f || byte == 0xc2 || byte == 0xd8 || byte == 0xe1 || byte == 0xe2 ||
         byte == 0xef || byte >= 0xf3;
}

bool drives_terminals(std::string_view character, char32_t code_point) {
  if (code_point == text::replacement_character) return false;
  return text::sanitized(character, text::Lines::keep) != character;
}

std::string escape(char32_t code_point) {
  const auto number = static_cast<unsigned>(code_point);
  if (number < 0x10000) return fmt::format("\\u{:04x}", number);
  const auto rest = number - 0x10000;
  return fmt::format("\\u{:04x}\\u{:04x}", 0xd800 + (rest >> 10), 0xdc00 + (rest & 0x3ff));
}

}  // namespace

Json known(const std::string& text) { return text.empty() ? Json{} : Json(text); }

std::string written(const Json& value) {
  const auto plain = value.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::string safe;
  safe.reserve(plain.size());
  for (std::size_t at = 0; at < plain.size();) {
    if (!is_suspect(plain[at])) {
      safe += plain[at++];
      continue;
    }
    const auto decoded = text::decode(plain, at);
    const auto character = std::string_view{plain}.substr(at, decoded.length);
    if (drives_terminals(character, decoded.code_point))
      safe += escape(decoded.code_point);
    else
      safe += character;
    at += decoded.length;
  }
  return safe;
}

}  // namespace news::render
