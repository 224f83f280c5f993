#include "searcher/ask/escaped_line.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>

#include <fmt/format.h>

namespace news::ask {

void add_escaped(std::string& line, std::string_view text) {
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\\')
      line += "\\\\";
    else if (byte < 0x20 || byte == 0x7f)
      fmt::format_to(std::back_inserter(line), "\\x{:02x}", byte);
    else
      line += c;
  }
}

std::optional<std::string> unescaped(std::string_view text) {
  std::string plain;
  while (!text.empty()) {
    const auto escape = std::min(text.find('\\'), text.size());
    plain += text.substr(0, escape);
    text.remove_prefix(escape);
    if (text.empty()) break;
    unsigned char byte = 0;
    if (text.starts_with("\\\\")) {
      plain += '\\';
      text.remove_prefix(2);
      continue;
    }
    const auto digits = text.substr(std::min<std::size_t>(2, text.size()), 2);
    const auto [end, failure] =
        std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
    if (!text.starts_with("\\x") || digits.size() != 2 || failure != std::errc{} ||
        end != digits.data() + 2)
      return std::nullopt;
    plain += static_cast<char>(byte);
    text.remove_prefix(4);
  }
  return plain;
}

}  // namespace news::ask
