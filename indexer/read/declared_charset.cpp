#include "indexer/read/declared_charset.hpp"

#include <algorithm>

#include "common/text/utf8.hpp"
#include "indexer/read/charset.hpp"

namespace news::read {
namespace {

constexpr std::string_view blanks = " \t\r\n\f";
constexpr auto nowhere = std::string_view::npos;
constexpr std::size_t prescan_bytes = 16 * 1024;

std::string lower(std::string_view text) {
  std::string made{text};
  std::transform(made.begin(), made.end(), made.begin(),
                 [](char c) { return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return made;
}

/// The value after "charset" and "=", quoted or not.
std::string_view value_after(std::string_view text) {
  auto start = text.find_first_not_of(blanks);
  if (start == nowhere || text[start] != '=') return {};
  start = text.find_first_not_of(blanks, start + 1);
  if (start == nowhere) return {};
  const char quote = text[start];
  if (quote == '"' || quote == '\'') {
    const auto end = text.find(quote, start + 1);
    return end == nowhere ? std::string_view{} : text.substr(start + 1, end - start - 1);
  }
  return text.substr(start, text.find_first_of(" \t\r\n\f;,\"'>/", start) - start);
}

/// text: lower case.
std::string charset_value(std::string_view text) {
  for (auto at = text.find("charset"); at != nowhere; at = text.find("charset", at + 1))
    if (const auto value = value_after(text.substr(at + 7)); !value.empty())
      return std::string{value};
  return {};
}

/// The name where ICU knows it. A page that could be read this far is not in UTF-16.
std::string usable(std::string name) {
  const auto start = name.find_first_not_of(blanks);
  if (start == nowhere) return {};
  name = name.substr(start, name.find_last_not_of(blanks) - start + 1);
  if (name.starts_with("utf-16") || name.starts_with("utf-32") || name == "unicode") return "UTF-8";
  if (name == "x-user-defined") return "windows-1252";
  if (name == "x-sjis") return "Shift_JIS";
  return knows_charset(name) ? name : std::string{};
}

std::string from_xml_declaration(std::string_view head) {
  head.remove_prefix(std::min(head.find_first_not_of(blanks), head.size()));
  if (!head.starts_with("<?xml")) return {};
  const auto declaration = head.substr(0, head.find("?>"));
  const auto at = declaration.find("encoding");
  return at == nowhere ? std::string{} : std::string{value_after(declaration.substr(at + 8))};
}

std::string from_meta(std::string_view head) {
  for (std::size_t at = 0; (at = head.find('<', at)) != nowhere; ++at) {
    const auto rest = head.substr(at);
    if (rest.starts_with("<!--")) {
      at = head.find("-->", at + 2);
      if (at == nowhere) return {};
    } else if (rest.starts_with("<body")) {
      return {};
    } else if (rest.starts_with("<meta")) {
      if (auto name = charset_value(rest.substr(0, rest.find('>'))); !name.empty()) return name;
    }
  }
  return {};
}

bool is_latin(const std::string& charset) {
  const auto name = lower(charset);
  return name.starts_with("windows-125") || name.starts_with("iso-8859-1") || name == "latin1" ||
         name == "us-ascii" || name == "ascii";
}

bool has_high(std::string_view bytes) {
  return std::any_of(bytes.begin(), bytes.end(), [](char c) { return (c & 0x80) != 0; });
}

}  // namespace

std::string charset_of_type(std::string_view content_type) {
  return charset_value(lower(content_type));
}

std::string declared_charset(std::string_view head) {
  const auto text = lower(head.substr(0, prescan_bytes));
  if (auto name = usable(from_xml_declaration(text)); !name.empty()) return name;
  return usable(from_meta(text));
}

std::string charset_of_page(std::string_view bytes, std::string_view told, std::string_view asked) {
  constexpr std::size_t head_bytes = 4096;
  const auto marked = marked_charset(bytes.substr(0, head_bytes));
  if (!marked.charset.empty()) return std::string{marked.charset};
  auto named = usable(lower(told));
  if (named.empty()) named = declared_charset(bytes);
  if (named.empty()) named = std::string{asked};
  const bool could_be_utf8 = named.empty() || is_latin(named);
  if (could_be_utf8 && (named.empty() || has_high(bytes)) && text::is_valid_utf8(bytes))
    return "UTF-8";
  return named.empty() ? guessed_charset(bytes) : named;
}

}  // namespace news::read
