#include "searcher/retrieve/telling_words.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "common/schema/record.hpp"
#include "common/schema/slots.hpp"
#include "searcher/retrieve/feedback.hpp"
#include "searcher/retrieve/significant.hpp"

namespace news::retrieve {
namespace {

constexpr std::size_t most_samples = 300;
constexpr std::size_t most_candidates = 200;

std::uint64_t scattered(std::string_view id) {
  std::uint64_t number = 14695981039346656037u;  // FNV-1a
  for (const char c : id) number = (number ^ static_cast<unsigned char>(c)) * 1099511628211u;
  number = (number ^ number >> 32) * 0x9e3779b97f4a7c15u;
  return number ^ number >> 29;
}

/// A sample that is spread evenly and the same whatever the shards: those whose ids have the
/// lowest hashes.
Result<std::vector<schema::Record>> sample_of(const ArticleSet& articles) {
  struct Drawn {
    std::uint64_t hash = 0;
    std::string id{};
    Xapian::docid number = 0;
  };
  std::vector<Drawn> drawn;
  SlotReader orders{articles.database(), schema::order_slot};
  for (const auto number : articles.numbers()) {
    std::string id{schema::id_of(orders.of(number))};
    drawn.push_back({scattered(id), std::move(id), number});
  }
  const auto size = static_cast<std::ptrdiff_t>(std::min(drawn.size(), most_samples));
  std::ranges::partial_sort(drawn, drawn.begin() + size, [](const Drawn& one, const Drawn& other) {
    return one.hash != other.hash ? one.hash < other.hash : one.id < other.id;
  });
  drawn.resize(static_cast<std::size_t>(size));
  std::vector<schema::Record> records;
  for (const auto& each : drawn) {
    auto record = schema::unpack(articles.database().get_document(each.number).get_data());
    if (!record) return record.error();
    records.push_back(std::move(*record));
  }
  return records;
}

/// How often a word is in either.
tally::TellingWord counted(const SignificantWord& word, const Apart& sets) {
  std::size_t count = 0;
  std::size_t total = 0;
  sets.all.each_with(schema::stem_term(schema::Field::text, word.stem), [&](std::size_t place) {
    ++total;
    count += sets.articles.has(sets.all.numbers()[place]);
  });
  return {word.form, count, total,
          tally::log_likelihood(count, sets.articles.size(), total, sets.all.size())};
}

}  // namespace

Result<std::vector<tally::TellingWord>> telling_words(const Apart& sets, const query::Query& query,
                                                      std::size_t most, Vocabulary& words) {
  const auto records = sample_of(sets.articles);
  if (!records) return records.error();
  std::vector<Sample> samples;
  for (const auto& record : *records) samples.push_back({&record});
  const auto candidates =
      significant_words(samples,
                        {.most = most_candidates,
                         .least_samples = std::min<std::size_t>(2, samples.size()),
                         .frequency_power = 1,
                         .without_stems = stems_in(query, words)},
                        words);
  std::vector<tally::TellingWord> telling;
  for (const auto& word : candidates) telling.push_back(counted(word, sets));
  return tally::most_telling(std::move(telling), most);
}

}  // namespace news::retrieve
