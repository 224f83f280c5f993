#include "searcher/render/paint.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "searcher/render/web_address.hpp"
#include "searcher/render/wrap.hpp"

namespace news::render {
namespace {

/// SGR parameters in the order of Look.
constexpr std::array<std::string_view, 8> codes{"", "1;31", "1", "1;4", "3", "2", "9;31", "1;32"};

}  // namespace

std::string painted(std::string_view text, Look look, const Style& style) {
  const auto code = codes[static_cast<std::size_t>(look)];
  if (!style.colour || code.empty() || text.empty()) return std::string{text};
  return fmt::format("\x1b[{}m{}\x1b[0m", code, text);
}

std::vector<std::string> painted_lines(const Marked& line, std::size_t width, Look look, Look mark,
                                       const Style& style) {
  std::vector<std::string> lines;
  auto next = line.marks.begin();
  for (const auto& [start, end] : wrap(line.text, width)) {
    std::string shown;
    auto at = start;
    const auto take = [&, last = end](std::size_t until, Look as) {
      const auto stop = std::clamp(until, at, last);
      shown += painted(std::string_view{line.text}.substr(at, stop - at), as, style);
      at = stop;
    };
    for (; next != line.marks.end() && next->first < end; ++next) {
      take(next->first, look);
      take(next->second, mark);
      if (next->second > end) break;  // goes on in the next line
    }
    take(end, look);
    lines.push_back(std::move(shown));
  }
  return lines;
}

std::string linked(std::string text, std::string_view url, const Style& style) {
  const auto address = style.links ? web_address(url) : std::string{};
  if (address.empty()) return text;
  return fmt::format("\x1b]8;;{}\x1b\\{}\x1b]8;;\x1b\\", address, text);
}

std::string_view dot(const Style& style) { return style.ascii ? "|" : "·"; }

std::string_view ellipsis(const Style& style) { return style.ascii ? "..." : "…"; }

}  // namespace news::render
