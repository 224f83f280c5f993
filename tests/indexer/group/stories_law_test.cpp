#include <algorithm>
#include <cstdlib>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "indexer/group/stories.hpp"
#include "tests/indexer/group/invented_news.hpp"
#include "tests/support/catch.hpp"

// The same articles make the same stories, however they came and went. NEWS_STORY_ROUNDS sets how
// many random histories are tried.

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

std::map<std::string, Membership> memberships(const Stories& stories,
                                              const std::map<std::string, Entry>& entries) {
  std::map<std::string, Membership> all;
  for (const auto& [id, entry] : entries) all[id] = stories.of(id).value();
  return all;
}

/// Adds all of them in a random order and random batches; some are removed, and come again.
Stories random_history(std::vector<Entry> entries, Random& random) {
  std::shuffle(entries.begin(), entries.end(), random);
  Stories stories;
  std::vector<Entry> waiting = entries;
  while (!waiting.empty()) {
    Change change;
    const auto batch =
        std::min<std::size_t>(1 + random() % (random() % 4 == 0 ? 150 : 12), waiting.size());
    for (std::size_t i = 0; i < batch; ++i) {
      change.added.push_back(waiting.back());
      waiting.pop_back();
    }
    for (std::size_t i = random() % 6; i > 0; --i) {
      const auto& gone = entries[random() % entries.size()];
      const auto is_it = [&](const Entry& entry) { return entry.id == gone.id; };
      if (!stories.of(gone.id) || std::any_of(change.added.begin(), change.added.end(), is_it) ||
          random() % 3 != 0)
        continue;
      change.removed.push_back(gone.id);
      if (std::none_of(waiting.begin(), waiting.end(), is_it)) waiting.push_back(gone);
    }
    stories.change(std::move(change));
  }
  return stories;
}

unsigned long rounds() {
  const char* wanted = std::getenv("NEWS_STORY_ROUNDS");
  return wanted ? std::strtoul(wanted, nullptr, 10) : 12;
}

}  // namespace

TEST_CASE("Stories depend on the set of articles alone", "[group][stories][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  Random random{seed};
  std::size_t joined = 0;
  for (auto round = rounds(); round > 0; --round) {
    std::map<std::string, Entry> entries;
    for (int i = 0; entries.size() < 300; ++i) {
      auto made = entry(random_article(i, random));
      entries.emplace(made.id, std::move(made));
    }
    Change all;
    for (const auto& [id, each] : entries) all.added.push_back(each);
    auto listed = all.added;
    Stories once;
    once.change(std::move(all));
    const auto expected = memberships(once, entries);
    for (const auto& [id, membership] : expected) joined += membership.joined.empty() ? 0 : 1;
    const auto stories = random_history(std::move(listed), random);
    CHECK(stories.size() == entries.size());
    REQUIRE(memberships(stories, entries) == expected);
  }
  CHECK(joined > 0);
}

TEST_CASE("A change tells of every article whose membership is another", "[group][stories][law]") {
  const auto seed = std::random_device{}();
  CAPTURE(seed);
  Random random{seed};
  std::map<std::string, Entry> entries;
  for (int i = 0; entries.size() < 200; ++i) {
    auto made = entry(random_article(i, random));
    entries.emplace(made.id, std::move(made));
  }
  Stories stories;
  std::map<std::string, Entry> present;
  for (const auto& [id, each] : entries) {
    const auto before = memberships(stories, present);
    const auto changed = stories.change({.added = {each}});
    for (const auto& [other, membership] : before)
      if (stories.of(other) != membership)
        CHECK(std::find(changed.begin(), changed.end(), other) != changed.end());
    CHECK(std::find(changed.begin(), changed.end(), id) != changed.end());
    present.emplace(id, each);
  }
}
