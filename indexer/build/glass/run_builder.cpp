#include "indexer/build/glass/run_builder.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "indexer/build/glass/document_code.hpp"
#include "indexer/build/glass/position_code.hpp"
#include "indexer/build/glass/run_files.hpp"

namespace news::build::glass {
namespace {

/// How many terms ahead of one at hand the letters of another are fetched.
constexpr std::size_t few_ahead = 8;

/// Numbers of things, by the rank of the term of each; among equals as they are.
std::vector<std::uint32_t> sorted_by(const std::vector<std::uint32_t>& terms,
                                     const std::vector<std::uint32_t>& rank_of,
                                     std::vector<std::size_t>& ends) {
  ends.assign(rank_of.size() + 1, 0);
  for (const auto term : terms) ++ends[rank_of[term] + 1];
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  auto next = ends;
  std::vector<std::uint32_t> sorted(terms.size());
  for (std::uint32_t i = 0; i < terms.size(); ++i) sorted[next[rank_of[terms[i]]]++] = i;
  return sorted;
}

}  // namespace

RunBuilder::RunBuilder(std::filesystem::path run)
    : run_{std::move(run)}, documents_{RunFiles::documents(run_)} {}

void RunBuilder::put(const Document& document) {
  write_record(document);
  keep_postings(document);
  ids_.emplace_back(document.id);
  for (const auto& [slot, value] : document.values) {
    if (value.empty()) continue;
    append_value(values_[slot], slot, count_, value);
  }
  ++count_;
}

void RunBuilder::write_record(const Document& document) {
  DocumentRecord record{.length = length_of(document)};
  for (const auto& term : document.terms)
    record.greatest_wdf = std::max(record.greatest_wdf, term.wdf);
  term_list_.clear();
  append_term_list(term_list_, document);
  slots_.clear();
  append_slots(slots_, document);
  record.term_list_is_deflated = deflater_.deflate(term_list_, packed_term_list_);
  record.term_list = record.term_list_is_deflated ? packed_term_list_ : term_list_;
  record.slots = slots_;
  record.data_is_deflated = deflater_.deflate(document.data, packed_data_);
  record.data = record.data_is_deflated ? std::string_view{packed_data_} : document.data;
  record_.clear();
  append_record(record_, record);
  documents_.append_text(record_);
}

void RunBuilder::keep_postings(const Document& document) {
  // Most look-ups miss the cache, so all are on their way before the first is waited for.
  hashes_.clear();
  for (const auto& term : document.terms) hashes_.push_back(vocabulary_.prepare(term.name));
  for (std::size_t i = 0; i < document.terms.size(); ++i) {
    const auto& term = document.terms[i];
    if (i + few_ahead < document.terms.size()) vocabulary_.prepare_letters(hashes_[i + few_ahead]);
    positions_.clear();
    if (!term.positions.empty()) append_positions(positions_, term.positions);
    append_posting(postings_, {count_, term.wdf, positions_});
    ends_.push_back(postings_.size());
    term_of_.push_back(vocabulary_.number_of(term.name, hashes_[i]));
  }
}

std::size_t RunBuilder::memory_bytes() const {
  std::size_t values = 0;
  for (const auto& [slot, bytes] : values_) values += bytes.capacity();
  // Sorting takes a number more for each posting.
  return vocabulary_.memory_bytes() + postings_.capacity() +
         ends_.capacity() * sizeof(std::size_t) + term_of_.capacity() * 2 * sizeof(std::uint32_t) +
         values + ids_.capacity() * 2 * sizeof(std::string);
}

Result<void> RunBuilder::finish() {
  if (const auto closed = documents_.close(); !closed) return closed;
  if (const auto written = write_ids(); !written) return written;
  if (const auto written = write_values(); !written) return written;
  return write_postings();
}

Result<void> RunBuilder::write_ids() const {
  std::vector<std::uint32_t> sorted(count_);
  std::iota(sorted.begin(), sorted.end(), 0u);
  std::stable_sort(sorted.begin(), sorted.end(), [this](std::uint32_t one, std::uint32_t other) {
    return ids_[one] < ids_[other];
  });
  OutFile file{RunFiles::ids(run_)};
  std::string line;
  for (const auto document : sorted) {
    line.clear();
    append_id(line, ids_[document], document);
    file.append(line);
  }
  return file.close();
}

Result<void> RunBuilder::write_values() const {
  OutFile file{RunFiles::values(run_)};
  for (const auto& [slot, bytes] : values_) file.append(bytes);
  return file.close();
}

Result<void> RunBuilder::write_postings() const {
  const auto terms = vocabulary_.sorted();
  std::vector<std::uint32_t> rank_of(terms.size());
  for (std::uint32_t rank = 0; rank < terms.size(); ++rank) rank_of[terms[rank]] = rank;
  std::vector<std::size_t> ends;
  const auto sorted = sorted_by(term_of_, rank_of, ends);
  OutFile file{RunFiles::postings(run_)};
  std::string head;
  for (std::size_t rank = 0; rank < terms.size(); ++rank) {
    head.clear();
    append_term(head, vocabulary_.term(terms[rank]), ends[rank + 1] - ends[rank]);
    file.append(head);
    for (auto i = ends[rank]; i < ends[rank + 1]; ++i) {
      const auto begins = ends_[sorted[i]];
      file.append(std::string_view{postings_}.substr(begins, ends_[sorted[i] + 1] - begins));
    }
  }
  return file.close();
}

}  // namespace news::build::glass
