#include "indexer/build/story_keeper.hpp"

#include <algorithm>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/schema/fields.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/slots.hpp"
#include "common/story/packed_sketch.hpp"

namespace news::build {
namespace {

using schema::StoryPlace;
constexpr auto chunk = schema::places_of_chunk;

/// The copies of one text come by way of each other; the first of them is the edition.
void find_editions(const std::vector<Xapian::docid>& copied, std::vector<StoryPlace>& places) {
  std::vector<Xapian::docid> chain;
  for (Xapian::docid number = 1; number < places.size(); ++number) {
    chain.clear();
    auto at = number;
    for (; places[at].edition == 0 && copied[at] != 0; at = copied[at]) chain.push_back(at);
    if (places[at].edition == 0) places[at].edition = at;
    for (const auto each : chain) places[each].edition = places[at].edition;
  }
}

}  // namespace

bool groups_articles(const Xapian::Database& index) {
  return !index.get_metadata(std::string{schema::metadata::stories}).empty();
}

void StoryKeeper::put(Xapian::docid number, const Xapian::Document& document) {
  if (!is_read_) return;
  pending_[number] =
      group::Entry{std::string{schema::id_of(document.get_value(schema::order_slot))},
                   document.get_value(schema::sketch_slot)};
}

void StoryKeeper::drop(Xapian::docid number) {
  if (is_read_) pending_[number] = std::nullopt;
}

std::vector<std::string> StoryKeeper::check(const Xapian::Database& index) {
  std::vector<std::string> findings;
  if (!groups_articles(index)) return findings;
  // Compacting numbers articles anew long before that: so high a number is damage, and costs
  // memory.
  const auto last = index.get_lastdocid();
  if (last / chunk > index.get_doccount() + chunk) {
    findings.push_back(
        fmt::format("{} articles have numbers up to {}", index.get_doccount(), last));
    return findings;
  }
  StoryKeeper anew;
  auto all = anew.read_all(index);
  if (all.added.size() != index.get_doccount())
    findings.push_back(fmt::format("{} articles have a sketch, {} are counted", all.added.size(),
                                   index.get_doccount()));
  for (const auto& [id, sketch] : all.added)
    if (!story::unpack_sketch(sketch))
      findings.push_back(fmt::format("article '{}': its sketch is damaged", id));
  anew.stories_.change(std::move(all));
  const auto places = anew.places();
  std::vector<StoryPlace> kept;
  for (Xapian::docid number = 0; number < places.size(); ++number) {
    if (number % chunk == 0)
      kept = schema::unpack_places(number, anew.chunk_written(number / chunk));
    if (!anew.ids_[number].empty() && kept[number % chunk] != places[number])
      findings.push_back(fmt::format(
          "article '{}': its place is not in the story that its sketch tells", anew.ids_[number]));
  }
  return findings;
}

std::string_view StoryKeeper::chunk_written(std::size_t number) const {
  return number < written_.size() ? std::string_view{written_[number]} : std::string_view{};
}

void StoryKeeper::settle(Xapian::WritableDatabase& index) {
  stories_.change(is_read_ ? take_pending() : read_all(index));
  write(index);
}

group::Change StoryKeeper::read_all(const Xapian::Database& index) {
  is_read_ = true;
  group::Change all;
  all.added.reserve(index.get_doccount());
  ids_.assign(std::size_t{index.get_lastdocid()} + 1, {});
  auto order = index.valuestream_begin(schema::order_slot);
  for (auto sketch = index.valuestream_begin(schema::sketch_slot);
       sketch != index.valuestream_end(schema::sketch_slot); ++sketch) {
    const auto number = sketch.get_docid();
    order.skip_to(number);
    // Else the tables are damaged, which check() tells by the count.
    if (order == index.valuestream_end(schema::order_slot)) break;
    if (order.get_docid() != number || number >= ids_.size()) continue;
    const auto value = *order;
    auto& id = ids_[number] = schema::id_of(value);
    numbers_[id] = number;
    all.added.push_back({id, *sketch});
  }
  read_written(index);
  return all;
}

/// Also of numbers behind the last article of now, whose articles have gone.
void StoryKeeper::read_written(const Xapian::Database& index) {
  const std::string prefix{schema::metadata::places_prefix};
  std::size_t kept = 0;
  for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix); ++key)
    ++kept;
  constexpr std::uint32_t most_chunks = ~Xapian::docid{0} / chunk + 1;
  for (std::uint32_t i = 0; kept > 0 && i < most_chunks; ++i) {
    written_.push_back(index.get_metadata(schema::places_key(i)));
    if (!written_.back().empty()) --kept;
  }
}

group::Change StoryKeeper::take_pending() {
  group::Change change;
  const auto pending = std::exchange(pending_, {});
  if (!pending.empty())
    ids_.resize(std::max(ids_.size(), std::size_t{pending.rbegin()->first} + 1));
  for (const auto& [number, entry] : pending) {
    if (ids_[number].empty()) continue;
    change.removed.push_back(ids_[number]);
    numbers_.erase(ids_[number]);
    ids_[number].clear();
  }
  for (const auto& [number, entry] : pending) {
    if (!entry) continue;
    ids_[number] = entry->id;
    numbers_[entry->id] = number;
    change.added.push_back(*entry);
  }
  return change;
}

std::vector<StoryPlace> StoryKeeper::places() const {
  std::vector<StoryPlace> places(ids_.size());
  std::vector<Xapian::docid> copied(ids_.size(), 0);
  for (Xapian::docid number = 1; number < ids_.size(); ++number) {
    if (ids_[number].empty()) continue;
    const auto membership = stories_.of(ids_[number]);
    if (!membership) continue;
    places[number].first = numbers_.at(membership->story);
    if (membership->level == group::Level::copy) copied[number] = numbers_.at(membership->joined);
  }
  find_editions(copied, places);
  return places;
}

void StoryKeeper::write(Xapian::WritableDatabase& index) {
  const auto all = places();
  const auto chunks = std::max(written_.size(), all.size() / chunk + 1);
  written_.resize(chunks);
  for (std::uint32_t i = 0; i < chunks; ++i) {
    const auto start = std::min(std::size_t{i} * chunk, all.size());
    const auto size = std::min(std::size_t{chunk}, all.size() - start);
    auto bytes = schema::pack_places(i * chunk, std::span{all}.subspan(start, size));
    if (bytes == written_[i]) continue;
    index.set_metadata(schema::places_key(i), bytes);
    written_[i] = std::move(bytes);
  }
}

}  // namespace news::build
