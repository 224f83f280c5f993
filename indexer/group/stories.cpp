#include "indexer/group/stories.hpp"

#include <utility>

#include "common/story/packed_sketch.hpp"
#include "indexer/group/links.hpp"

namespace news::group {

struct Stories::State {
  explicit State(Means given)
      : means{std::move(given)}, articles{means.expected}, keys{means.make_sorter()} {}

  [[nodiscard]] Sketch sketch(Slot slot) const {
    return story::unpack_sketch(means.fetch(articles.number(slot))).value_or(Sketch{});
  }

  Means means;
  Roster articles;
  std::unique_ptr<Sorter> keys;
  std::vector<Outcome> outcomes{};
};

Stories::Stories(Means means) : state_{std::make_unique<State>(std::move(means))} {}
Stories::~Stories() = default;
Stories::Stories(Stories&&) noexcept = default;
Stories& Stories::operator=(Stories&&) noexcept = default;

bool Stories::add(std::uint32_t number, std::string_view id, std::string_view packed) {
  const auto sketch = story::unpack_keys(packed);
  const auto slot = state_->articles.add(number, id, sketch.value_or(Sketch{}));
  if (sketch) add_keys(*state_->keys, slot, *sketch);
  return sketch.has_value();
}

Result<void> Stories::group() {
  auto& [means, articles, keys, outcomes] = *state_;
  articles.put_in_order();
  const auto sorted = means.make_sorter();
  auto rings = find_links(*keys, articles, *sorted);
  const auto read = std::exchange(keys, nullptr)->status();
  if (!read) return read;
  Joiner joiner{articles, std::move(rings), [this](Slot slot) { return state_->sketch(slot); }};
  std::vector<Link> links;
  Record record;
  bool more = sorted->next(record);
  for (std::uint32_t rank = 0; rank < articles.size(); ++rank) {
    links.clear();
    for (; more && record.key == rank; more = sorted->next(record))
      links.push_back({record.one, record.other});
    joiner.take(articles.at_rank(rank), links);
  }
  outcomes = joiner.take_outcomes();
  return sorted->status();
}

std::size_t Stories::size() const { return state_->articles.size(); }

Membership Stories::operator[](std::size_t index) const {
  const auto& articles = state_->articles;
  const auto slot = static_cast<Slot>(index);
  const auto& outcome = state_->outcomes[slot];
  Membership membership{.number = articles.number(slot),
                        .story = articles.number(outcome.story),
                        .level = outcome.level};
  if (outcome.joined != no_slot) membership.joined = articles.number(outcome.joined);
  return membership;
}

Explanation Stories::explain(std::size_t one, std::size_t other) const {
  const auto a = static_cast<Slot>(one);
  const auto b = static_cast<Slot>(other);
  const auto left = state_->sketch(a);
  const auto right = state_->sketch(b);
  Explanation explanation{.likeness = likeness_of(left, right),
                          .keys = common_keys(state_->articles, a, left, b, right)};
  if (has_day(left) && has_day(right))
    explanation.apart = std::chrono::abs(left.published.first - right.published.first);
  explanation.verdict = judge(left, right, explanation.likeness, explanation.keys);
  explanation.together = state_->outcomes[a].story == state_->outcomes[b].story;
  return explanation;
}

}  // namespace news::group
