#include "searcher/evaluate/lines.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"

namespace news::evaluate {
namespace {

constexpr std::string_view blanks = " \t\r\n\v\f";
constexpr std::size_t longest_quote = 60;

}  // namespace

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(blanks);
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::vector<Line> lines_of(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  std::vector<Line> lines;
  for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!trimmed(line).empty()) lines.push_back({number, line});
    at = end + 1;
  }
  return lines;
}

std::vector<std::string_view> columns(std::string_view line) {
  std::vector<std::string_view> parts;
  for (std::size_t at = 0; at <= line.size();) {
    const auto end = std::min(line.find('\t', at), line.size());
    parts.push_back(trimmed(line.substr(at, end - at)));
    at = end + 1;
  }
  return parts;
}

std::vector<std::string_view> words(std::string_view line) {
  std::vector<std::string_view> parts;
  for (std::size_t at = line.find_first_not_of(blanks); at < line.size();) {
    const auto end = std::min(line.find_first_of(blanks, at), line.size());
    parts.push_back(line.substr(at, end - at));
    at = line.find_first_not_of(blanks, end);
  }
  return parts;
}

std::string quoted(std::string_view text) {
  const auto valid = text::repaired(text.substr(0, 4 * longest_quote));
  const auto end = text::character_boundary(valid, std::min(valid.size(), longest_quote));
  return '"' + valid.substr(0, end) + (text.size() > longest_quote ? "...\"" : "\"");
}

Error wrong_line(std::size_t number, std::string what, std::string_view hint) {
  return {Error::Kind::bad_input, fmt::format("line {}: {}", number, what), std::string{hint}};
}

}  // namespace news::evaluate
