#include "indexer/build/glass/posting_list.hpp"

#include "indexer/build/glass/codes.hpp"
#include "indexer/build/glass/keys.hpp"

namespace news::build::glass {
namespace {

constexpr std::size_t chunk_bytes = 2000;  ///< From here on a chunk takes no more.

}  // namespace

void PostingList::add(std::uint32_t document, std::uint32_t wdf) {
  if (chunks_.empty() || bytes_.size() - chunks_.back().begins >= chunk_bytes)
    chunks_.push_back({document, document, bytes_.size()});
  else
    append_number(bytes_, document - chunks_.back().last - 1);
  append_number(bytes_, wdf);
  chunks_.back().last = document;
  ++frequency_;
  occurrences_ += wdf;
}

void PostingList::write_postings(TableWriter& table, std::string_view term) {
  write(table, term, frequency_, occurrences_);
}

void PostingList::write_lengths(TableWriter& table) { write(table, {}, 0, 0); }

void PostingList::write(TableWriter& table, std::string_view term, std::uint32_t frequency,
                        std::uint32_t occurrences) {
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    const auto& chunk = chunks_[i];
    const bool last = i + 1 == chunks_.size();
    tag_.clear();
    if (i == 0) {
      append_number(tag_, frequency);
      append_number(tag_, occurrences);
      append_number(tag_, chunk.first - 1);
    }
    tag_ += last ? '1' : '0';
    append_number(tag_, chunk.last - chunk.first);
    const auto ends = last ? bytes_.size() : chunks_[i + 1].begins;
    tag_.append(bytes_, chunk.begins, ends - chunk.begins);
    table.add(i == 0 ? postings_key(term) : postings_key(term, chunk.first), tag_);
  }
  chunks_.clear();
  bytes_.clear();
  frequency_ = occurrences_ = 0;
}

}  // namespace news::build::glass
