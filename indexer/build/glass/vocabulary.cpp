#include "indexer/build/glass/vocabulary.hpp"

#include <algorithm>
#include <cstring>
#include <utility>

#include <xxhash.h>

namespace news::build::glass {
namespace {

constexpr std::size_t first_slots = 1u << 12;

/// The first eight bytes, so that most comparisons need no look at the text.
std::uint64_t beginning(std::string_view term) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < 8; ++i)
    number = number << 8 | (i < term.size() ? static_cast<unsigned char>(term[i]) : 0u);
  return number;
}

}  // namespace

Vocabulary::Vocabulary() : ends_{0}, slots_(first_slots) {}

std::uint32_t Vocabulary::prepare(std::string_view term) const {
  const auto hash = static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
  __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  return hash;
}

void Vocabulary::prepare_letters(std::uint32_t hash) const {
  const auto& slot = slots_[hash & (slots_.size() - 1)];
  if (slot.size != 0) __builtin_prefetch(bytes_.data() + slot.begins);
}

std::uint32_t Vocabulary::number_of(std::string_view term, std::uint32_t hash) {
  const auto mask = slots_.size() - 1;
  auto at = hash & mask;
  for (; slots_[at].size != 0; at = (at + 1) & mask) {
    const auto& slot = slots_[at];
    if (slot.hash == hash && slot.size == term.size() &&
        std::memcmp(bytes_.data() + slot.begins, term.data(), term.size()) == 0)
      return slot.number;
  }
  const auto number = static_cast<std::uint32_t>(size());
  slots_[at] = {hash, number, static_cast<std::uint32_t>(bytes_.size()),
                static_cast<std::uint32_t>(term.size())};
  bytes_ += term;
  ends_.push_back(bytes_.size());
  if (size() * 2 > slots_.size()) grow();
  return number;
}

void Vocabulary::grow() {
  std::vector<Slot> larger(slots_.size() * 2);
  const auto mask = larger.size() - 1;
  for (const auto& slot : slots_) {
    if (slot.size == 0) continue;
    auto at = slot.hash & mask;
    while (larger[at].size != 0) at = (at + 1) & mask;
    larger[at] = slot;
  }
  slots_ = std::move(larger);
}

std::vector<std::uint32_t> Vocabulary::sorted() const {
  struct Key {
    std::uint64_t beginning = 0;
    std::uint32_t number = 0;
  };
  std::vector<Key> keys(size());
  for (std::uint32_t i = 0; i < keys.size(); ++i) keys[i] = {beginning(term(i)), i};
  std::sort(keys.begin(), keys.end(), [this](const Key& one, const Key& other) {
    if (one.beginning != other.beginning) return one.beginning < other.beginning;
    return term(one.number) < term(other.number);
  });
  std::vector<std::uint32_t> numbers;
  numbers.reserve(keys.size());
  for (const auto& key : keys) numbers.push_back(key.number);
  return numbers;
}

std::size_t Vocabulary::memory_bytes() const {
  return bytes_.capacity() + ends_.capacity() * sizeof(std::size_t) +
         slots_.capacity() * sizeof(Slot);
}

}  // namespace news::build::glass
