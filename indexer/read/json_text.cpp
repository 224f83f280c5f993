#include "indexer/read/json_text.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "common/text/utf8.hpp"
#include "indexer/read/charset.hpp"

namespace news::read {
namespace {

using nlohmann::json;

constexpr std::string_view early = "ends in the middle of an object or value";

/// Objects and arrays inside one another, brackets in strings aside.
bool nested_too_deep(std::string_view text, std::uint64_t deepest) {
  const auto opens =
      std::count(text.begin(), text.end(), '{') + std::count(text.begin(), text.end(), '[');
  if (static_cast<std::uint64_t>(opens) <= deepest) return false;
  std::uint64_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && quoted) {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '{' || c == '[')) {
      if (++depth > deepest) return true;
    } else if (!quoted && (c == '}' || c == ']')) {
      depth -= depth > 0 ? 1 : 0;
    }
  }
  return false;
}

/// The unit of an escape "\uXXXX" at this place.
std::optional<std::uint32_t> escaped_unit(std::string_view text, std::size_t at) {
  if (text.size() < at + 6 || text[at] != '\\' || text[at + 1] != 'u') return std::nullopt;
  std::uint32_t unit = 0;
  for (const char c : text.substr(at + 2, 4)) {
    const bool digit = '0' <= c && c <= '9';
    const char letter = static_cast<char>(c | 0x20);
    if (!digit && (letter < 'a' || letter > 'f')) return std::nullopt;
    unit = unit * 16 + static_cast<std::uint32_t>(digit ? c - '0' : letter - 'a' + 10);
  }
  return unit;
}

/// The same text with each escape of a lone surrogate made that of U+FFFD.
std::string without_lone_surrogates(std::string_view text) {
  std::string whole{text};
  for (std::size_t i = whole.find('\\'); i != std::string::npos; i = whole.find('\\', i)) {
    const auto unit = escaped_unit(whole, i);
    const bool surrogate = unit && 0xD800 <= *unit && *unit <= 0xDFFF;
    const auto partner = surrogate && *unit <= 0xDBFF ? escaped_unit(whole, i + 6) : std::nullopt;
    const bool pair = partner && 0xDC00 <= *partner && *partner <= 0xDFFF;
    if (surrogate && !pair) whole.replace(i, 6, "\\uFFFD");
    i += pair ? 12 : surrogate ? 6 : 2;
  }
  return whole;
}

/// nlohmann's message without its number, place and quotation of all that it read.
Error failure_of(const json::parse_error& thrown, std::size_t size) {
  if (thrown.byte > size) return {Error::Kind::bad_input, std::string{early}};
  constexpr std::size_t longest_reason_bytes = 120;
  std::string_view reason = thrown.what();
  if (const auto place = reason.find("column "); place != std::string_view::npos)
    if (const auto colon = reason.find(": ", place); colon != std::string_view::npos)
      reason.remove_prefix(colon + 2);
  auto shown = text::repaired(reason.substr(0, longest_reason_bytes));
  if (reason.size() > longest_reason_bytes) shown += "...";
  return {Error::Kind::bad_input, fmt::format("column {}: {}", thrown.byte, shown)};
}

Result<json> parsed(std::string_view text) {
  try {
    return json::parse(text);
  } catch (const json::parse_error& thrown) {
    return failure_of(thrown, text.size());
  } catch (const json::out_of_range&) {
    return Error{Error::Kind::bad_input, "a number is out of range"};
  }
}

}  // namespace

Result<json> parse_json(std::string_view text, std::uint64_t deepest) {
  if (nested_too_deep(text, deepest))
    return Error{Error::Kind::bad_input,
                 fmt::format("nested over {} deep; --max-depth raises the limit", deepest)};
  // nlohmann takes NUL for the end of the text.
  if (const auto nul = text.find('\0'); nul != std::string_view::npos)
    return Error{Error::Kind::bad_input, fmt::format("column {}: a NUL byte", nul + 1)};
  auto first = parsed(text);
  if (first) return first;
  // A second try only after a failure: nearly all texts are sound, and looking takes time.
  const auto mended = without_lone_surrogates(to_utf8(std::string{text}));
  if (mended == text) return first;
  auto second = parsed(mended);
  return second ? std::move(second) : std::move(first);
}

bool ends_early(const Error& failure) { return failure.what == early; }

}  // namespace news::read
