#include "indexer/group/links.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace news::group {
namespace {

/// What comes again after so long comes regularly, or by chance,
constexpr std::int64_t spell_seconds = std::int64_t{5} * 24 * 3600;
/// and what comes in so many spells is a form. In two it may be a story that ran again.
constexpr int spells_of_form = 3;

/// Keys under which articles of one text are found, and of one text and headline.
constexpr std::uint64_t text_mark = std::uint64_t{1} << 63;
constexpr std::uint64_t title_mark = std::uint64_t{1} << 62;

std::uint64_t text_key(const story::Sketch& sketch) {
  return (sketch.text | text_mark) & ~title_mark;
}

std::uint64_t text_and_title_key(const story::Sketch& sketch) {
  return (sketch.text * 0x9E3779B97F4A7C15U + sketch.title * 3) | text_mark | title_mark;
}

/// The articles that have a key, in their order.
class LinkFinder {
 public:
  LinkFinder(Roster& articles, Sorter& links) : articles_{articles}, links_{links} {}

  [[nodiscard]] Rings take_rings() { return std::move(rings_); }

  /// holders: of one key, two or more.
  void take(std::vector<Record>& holders) {
    std::sort(holders.begin(), holders.end(), [this](const Record& one, const Record& other) {
      return articles_.before(one.one, other.one);
    });
    const auto key = holders.front().key;
    if ((key & text_mark) != 0)
      add_twins(holders, (key & title_mark) != 0 ? 1 : twins_looked_at);
    else if (is_recurring(holders))
      for (const auto& holder : holders) articles_.mark_recurring(holder.one, holder.other);
    else
      add_ring(holders);
  }

 private:
  void add(Slot slot, Link link) { links_.add({articles_.rank(slot), link.to, link.kind}); }

  void add_twins(const std::vector<Record>& holders, std::size_t most) {
    for (std::size_t i = 1; i < holders.size(); ++i)
      for (std::size_t back = 1; back <= std::min(most, i); ++back) {
        if (!articles_.in_reach(holders[i - back].one, holders[i].one)) break;
        add(holders[i].one, {holders[i - back].one, Link::twin});
      }
  }

  [[nodiscard]] bool is_recurring(const std::vector<Record>& holders) const {
    int spells = 0;
    std::int64_t last = 0;
    for (const auto& holder : holders) {
      if (!articles_.is_dated(holder.one) || spells == spells_of_form) break;
      const auto second = articles_.second(holder.one);
      if (spells > 0 && second - last <= spell_seconds) continue;
      last = second;
      ++spells;
    }
    return spells == spells_of_form;
  }

  void add_ring(const std::vector<Record>& holders) {
    // Those without a day come last, and reach everybody.
    const bool all_reached = !articles_.is_dated(holders.back().one);
    const auto ring = rings_.next();
    std::size_t entering = 0;
    for (std::size_t i = 0; i < holders.size(); ++i) {
      const auto slot = holders[i].one;
      const bool looks = i > 0 && articles_.in_reach(holders[i - 1].one, slot);
      const bool enters =
          i + 1 < holders.size() && (all_reached || articles_.in_reach(slot, holders[i + 1].one));
      const auto kind = (looks ? Link::looks : 0U) | (enters ? Link::enters : 0U);
      if (kind != 0) add(slot, {ring, kind});
      entering += enters ? 1 : 0;
    }
    if (entering > 0) rings_.make(std::min(entering, holders_looked_at));
  }

  Roster& articles_;
  Sorter& links_;
  Rings rings_{};
};

}  // namespace

void add_keys(Sorter& keys, Slot slot, const story::Sketch& sketch) {
  if (sketch.text == 0) return;
  std::uint32_t which = 0;
  for (const auto key : sketch.keys) keys.add({key, slot, which++});
  keys.add({text_key(sketch), slot, 0});
  keys.add({text_and_title_key(sketch), slot, 0});
}

Rings find_links(Sorter& keys, Roster& articles, Sorter& links) {
  LinkFinder finder{articles, links};
  std::vector<Record> holders;
  Record record;
  for (bool more = keys.next(record); more;) {
    holders.assign(1, record);
    while ((more = keys.next(record)) && record.key == holders.front().key)
      holders.push_back(record);
    if (holders.size() > 1) finder.take(holders);
  }
  return finder.take_rings();
}

}  // namespace news::group
