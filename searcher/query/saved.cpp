#include "searcher/query/saved.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"
#include "searcher/query/characters.hpp"
#include "searcher/query/field_names.hpp"

namespace news::query {
namespace {

constexpr std::size_t longest_name = 64;
constexpr std::string_view blanks = " \t\r\n";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace

bool is_saved_name(std::string_view name) {
  if (name.empty() || name.size() > longest_name) return false;
  for (std::size_t at = 0; at < name.size();) {
    const auto [character, length, valid] = text::decode(name, at);
    const bool joins = character == U'-' || character == U'_' || character == U'.';
    if (!valid || (!is_letter(character) && (!joins || at == 0))) return false;
    at += length;
  }
  return true;
}

std::string nearest_saved(std::string_view name, const SavedQueries& saved) {
  if (!saved.names) return {};
  const auto names = saved.names();
  return std::string{nearest(name, {names.begin(), names.end()})};
}

std::string query_of_file(std::string_view text) {
  std::string query;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    const auto line = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.starts_with('#') || trimmed(line).empty()) continue;
    query.append(query.empty() ? "" : " ").append(trimmed(line));
  }
  return query;
}

}  // namespace news::query
