#include "indexer/read/sgml_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include "common/text/utf8.hpp"

namespace news::read {
namespace {

constexpr std::size_t longest_reference = 10;  // "&#x10FFFF;"

constexpr std::array<std::pair<std::string_view, char32_t>, 5> entities{
    {{"lt", '<'}, {"gt", '>'}, {"amp", '&'}, {"quot", '"'}, {"apos", '\''}}};

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (0x7F <= c && c <= 0x9F);
}

/// name: between "&" and ";".
std::optional<char32_t> referred(std::string_view name) {
  if (!name.starts_with('#')) {
    const auto row = std::find_if(entities.begin(), entities.end(),
                                  [name](const auto& each) { return each.first == name; });
    return row != entities.end() ? std::optional{row->second} : std::nullopt;
  }
  name.remove_prefix(1);
  const bool hexadecimal = name.starts_with('x') || name.starts_with('X');
  if (hexadecimal) name.remove_prefix(1);
  std::uint32_t code_point = 0;
  const auto* const last = name.data() + name.size();
  const auto [end, failed] = std::from_chars(name.data(), last, code_point, hexadecimal ? 16 : 10);
  if (failed != std::errc{} || end != last) return std::nullopt;
  return code_point;
}

struct Place {
  std::size_t start = std::string_view::npos;  ///< Of the open tag.
  std::size_t content = 0;
  std::size_t content_end = 0;
  std::size_t end = 0;
};

Place place_of_element(std::string_view text, std::string_view name) {
  const auto open = fmt::format("<{}>", name);
  const auto close = fmt::format("</{}>", name);
  Place place{.start = text.find(open)};
  if (place.start == std::string_view::npos) return place;
  place.content = place.start + open.size();
  const auto found = text.find(close, place.content);
  place.content_end = std::min(found, text.size());
  place.end = found == std::string_view::npos ? text.size() : found + close.size();
  return place;
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    auto next = text::decode(text, i);
    if (next.code_point == '&') {
      const auto end = text.substr(i, longest_reference).find(';');
      const auto meant =
          end == std::string_view::npos ? std::nullopt : referred(text.substr(i + 1, end - 1));
      if (meant) next = {.code_point = *meant, .length = end + 1};
    }
    if (!is_control(next.code_point)) text::append(plain, next.code_point);
    i += next.length;
  }
  return plain;
}

std::string_view element(std::string_view text, std::string_view name) {
  const auto place = place_of_element(text, name);
  if (place.start == std::string_view::npos) return {};
  return text.substr(place.content, place.content_end - place.content);
}

std::string cut_element(std::string& text, std::string_view name) {
  const auto place = place_of_element(text, name);
  if (place.start == std::string_view::npos) return {};
  auto content = text.substr(place.content, place.content_end - place.content);
  text.erase(place.start, place.end - place.start);
  return content;
}

std::string_view attribute(std::string_view tag, std::string_view name) {
  const auto opening = fmt::format(" {}=\"", name);
  const auto start = tag.find(opening);
  if (start == std::string_view::npos) return {};
  tag.remove_prefix(start + opening.size());
  const auto end = tag.find('"');
  return end == std::string_view::npos ? std::string_view{} : tag.substr(0, end);
}

}  // namespace news::read
