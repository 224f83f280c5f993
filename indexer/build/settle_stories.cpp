#include "indexer/build/settle_stories.hpp"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include <fmt/format.h>

#include "common/schema/fields.hpp"
#include "common/schema/metadata.hpp"
#include "common/schema/slots.hpp"
#include "common/schema/story_places.hpp"
#include "indexer/build/spill_sorter.hpp"
#include "indexer/group/stories.hpp"

namespace news::build {
namespace {

using schema::StoryPlace;
using Places = std::vector<StoryPlace>;  ///< By number.
constexpr auto chunk = schema::places_of_chunk;

/// The copies of one text come by way of each other; the first of them is the edition.
void find_editions(const std::vector<Xapian::docid>& copied, Places& places) {
  std::vector<Xapian::docid> chain;
  for (Xapian::docid number = 1; number < places.size(); ++number) {
    chain.clear();
    auto at = number;
    for (; places[at].edition == 0 && copied[at] != 0; at = copied[at]) chain.push_back(at);
    if (places[at].edition == 0) places[at].edition = at;
    for (const auto each : chain) places[each].edition = places[at].edition;
  }
}

std::string id_of(const Xapian::Database& index, Xapian::docid number) {
  return std::string{schema::id_of(index.get_document(number).get_value(schema::order_slot))};
}

struct Added {
  Xapian::doccount articles = 0;
  std::vector<Xapian::docid> damaged{};  ///< Their sketches cannot be read.
};

Added add_all(const Xapian::Database& index, group::Stories& stories) {
  Added added;
  const auto last = index.get_lastdocid();
  auto order = index.valuestream_begin(schema::order_slot);
  for (auto sketch = index.valuestream_begin(schema::sketch_slot);
       sketch != index.valuestream_end(schema::sketch_slot); ++sketch) {
    const auto number = sketch.get_docid();
    order.skip_to(number);
    // Else the tables are damaged, which the count tells.
    if (order == index.valuestream_end(schema::order_slot)) break;
    if (order.get_docid() != number || number > last) continue;
    const auto value = *order;
    if (!stories.add(number, schema::id_of(value), *sketch)) added.damaged.push_back(number);
    ++added.articles;
  }
  return added;
}

group::Stories stories_of(const Xapian::Database& index, const std::filesystem::path& folder) {
  return group::Stories{{.fetch =
                             [index](Xapian::docid number) {
                               return index.get_document(number, Xapian::DOC_ASSUME_VALID)
                                   .get_value(schema::sketch_slot);
                             },
                         .make_sorter = [folder] { return std::make_unique<SpillSorter>(folder); },
                         .expected = index.get_doccount()}};
}

Places places_of(const group::Stories& stories, Xapian::docid last) {
  Places places(std::size_t{last} + 1);
  std::vector<Xapian::docid> copied(places.size(), 0);
  for (std::size_t i = 0; i < stories.size(); ++i) {
    const auto membership = stories[i];
    places[membership.number].first = membership.story;
    if (membership.level == group::Level::copy) copied[membership.number] = *membership.joined;
  }
  find_editions(copied, places);
  return places;
}

/// Also of numbers behind the last article of now, whose articles have gone.
std::vector<std::string> chunks_written(const Xapian::Database& index) {
  const std::string prefix{schema::metadata::places_prefix};
  std::size_t kept = 0;
  for (auto key = index.metadata_keys_begin(prefix); key != index.metadata_keys_end(prefix); ++key)
    ++kept;
  std::vector<std::string> written;
  constexpr std::uint32_t most_chunks = ~Xapian::docid{0} / chunk + 1;
  for (std::uint32_t i = 0; kept > 0 && i < most_chunks; ++i) {
    written.push_back(index.get_metadata(schema::places_key(i)));
    if (!written.back().empty()) --kept;
  }
  return written;
}

void write(const Places& places, Xapian::WritableDatabase& index) {
  auto written = chunks_written(index);
  const auto chunks = std::max(written.size(), places.size() / chunk + 1);
  written.resize(chunks);
  for (std::uint32_t i = 0; i < chunks; ++i) {
    const auto start = std::min(std::size_t{i} * chunk, places.size());
    const auto size = std::min(std::size_t{chunk}, places.size() - start);
    const auto bytes = schema::pack_places(i * chunk, std::span{places}.subspan(start, size));
    if (bytes != written[i]) index.set_metadata(schema::places_key(i), bytes);
  }
}

void compare(const Xapian::Database& index, const Places& places,
             std::vector<std::string>& findings) {
  Places kept;
  for (Xapian::docid number = 0; number < places.size(); ++number) {
    if (number % chunk == 0)
      kept = schema::unpack_places(number, index.get_metadata(schema::places_key(number / chunk)));
    if (places[number].first != 0 && kept[number % chunk] != places[number])
      findings.push_back(
          fmt::format("article '{}': its place is not in the story that its sketch tells",
                      id_of(index, number)));
  }
}

}  // namespace

bool groups_articles(const Xapian::Database& index) {
  return !index.get_metadata(std::string{schema::metadata::stories}).empty();
}

Result<void> settle_stories(Xapian::WritableDatabase& index, const std::filesystem::path& folder) {
  auto places = [&]() -> Result<Places> {
    auto stories = stories_of(index, folder);
    add_all(index, stories);
    if (const auto grouped = stories.group(); !grouped) return grouped.error();
    return places_of(stories, index.get_lastdocid());
  }();
  if (!places) return places.error();
  write(*places, index);
  return {};
}

Result<std::vector<std::string>> check_stories(const Xapian::Database& index,
                                               const std::filesystem::path& folder) {
  std::vector<std::string> findings;
  if (!groups_articles(index)) return findings;
  const auto last = index.get_lastdocid();
  const auto counted = index.get_doccount();
  auto stories = stories_of(index, folder);
  const auto added = add_all(index, stories);
  if (added.articles != counted)
    findings.push_back(
        fmt::format("{} articles have a sketch, {} are counted", added.articles, counted));
  for (const auto number : added.damaged)
    findings.push_back(fmt::format("article '{}': its sketch is damaged", id_of(index, number)));
  if (const auto grouped = stories.group(); !grouped) return grouped.error();
  compare(index, places_of(stories, last), findings);
  return findings;
}

}  // namespace news::build
