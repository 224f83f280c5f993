#include "indexer/build/glass/value_list.hpp"

#include "indexer/build/glass/codes.hpp"
#include "indexer/build/glass/keys.hpp"

namespace news::build::glass {
namespace {

constexpr std::size_t chunk_bytes = 2000;  ///< From here on a chunk takes no more.

}  // namespace

void ValueStatistics::add(std::string_view value) {
  if (frequency_ == 0 || value < least_) least_ = value;
  if (frequency_ == 0 || value > greatest_) greatest_ = value;
  ++frequency_;
}

void ValueStatistics::write(TableWriter& table, std::uint32_t slot) const {
  std::string tag;
  append_number(tag, frequency_);
  append_text(tag, least_);
  if (greatest_ != least_) tag += greatest_;
  table.add(value_statistics_key(slot), tag);
}

void ValueList::add(std::uint32_t document, std::string_view value) {
  if (chunk_.empty())
    first_ = document;
  else
    append_number(chunk_, document - last_ - 1);
  last_ = document;
  append_text(chunk_, value);
  if (chunk_.size() >= chunk_bytes) finish();
}

void ValueList::finish() {
  if (chunk_.empty()) return;
  table_.add(values_key(slot_, first_), chunk_);
  chunk_.clear();
}

}  // namespace news::build::glass
