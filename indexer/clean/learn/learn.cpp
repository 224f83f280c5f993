#include "indexer/clean/learn/learn.hpp"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include <xxhash.h>

#include "indexer/clean/learn/witnesses.hpp"

namespace news::clean {
namespace {

constexpr std::size_t fewest_articles_of_outlet = 8;
constexpr std::size_t most_stories = 20;

/// A unit in an article; as a list sorted, the articles of each unit stand together.
struct Holding {
  Held held{};
  const Sketch* article = nullptr;
};

std::vector<Holding> holdings_of(const std::map<std::uint64_t, Sketch>& articles) {
  std::vector<Holding> holdings;
  for (const auto& [hash, article] : articles)
    for (const auto& held : article.units) holdings.push_back({held, &article});
  std::sort(holdings.begin(), holdings.end(), [](const Holding& one, const Holding& other) {
    return one.held.unit != other.held.unit ? one.held.unit < other.held.unit
                                            : one.article->article < other.article->article;
  });
  return holdings;
}

/// Whether one value fills half of the list.
bool is_mostly_one(std::vector<std::uint32_t>& values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), middle, values.end());
  return static_cast<std::size_t>(std::count(values.begin(), values.end(), *middle)) * 2 >=
         values.size();
}

bool has_place(std::span<const Holding> holdings) {
  std::vector<std::uint32_t> before;
  std::vector<std::uint32_t> after;
  for (const auto& each : holdings) {
    before.push_back(each.held.before);
    after.push_back(each.held.after);
  }
  return is_mostly_one(before) || is_mostly_one(after);
}

/// is_common: half of the outlet's articles hold it.
bool is_enough(const Evidence& evidence, bool is_common, const LearnFloors& floors) {
  const bool dated = evidence.stories >= floors.stories && evidence.days >= floors.days &&
                     evidence.spread >= floors.spread;
  return dated || evidence.stories >= floors.undated_stories ||
         (is_common && evidence.stories >= floors.common_stories);
}

LearnedOutlet learn(const std::map<std::uint64_t, Sketch>& articles, const LearnFloors& floors) {
  LearnedOutlet outlet;
  const auto holdings = holdings_of(articles);
  const std::span all{holdings};
  const auto fewest = std::min({floors.stories, floors.undated_stories, floors.common_stories});
  std::vector<const Sketch*> holders;
  for (std::size_t first = 0, last = 0; first < holdings.size(); first = last) {
    const auto unit = holdings[first].held.unit;
    holders.clear();
    for (; last < holdings.size() && holdings[last].held.unit == unit; ++last)
      holders.push_back(holdings[last].article);
    if (holders.size() < fewest) continue;
    const bool is_common = holders.size() * 2 >= articles.size();
    const auto evidence = hear_witnesses(unit, holders, most_stories);
    if (is_enough(evidence, is_common, floors))
      outlet.units[unit] = {static_cast<std::uint32_t>(holders.size()),
                            static_cast<std::uint8_t>(evidence.stories),
                            has_place(all.subspan(first, last - first))};
  }
  return outlet;
}

/// Equal texts under two dates: the first is when it appeared. They may be cut in two ways, too,
/// where one is said to be wrapped: which of these is kept depends on no order.
void merge_copy(Sketch& known, Sketch copy) {
  auto day = known.day;
  if (copy.day && (!day || *copy.day < *day)) day = copy.day;
  if (std::tie(copy.units, copy.prose) < std::tie(known.units, known.prose))
    known = std::move(copy);
  known.day = day;
}

}  // namespace

void Learner::add(std::string_view outlet, Sketch article) {
  if (outlet.empty()) return;
  const auto hash = XXH3_64bits(outlet.data(), outlet.size());
  if (hash > last_outlet_) return;
  auto& known = outlets_[hash];
  if (known.name.empty()) known.name = outlet;
  const auto key = article.article;
  const auto [place, is_new] = known.articles.try_emplace(key, std::move(article));
  if (!is_new) return merge_copy(place->second, std::move(article));
  ++articles_;
  trim(known);
  keep_within_limits();
}

bool Learner::wants(std::string_view outlet, std::uint64_t article) const {
  if (outlet.empty()) return false;
  const auto hash = XXH3_64bits(outlet.data(), outlet.size());
  if (hash > last_outlet_) return false;
  const auto known = outlets_.find(hash);
  if (known == outlets_.end()) return true;
  const auto& articles = known->second.articles;
  return articles.size() < limits_.articles_of_outlet || article <= articles.rbegin()->first;
}

void Learner::merge(Learner&& other) {
  limits_.articles_of_outlet =
      std::min(limits_.articles_of_outlet, other.limits_.articles_of_outlet);
  last_outlet_ = std::min(last_outlet_, other.last_outlet_);
  while (!outlets_.empty() && outlets_.rbegin()->first > last_outlet_) {
    articles_ -= outlets_.rbegin()->second.articles.size();
    outlets_.erase(std::prev(outlets_.end()));
  }
  for (auto& [hash, outlet] : outlets_) trim(outlet);
  for (auto& [hash, outlet] : other.outlets_)
    for (auto& [key, article] : outlet.articles) add(outlet.name, std::move(article));
}

void Learner::trim(Outlet& outlet) {
  while (outlet.articles.size() > limits_.articles_of_outlet) {
    outlet.articles.erase(std::prev(outlet.articles.end()));
    --articles_;
  }
}

/// Both cuts only ever depend on how many articles each outlet has, and grow with them: what a part
/// of the articles makes necessary, all of them make necessary too.
void Learner::keep_within_limits() {
  while (articles_ > limits_.articles) {
    if (limits_.articles_of_outlet > fewest_articles_of_outlet) {
      limits_.articles_of_outlet =
          std::max(limits_.articles_of_outlet / 2, fewest_articles_of_outlet);
      for (auto& [hash, outlet] : outlets_) trim(outlet);
      continue;
    }
    const auto last = std::prev(outlets_.end());
    last_outlet_ = last->first - 1;
    articles_ -= last->second.articles.size();
    outlets_.erase(last);
  }
}

Learned Learner::finish(const LearnFloors& floors) const {
  std::map<std::string, LearnedOutlet, std::less<>> outlets;
  for (const auto& [hash, outlet] : outlets_) {
    auto learned = learn(outlet.articles, floors);
    if (learned.units.empty()) continue;
    learned.name = outlet.name;
    outlets.emplace(outlet.name, std::move(learned));
  }
  return Learned{std::move(outlets)};
}

}  // namespace news::clean
