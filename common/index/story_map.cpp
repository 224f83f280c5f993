#include "common/index/story_map.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "common/schema/fields.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/slots.hpp"

namespace news::index {
namespace {

using Large = StoryCounts::Large;

bool is_larger(const Large& one, const Large& other) {
  return one.articles != other.articles ? one.articles > other.articles : one.id < other.id;
}

/// Puts an index's largest stories with those of others.
void add_largest(const Xapian::Database& index,
                 const std::unordered_map<Xapian::docid, std::uint64_t>& joined, std::size_t most,
                 std::vector<Large>& largest) {
  std::vector<std::pair<std::uint64_t, Xapian::docid>> sizes;
  for (const auto& [first, count] : joined) sizes.emplace_back(count, first);
  std::sort(sizes.begin(), sizes.end(), std::greater<>{});
  for (std::size_t i = 0; i < sizes.size(); ++i) {
    // Among those of one size the ids decide, so all of that size are looked at, within reason.
    constexpr std::size_t reason = 1000;
    if (i >= most && (sizes[i].first != sizes[most - 1].first || i >= most + reason)) break;
    const auto order = index.get_document(sizes[i].second).get_value(schema::order_slot);
    largest.push_back({std::string{schema::id_of(order)}, sizes[i].first + 1});
  }
}

}  // namespace

StoryMap::StoryMap(Xapian::Database index)
    : index_{std::move(index)}, chunks_(index_.get_lastdocid() / schema::places_of_chunk + 1) {}

std::optional<StoryMap> StoryMap::open(const Xapian::Database& index) {
  if (index.get_metadata(std::string{schema::metadata::stories}).empty()) return std::nullopt;
  return StoryMap{index};
}

schema::StoryPlace StoryMap::of(Xapian::docid article) {
  const auto number = article / schema::places_of_chunk;
  if (number >= chunks_.size()) return {article, article};
  auto& chunk = chunks_[number];
  if (chunk.empty())
    chunk = schema::unpack_places(number * schema::places_of_chunk,
                                  index_.get_metadata(schema::places_key(number)));
  return chunk[article % schema::places_of_chunk];
}

std::vector<Xapian::docid> StoryMap::members(Xapian::docid first) {
  std::vector<Xapian::docid> members;
  const auto last = index_.get_lastdocid();
  for (Xapian::docid number = 1; number <= last; ++number)
    if (of(number).first == first) members.push_back(number);
  return members;
}

std::optional<StoryCounts> count_stories(const std::vector<Xapian::Database>& indexes,
                                         std::size_t most) {
  StoryCounts counts;
  for (const auto& index : indexes) {
    auto map = StoryMap::open(index);
    if (!map) return std::nullopt;
    counts.stories += index.get_doccount();
    std::unordered_map<Xapian::docid, std::uint64_t> joined;
    for (Xapian::docid number = 1; number <= index.get_lastdocid(); ++number) {
      const auto place = map->of(number);
      if (place.first == number) continue;
      ++joined[place.first];
      ++(place.edition == place.first ? counts.copies : counts.versions);
      --counts.stories;
    }
    add_largest(index, joined, most, counts.largest);
  }
  std::sort(counts.largest.begin(), counts.largest.end(), is_larger);
  if (counts.largest.size() > most) counts.largest.resize(most);
  return counts;
}

std::string in_words(const std::optional<StoryCounts>& counts) {
  if (!counts) return "not grouped";
  auto line = fmt::format("{}", counts->stories);
  if (counts->copies + counts->versions == 0) return line;
  line += fmt::format(" (copies {}, versions {}); largest:", counts->copies, counts->versions);
  for (const auto& [id, articles] : counts->largest)
    line += fmt::format("{} {} {}", &id == &counts->largest.front().id ? "" : ",", id, articles);
  return line;
}

}  // namespace news::index
