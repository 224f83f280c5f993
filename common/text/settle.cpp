#include "common/text/settle.hpp"

#include "common/text/utf8.hpp"

namespace news::text {
namespace {

constexpr bool is_wide_blank(char32_t c) { return c == 0x00A0 || c == 0x202F || c == 0xFEFF; }

/// Bytes of the blank at a place; 0 for what is none.
std::size_t blank_length_at(std::string_view text, std::size_t at) {
  if (is_blank(text[at])) return 1;
  if (static_cast<unsigned char>(text[at]) < 0x80) return 0;
  const auto decoded = decode(text, at);
  return is_wide_blank(decoded.code_point) ? decoded.length : 0;
}

std::size_t start_of_last_character(std::string_view text) {
  auto at = text.size() - 1;
  while (at > 0 && text.size() - at < 4 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
    --at;
  return at;
}

bool is_control(char c) {
  return (static_cast<unsigned char>(c) < 0x20 && !is_blank(c)) || c == 0x7F;
}

/// Bytes of a blank or a control character; 0 for what is kept.
std::size_t dropped_at(std::string_view text, std::size_t at) {
  const char c = text[at];
  if (c == '\xC2') return at + 1 < text.size() && text[at + 1] == '\xA0' ? 2 : 0;
  return is_blank(c) || is_control(c) ? 1 : 0;
}

bool is_single_space(std::string_view text, std::size_t at) {
  return at + 1 < text.size() && text[at] == ' ' && dropped_at(text, at + 1) == 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const auto length = blank_length_at(text, 0);
    if (length == 0) break;
    text.remove_prefix(length);
  }
  while (!text.empty()) {
    const auto start = start_of_last_character(text);
    if (blank_length_at(text, start) != text.size() - start) break;
    text.remove_suffix(text.size() - start);
  }
  return text;
}

bool append_settled(std::string& to, std::string_view text) {
  const auto inside = trimmed(text);
  const auto before = to.size();
  std::size_t start = 0;  // of the run that is not appended yet
  bool gap = false;
  for (std::size_t at = 0; at <= inside.size();) {
    const auto dropped = at < inside.size() ? dropped_at(inside, at) : 1;
    if (dropped == 0 || (at > start && is_single_space(inside, at))) {
      ++at;
      continue;
    }
    if (at > start) {
      if (gap) to += ' ';
      to += inside.substr(start, at - start);
      gap = false;
    }
    gap = gap || (at < inside.size() && to.size() > before && !is_control(inside[at]));
    at += dropped;
    start = at;
  }
  return to.size() > before;
}

}  // namespace news::text
