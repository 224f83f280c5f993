#include "searcher/render/story_line.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>

#include "searcher/render/facts.hpp"

namespace news::render {
namespace {

constexpr std::size_t most_outlets = 8;

std::string counted(std::size_t number, std::string_view one, std::string_view more) {
  return fmt::format("{} {}", grouped(number), number == 1 ? one : more);
}

/// Each once, in their order.
std::vector<std::string_view> outlets_of(const std::vector<StoryMember>& others) {
  std::vector<std::string_view> outlets;
  for (const auto& other : others)
    if (!other.outlet.empty() && std::ranges::find(outlets, other.outlet) == outlets.end())
      outlets.push_back(other.outlet);
  return outlets;
}

}  // namespace

std::string others_line(const Hit& hit) {
  if (hit.others.empty()) return {};
  const auto copies = static_cast<std::size_t>(
      std::ranges::count_if(hit.others, [](const StoryMember& other) { return other.copy; }));
  const auto versions = hit.others.size() - copies;
  const auto outlets = outlets_of(hit.others);
  auto told = std::string{"+"};
  if (copies > 0) told += counted(copies, "copy", "copies");
  if (versions > 0) told += (copies > 0 ? ", " : "") + counted(versions, "version", "versions");
  const auto shown = std::min(outlets.size(), most_outlets);
  for (std::size_t i = 0; i < shown; ++i) told.append(i == 0 ? ": " : ", ").append(outlets[i]);
  if (shown < outlets.size()) told += fmt::format(" and {} more", grouped(outlets.size() - shown));
  return told;
}

std::string other_line(const StoryMember& other, std::string_view dot) {
  auto told = fmt::format("{} {} {}", other.copy ? "copy" : "version", dot, other.id);
  for (const auto& fact : {other.outlet, date_for_people(other.published, false), other.title})
    if (!fact.empty()) told += fmt::format(" {} {}", dot, fact);
  return told;
}

}  // namespace news::render
