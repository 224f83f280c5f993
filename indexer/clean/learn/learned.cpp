#include "indexer/clean/learn/learned.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace news::clean {
namespace {

// "1", the length of the name and the name, then for each unit, rising by hash: hash, articles,
// stories, place. Numbers little-endian.
constexpr char layout = '1';
constexpr std::size_t unit_bytes = 8 + 4 + 1 + 1;

void append(std::string& bytes, std::uint64_t number, int size) {
  for (int i = 0; i < size; ++i) bytes += static_cast<char>((number >> (8 * i)) & 0xFF);
}

/// Takes a number from the front; there are enough bytes.
std::uint64_t take(std::string_view& bytes, int size) {
  std::uint64_t number = 0;
  for (int i = 0; i < size; ++i)
    number |= std::uint64_t{static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)])}
              << (8 * i);
  bytes.remove_prefix(static_cast<std::size_t>(size));
  return number;
}

}  // namespace

const LearnedOutlet* Learned::of(std::string_view outlet) const {
  const auto found = outlets_.find(outlet);
  return found == outlets_.end() ? nullptr : &found->second;
}

void Learned::join(const Learned& other) {
  for (const auto& [name, theirs] : other.outlets_) {
    auto& ours = outlets_[name];
    ours.name = name;
    for (const auto& [hash, unit] : theirs.units) {
      auto& known = ours.units[hash];
      known.articles = std::max(known.articles, unit.articles);
      known.stories = std::max(known.stories, unit.stories);
      known.has_place |= unit.has_place;
    }
  }
}

std::string write_learned(const LearnedOutlet& outlet) {
  std::vector<std::pair<std::uint64_t, Recurring>> units{outlet.units.begin(), outlet.units.end()};
  std::sort(units.begin(), units.end(),
            [](const auto& one, const auto& other) { return one.first < other.first; });
  std::string bytes{layout};
  append(bytes, outlet.name.size(), 4);
  bytes += outlet.name;
  for (const auto& [hash, unit] : units) {
    append(bytes, hash, 8);
    append(bytes, unit.articles, 4);
    append(bytes, unit.stories, 1);
    append(bytes, unit.has_place ? 1 : 0, 1);
  }
  return bytes;
}

std::optional<LearnedOutlet> read_learned(std::string_view bytes) {
  if (bytes.size() < 5 || bytes.front() != layout) return std::nullopt;
  bytes.remove_prefix(1);
  const auto length = take(bytes, 4);
  if (length > bytes.size() || (bytes.size() - length) % unit_bytes != 0) return std::nullopt;
  LearnedOutlet outlet{.name = std::string{bytes.substr(0, length)}};
  bytes.remove_prefix(length);
  while (!bytes.empty()) {
    const auto hash = take(bytes, 8);
    const auto articles = static_cast<std::uint32_t>(take(bytes, 4));
    const auto stories = static_cast<std::uint8_t>(take(bytes, 1));
    outlet.units[hash] = {articles, stories, take(bytes, 1) != 0};
  }
  return outlet;
}

}  // namespace news::clean
