#include "searcher/render/bar.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace news::render {
namespace {

constexpr std::array<std::string_view, 9> eighths{"", "▏", "▎", "▍", "▌", "▋", "▊", "▉", "█"};

std::string cut_bar(std::size_t width, const Style& style) {
  std::string drawn;
  for (std::size_t i = 1; i < width; ++i) drawn += style.ascii ? "#" : eighths.back();
  return drawn += style.ascii ? ">" : "▶";
}

}  // namespace

std::string bar(double part, std::size_t width, const Style& style) {
  if (width == 0 || !(part > 0)) return {};
  if (part > 1) return cut_bar(width, style);
  const std::size_t steps = style.ascii ? 1 : 8;
  const auto exact = part * static_cast<double>(width * steps);
  const auto length = std::max<std::size_t>(1, static_cast<std::size_t>(std::lround(exact)));
  if (style.ascii) return std::string(length, '#');
  std::string drawn;
  for (std::size_t i = 0; i < length / steps; ++i) drawn += eighths.back();
  return drawn += eighths[length % steps];
}

}  // namespace news::render
