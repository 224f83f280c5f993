#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "common/story/packed_sketch.hpp"
#include "common/story/verdict.hpp"
#include "tests/indexer/group/grouped.hpp"
#include "tests/indexer/group/invented_news.hpp"
#include "tests/support/catch.hpp"

// The same articles make the same stories, in whatever order they come. NEWS_STORY_ROUNDS sets how
// many random collections are tried.

using namespace news;
using namespace news::group;
using namespace news::story;
using namespace news::tests;

namespace {

using Random = std::mt19937_64;

/// Of a family some sentences, in order, and a few of its own: copies, versions and strangers. A
/// third of the families are forms that come again over weeks.
Article random_article(int number, Random& random) {
  const auto family = random() % 14;
  const int longest = family < 3 ? 4 : 24;
  const auto kept = 10 + random() % 91;  // percent
  std::string body;
  for (int i = 0; i < longest; ++i)
    body += random() % 100 < kept
                ? invented_sentence(family * 100 + static_cast<std::uint64_t>(i)) + ' '
                : invented_sentence(100'000 + random() % 1'000'000) + ' ';
  if (random() % 40 == 0) body.clear();
  if (random() % 6 == 0) body = invented_text(family * 100, longest);
  const bool undated = random() % 8 == 0;
  const auto span = family % 3 == 0 ? 40U : 6U;
  const auto title =
      random() % 25 == 0 ? std::string{"Daily briefing"} : invented_sentence(9'000 + family, 5);
  return article("id" + std::to_string(mixed(static_cast<std::uint64_t>(number)) % 100'000), title,
                 body, undated ? text::PartialDate{} : day(static_cast<int>(random() % span)));
}

using ToldById = std::map<std::string, Told>;

/// The same told plainly: every article asks every earlier one.
class Plain {
 public:
  explicit Plain(const std::vector<SketchedArticle>& entries) {
    for (const auto& each : entries) all_.push_back({each.id, unpack_sketch(each.sketch).value()});
    std::sort(all_.begin(), all_.end(), [](const Each& one, const Each& other) {
      return std::tuple{!has_day(one.sketch), time_of(one), one.id} <
             std::tuple{!has_day(other.sketch), time_of(other), other.id};
    });
    find_recurring();
    for (auto& each : all_) place(each);
  }

  [[nodiscard]] ToldById told() const {
    ToldById told;
    for (const auto& each : all_)
      told[each.id] = {each.story->id, each.joined ? each.joined->id : "", each.level};
    return told;
  }

 private:
  struct Each {
    std::string id{};
    Sketch sketch{};
    const Each* story = nullptr;
    const Each* joined = nullptr;
    Level level = Level::none;
    int steps = 0;
    const Each* stands_for = nullptr;
  };

  static std::chrono::sys_seconds time_of(const Each& each) {
    return has_day(each.sketch) ? each.sketch.published.first : std::chrono::sys_seconds{};
  }

  static bool in_reach(const Each& earlier, const Each& later) {
    return !has_day(later.sketch) || time_of(later) - time_of(earlier) <= window;
  }

  void find_recurring() {
    std::map<std::uint64_t, std::vector<std::chrono::sys_seconds>> spells;
    for (const auto& each : all_)
      for (const auto key : each.sketch.keys)
        if (auto& of_key = spells[key];
            has_day(each.sketch) &&
            (of_key.empty() || time_of(each) - of_key.back() > std::chrono::days{5}))
          of_key.push_back(time_of(each));
    for (const auto& [key, of_key] : spells)
      if (of_key.size() >= 3) recurring_.insert(key);
  }

  CommonKeys keys_of(const Sketch& one, const Sketch& other) const {
    const auto& smaller = one.shingles < other.shingles ? one : other;
    const auto& larger = one.shingles < other.shingles ? other : one;
    CommonKeys common;
    for (const auto key : smaller.keys) {
      const bool shared =
          !larger.keys.empty() && std::binary_search(larger.keys.begin(), larger.keys.end(), key);
      common.shared += shared;
      common.recurring += shared && recurring_.contains(key);
      common.comparable +=
          !larger.keys.empty() && key <= last_sure_key(larger) && !recurring_.contains(key);
    }
    return common;
  }

  /// Earlier ones in reach, the latest first.
  template <class Which>
  std::vector<Each*> latest(const Each& each, std::size_t most, const Which& which) {
    std::vector<Each*> found;
    for (auto* other = all_.data() + (&each - all_.data());
         other != all_.data() && found.size() < most;)
      if (--other; in_reach(*other, each) && which(*other)) found.push_back(other);
    return found;
  }

  std::vector<Each*> candidates_of(const Each& each) {
    if (each.sketch.text == 0) return {};
    const auto same = [&](const Each& other) { return other.sketch.text == each.sketch.text; };
    auto found = latest(each, 8, same);
    for (auto* twin : latest(each, 1, [&](const Each& other) {
           return same(other) && other.sketch.title == each.sketch.title;
         }))
      found.push_back(twin);
    if (each.sketch.digest) return found;
    std::map<Each*, int> counts;
    for (const auto key : each.sketch.keys)
      if (!recurring_.contains(key))
        for (auto* other : latest(each, 32, [&](const Each& one) {
               return one.stands_for == &one && !one.sketch.digest &&
                      std::binary_search(one.sketch.keys.begin(), one.sketch.keys.end(), key);
             }))
          ++counts[other];
    std::vector<std::pair<int, Each*>> best;
    for (const auto& [other, count] : counts)
      if (count >= 2) best.emplace_back(-count, other);
    std::sort(best.begin(), best.end());
    if (best.size() > 8) best.resize(8);
    for (const auto& [count, other] : best) found.push_back(other);
    return found;
  }

  void place(Each& each) {
    each.story = each.stands_for = &each;
    Likeness best{};
    std::tuple<Level, double, std::ptrdiff_t> closest{};
    for (const auto* other : candidates_of(each)) {
      const auto likeness = likeness_of(each.sketch, other->sketch);
      const auto level =
          judge(each.sketch, other->sketch, likeness, keys_of(each.sketch, other->sketch)).level;
      const bool close = likeness.same_text || likeness.containment() >= 0.8;
      const auto steps = other->steps + (level == Level::version ? 2 : close ? 0 : 1);
      const std::tuple closeness{level, likeness.resemblance(), all_.data() - other};
      if (level == Level::none || steps > 2 || (each.joined && closeness <= closest)) continue;
      best = likeness;
      closest = closeness;
      each.joined = other;
      each.story = other->story;
      each.level = level;
      each.steps = steps;
    }
    if (each.joined && (best.same_text || best.resemblance() >= 0.9) &&
        each.steps == each.joined->steps &&
        (!has_day(each.sketch) ||
         time_of(each) - time_of(*each.joined->stands_for) <= std::chrono::days{1}))
      each.stands_for = each.joined->stands_for;
  }

  std::vector<Each> all_{};
  std::set<std::uint64_t> recurring_{};
};

ToldById told(const Grouped& stories, const std::vector<SketchedArticle>& entries) {
  ToldById all;
  for (const auto& [id, sketch] : entries) all[id] = stories.of(id).value();
  return all;
}

std::vector<SketchedArticle> random_entries(std::size_t count, Random& random) {
  std::map<std::string, SketchedArticle> entries;
  for (int i = 0; entries.size() < count; ++i) {
    auto made = sketched(random_article(i, random));
    entries.emplace(made.id, std::move(made));
  }
  std::vector<SketchedArticle> listed;
  for (auto& [id, each] : entries) listed.push_back(std::move(each));
  return listed;
}

unsigned long rounds() {
  const char* wanted = std::getenv("NEWS_STORY_ROUNDS");
  return wanted ? std::strtoul(wanted, nullptr, 10) : 12;
}

}  // namespace

TEST_CASE("Stories depend on the set of articles alone, and are what is told plainly",
          "[group][stories][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  Random random{seed};
  std::size_t joined = 0;
  for (auto round = rounds(); round > 0; --round) {
    auto entries = random_entries(300, random);
    const auto expected = Plain{entries}.told();
    for (const auto& [id, each] : expected) joined += each.joined.empty() ? 0 : 1;
    for (const std::size_t most_records : {1'000'000, 700, 64}) {
      std::shuffle(entries.begin(), entries.end(), random);
      const Grouped stories{entries, most_records};
      REQUIRE(stories.is_sound());
      CHECK(stories.size() == entries.size());
      REQUIRE(told(stories, entries) == expected);
    }
  }
  CHECK(joined > 0);
}

TEST_CASE("What comes later changes nothing but what is a form", "[group][stories][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  Random random{seed};
  auto entries = random_entries(200, random);
  std::erase_if(entries, [](const SketchedArticle& each) {
    const auto date = unpack_sketch(each.sketch)->published;
    return !date || date.first >= day(6).first;
  });
  const auto before = told(Grouped{entries}, entries);
  auto with_later = entries;
  for (int i = 0; i < 50; ++i) {
    auto later = random_article(i, random);
    later.id = "später" + std::to_string(i);
    later.published = day(7);
    with_later.push_back(sketched(later));
  }
  CHECK(told(Grouped{with_later}, entries) == before);
}
