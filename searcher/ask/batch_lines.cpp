#include "searcher/ask/batch_lines.hpp"

#include <algorithm>

namespace news::ask {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t") == line.npos; }

BatchLine read_line(std::string_view line, std::size_t number) {
  const auto tab = line.find('\t');
  const auto name = line.substr(0, tab == line.npos ? 0 : tab);
  return {number, name.empty() ? std::to_string(number) : std::string{name},
          std::string{line.substr(tab == line.npos ? 0 : tab + 1)}};
}

}  // namespace

std::vector<BatchLine> batch_lines(std::string_view text) {
  std::vector<BatchLine> lines;
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  for (std::size_t at = 0, number = 1; at < text.size(); ++number) {
    const auto end = std::min(text.find('\n', at), text.size());
    auto line = text.substr(at, end - at);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_blank(line)) lines.push_back(read_line(line, number));
    at = end + 1;
  }
  return lines;
}

}  // namespace news::ask
