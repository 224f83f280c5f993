#include "indexer/clean/learn/witnesses.hpp"

#include <algorithm>

namespace news::clean {
namespace {

constexpr std::size_t same_story_percent = 30;
constexpr std::size_t fewest_prose_units = 2;
/// Of a unit that all copies of one story have, more need not be heard.
constexpr std::size_t most_heard = 256;

std::size_t common_of(const std::vector<std::uint64_t>& one,
                      const std::vector<std::uint64_t>& other) {
  std::size_t common = 0;
  for (auto left = one.begin(), right = other.begin(); left != one.end() && right != other.end();) {
    common += *left == *right;
    if (*left < *right)
      ++left;
    else if (*right < *left)
      ++right;
    else
      ++left, ++right;
  }
  return common;
}

/// Both hold the unit, in their prose or in neither's.
bool tell_one_story(const Sketch& one, const Sketch& other, bool unit_is_prose) {
  const std::size_t unit = unit_is_prose ? 1 : 0;
  const auto common = common_of(one.prose, other.prose);
  const auto all = one.prose.size() + other.prose.size() - common;
  return (common - unit) * 100 >= (all - unit) * same_story_percent;
}

}  // namespace

Evidence hear_witnesses(std::uint64_t unit, std::span<const Sketch* const> articles,
                        std::size_t most_stories) {
  std::vector<const Sketch*> witnesses;
  std::vector<std::chrono::sys_days> days;
  if (articles.empty()) return {};
  const auto& prose = articles.front()->prose;
  const bool is_prose = std::binary_search(prose.begin(), prose.end(), unit);
  for (const auto* article : articles.first(std::min(articles.size(), most_heard))) {
    if (article->prose.size() < fewest_prose_units + (is_prose ? 1 : 0)) continue;
    const bool heard = std::any_of(witnesses.begin(), witnesses.end(), [&](const Sketch* witness) {
      return tell_one_story(*witness, *article, is_prose);
    });
    if (heard) continue;
    witnesses.push_back(article);
    if (article->day) days.push_back(*article->day);
    if (witnesses.size() == most_stories) break;
  }
  std::sort(days.begin(), days.end());
  Evidence evidence{.stories = witnesses.size()};
  if (!days.empty()) evidence.spread = days.back() - days.front();
  evidence.days = static_cast<std::size_t>(std::unique(days.begin(), days.end()) - days.begin());
  return evidence;
}

}  // namespace news::clean
