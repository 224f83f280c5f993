#include "indexer/read/front_matter.hpp"

#include <algorithm>
#include <tuple>

#include "indexer/read/normal.hpp"

namespace news::read {
namespace {

constexpr std::size_t longest_key_bytes = 64;
constexpr std::size_t most_entries = 1000;  // and values of one; further ones are passed by

/// Takes the first line off a text; without its end.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

/// A string in quotes at the start, and how many bytes it takes.
std::pair<std::string, std::size_t> quoted(std::string_view text) {
  const char quote = text.front();
  std::string value;
  for (std::size_t i = 1; i < text.size(); ++i) {
    const bool doubled = quote == '\'' && text.substr(i).starts_with("''");
    const bool escape = quote == '"' && text[i] == '\\' && i + 1 < text.size();
    if (doubled || escape) {
      ++i;
      value += escape && text[i] == 'n' ? ' ' : text[i];
    } else if (text[i] == quote) {
      return {value, i + 1};
    } else {
      value += text[i];
    }
  }
  return {std::string{text}, text.size()};
}

bool is_quote(std::string_view text) { return text.starts_with('"') || text.starts_with('\''); }

/// One value without its quotes and without a comment behind it.
std::string scalar(std::string_view text) {
  text = trimmed(text);
  if (is_quote(text)) return quoted(text).first;
  return std::string{trimmed(text.substr(0, text.find(" #")))};
}

/// The values between brackets: [a, "b, c"].
std::vector<std::string> list(std::string_view text) {
  std::vector<std::string> values;
  text.remove_prefix(1);
  while (!text.empty() && text.front() != ']' && values.size() < most_entries) {
    text = trimmed(text);
    std::size_t used = 0;
    std::string value;
    if (is_quote(text)) {
      std::tie(value, used) = quoted(text);
    } else {
      used = std::min(text.find_first_of(",]"), text.size());
      value = trimmed(text.substr(0, used));
    }
    if (!value.empty()) values.push_back(std::move(value));
    text.remove_prefix(used);
    const auto next = std::min(text.find_first_of(",]"), text.size());
    text.remove_prefix(std::min(text.size(), text.substr(next).starts_with(',') ? next + 1 : next));
  }
  return values;
}

std::string_view key_of(std::string_view text) {
  text = trimmed(text);
  if (text.size() >= 2 && is_quote(text) && text.back() == text.front())
    text = text.substr(1, text.size() - 2);
  const bool name = !text.empty() && text.size() <= longest_key_bytes &&
                    text.find_first_of(" \t[]{}\"") == std::string_view::npos;
  return name ? text : std::string_view{};
}

void read_line(std::string_view line, char mark, FrontMatter& found) {
  const auto inside = trimmed(line);
  if (inside.empty() || inside.front() == '#') return;
  if (inside.starts_with("- ") && !found.entries.empty()) {
    if (auto value = scalar(inside.substr(2));
        !value.empty() && found.entries.back().second.size() < most_entries)
      found.entries.back().second.push_back(std::move(value));
    return;
  }
  if (line.front() == ' ' || line.front() == '\t') return;  // nested
  const auto place = inside.find(mark);
  const auto key = place == std::string_view::npos ? key_of("") : key_of(inside.substr(0, place));
  if (key.empty()) return;
  const auto value = trimmed(inside.substr(place + 1));
  auto& values = found.entries.emplace_back(std::string{key}, std::vector<std::string>{}).second;
  if (value.starts_with('['))
    values = list(value);
  else if (auto one = scalar(value); !one.empty() && one != "|" && one != ">" && one != "null")
    values.push_back(std::move(one));
}

}  // namespace

FrontMatter front_matter_of(std::string_view text) {
  auto rest = text;
  const auto fence = std::string{take_line(rest)};
  const bool yaml = trimmed(fence) == "---";
  if (!yaml && trimmed(fence) != "+++") return {};
  FrontMatter found;
  while (!rest.empty()) {
    const auto line = take_line(rest);
    if (trimmed(line) == trimmed(fence) || (yaml && line == "...")) {
      found.end = text.size() - rest.size();
      return found;
    }
    if (!line.empty() && found.entries.size() < most_entries)
      read_line(line, yaml ? ':' : '=', found);
  }
  return {.closed = false};
}

}  // namespace news::read
