#include "searcher/render/html_text.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "common/text/sanitize.hpp"

namespace news::render {
namespace {

constexpr std::size_t longest_tag = 35;

/// U+FFFE and U+FFFF, which are characters nowhere.
constexpr std::string_view no_characters = "\xEF\xBF\xBE\xEF\xBF\xBF";

bool starts_with_no_character(std::string_view text) {
  return text.starts_with(no_characters.substr(0, 3)) || text.starts_with(no_characters.substr(3));
}

std::string_view entity_of(char c) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

bool is_tag_character(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') || ('0' <= c && c <= '9') || c == '-';
}

}  // namespace

std::string escaped(std::string_view text) {
  const auto safe = text::sanitized(text, text::Lines::join);
  std::string shown;
  shown.reserve(safe.size());
  for (std::size_t at = 0; at < safe.size(); ++at) {
    if (safe[at] == '\xEF' && starts_with_no_character(std::string_view{safe}.substr(at))) {
      shown += "\uFFFD";
      at += 2;
      continue;
    }
    const auto entity = entity_of(safe[at]);
    if (entity.empty())
      shown += safe[at];
    else
      shown += entity;
  }
  return shown;
}

std::string escaped(const Marked& line) {
  const std::string_view text = line.text;
  std::string shown;
  std::size_t done = 0;
  for (const auto& [start, end] : line.marks) {
    shown += escaped(text.substr(done, start - done));
    shown += fmt::format("<mark>{}</mark>", escaped(text.substr(start, end - start)));
    done = end;
  }
  return shown += escaped(text.substr(done));
}

std::string lang_attribute(std::string_view code) {
  const bool is_tag = code.size() >= 2 && code.size() <= longest_tag && code.front() != '-' &&
                      code.back() != '-' && std::ranges::all_of(code, is_tag_character);
  return is_tag ? fmt::format(" lang=\"{}\"", code) : std::string{};
}

}  // namespace news::render
