#include "indexer/group/key_table.hpp"

#include <algorithm>

namespace news::group {

void KeyTable::add(std::vector<Posting> postings) {
  const auto less = [this](const Posting& one, const Posting& other) {
    return one.key != other.key ? one.key < other.key : before_(one.slot, other.slot);
  };
  std::sort(postings.begin(), postings.end(), less);
  if (postings_.empty()) {
    postings_ = std::move(postings);
    return;
  }
  const auto middle = static_cast<std::ptrdiff_t>(postings_.size());
  postings_.insert(postings_.end(), postings.begin(), postings.end());
  std::inplace_merge(postings_.begin(), postings_.begin() + middle, postings_.end(), less);
}

void KeyTable::remove(const std::function<bool(Slot)>& is_gone) {
  std::erase_if(postings_, [&](const Posting& posting) { return is_gone(posting.slot); });
}

std::span<const Posting> KeyTable::holders(std::uint64_t key) const {
  const auto [first, last] = std::equal_range(
      postings_.begin(), postings_.end(), Posting{.key = key},
      [](const Posting& one, const Posting& other) { return one.key < other.key; });
  return {first, last};
}

std::span<const Posting> take_holders(std::span<const Posting>& left, std::uint64_t key) {
  const auto has_lower_key = [key](const Posting& each) { return each.key < key; };
  std::size_t step = 1;
  while (step < left.size() && has_lower_key(left[step])) step *= 2;
  const auto near = left.first(std::min(step + 1, left.size()));
  const auto first = std::partition_point(near.begin(), near.end(), has_lower_key);
  left = left.subspan(static_cast<std::size_t>(first - near.begin()));
  std::size_t count = 0;
  while (count < left.size() && left[count].key == key) ++count;
  return left.first(count);
}

}  // namespace news::group
