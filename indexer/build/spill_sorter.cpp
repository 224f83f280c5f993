#include "indexer/build/spill_sorter.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <numeric>
#include <string>
#include <utility>

#include <unistd.h>

#include "indexer/build/glass/system_error.hpp"

namespace news::build {
namespace {

using group::Record;

/// So many records of a run are read at a time: 64 KB.
constexpr std::size_t records_ahead = 4096;

constexpr unsigned digit_bits = 11;
constexpr std::size_t digits = std::size_t{1} << digit_bits;
constexpr unsigned passes = (64 + digit_bits - 1) / digit_bits;
/// Fewer are sorted sooner by comparing.
constexpr std::size_t fewest_by_digits = 4 * digits;

std::size_t digit(const Record& record, unsigned pass) {
  return (record.key >> (pass * digit_bits)) % digits;
}

/// By their keys, the lowest digit first; those of one key stay in the order that they came in.
void sort_by_key(std::vector<Record>& records) {
  std::vector<std::array<std::uint32_t, digits>> counts(passes);
  for (const auto& record : records)
    for (unsigned pass = 0; pass < passes; ++pass) ++counts[pass][digit(record, pass)];
  std::vector<Record> sorted(records.size());
  for (unsigned pass = 0; pass < passes; ++pass) {
    auto& starts = counts[pass];
    if (starts[digit(records.front(), pass)] == records.size()) continue;
    std::exclusive_scan(starts.begin(), starts.end(), starts.begin(), std::uint32_t{0});
    for (const auto& record : records) sorted[starts[digit(record, pass)]++] = record;
    records.swap(sorted);
  }
}

/// Two or three times as quick as comparing, where the rest of records rises as they come.
void sort(std::vector<Record>& records) {
  if (records.size() < fewest_by_digits) return std::sort(records.begin(), records.end());
  sort_by_key(records);
  for (auto first = records.begin(); first != records.end();) {
    const auto last = std::find_if(
        first, records.end(), [key = first->key](const Record& each) { return each.key != key; });
    if (!std::is_sorted(first, last)) std::sort(first, last);
    first = last;
  }
}

}  // namespace

SpillSorter::SpillSorter(std::filesystem::path folder, std::size_t most_records)
    : folder_{std::move(folder)}, most_records_{std::max<std::size_t>(most_records, 1)} {}

SpillSorter::~SpillSorter() {
  if (file_ >= 0) ::close(file_);
}

bool SpillSorter::is_before(std::size_t one, std::size_t other) const {
  return runs_[one].ahead[runs_[one].taken] < runs_[other].ahead[runs_[other].taken];
}

/// Lets the run at a place of the heap go down to where it belongs.
void SpillSorter::settle(std::size_t place) {
  const auto run = heap_[place];
  for (;;) {
    auto below = 2 * place + 1;
    if (below >= heap_.size()) break;
    if (below + 1 < heap_.size() && is_before(heap_[below + 1], heap_[below])) ++below;
    if (!is_before(heap_[below], run)) break;
    heap_[place] = heap_[below];
    place = below;
  }
  heap_[place] = run;
}

void SpillSorter::add(const Record& record) {
  // What is reserved and not used costs no memory.
  if (records_.empty()) records_.reserve(most_records_);
  if (records_.size() == most_records_) write_run();
  records_.push_back(record);
}

void SpillSorter::open_file() {
  // What indexers leave behind is cleared by this ending.
  auto name = (folder_ / "sorted-XXXXXX.tmp").string();
  file_ = ::mkstemps(name.data(), 4);
  if (file_ < 0 || ::unlink(name.c_str()) != 0) failed_ = errno;
}

void SpillSorter::write_run() {
  sort(records_);
  if (file_ < 0 && failed_ == 0) open_file();
  const auto begin = runs_.empty() ? 0 : runs_.back().end;
  const auto size = records_.size() * sizeof(Record);
  for (std::size_t done = 0; failed_ == 0 && done < size;) {
    const auto* bytes = reinterpret_cast<const char*>(records_.data()) + done;
    const auto written = ::write(file_, bytes, size - done);
    if (written >= 0)
      done += static_cast<std::size_t>(written);
    else if (errno != EINTR)
      failed_ = errno;
  }
  runs_.push_back({.begin = begin, .end = begin + size});
  records_.clear();
}

bool SpillSorter::fill(Run& run) {
  if (run.taken < run.ahead.size()) return true;
  const auto size = std::min<std::uint64_t>(run.end - run.begin, records_ahead * sizeof(Record));
  run.ahead.resize(size / sizeof(Record));
  run.taken = 0;
  for (std::size_t done = 0; done < size;) {
    auto* bytes = reinterpret_cast<char*>(run.ahead.data()) + done;
    const auto read = ::pread(file_, bytes, size - done, static_cast<off_t>(run.begin + done));
    if (read > 0)
      done += static_cast<std::size_t>(read);
    else if (read == 0 || errno != EINTR)
      failed_ = read == 0 ? EIO : errno;
    if (failed_ != 0) return false;
  }
  run.begin += size;
  return size > 0;
}

void SpillSorter::begin_reading() {
  reading_ = true;
  if (runs_.empty()) return sort(records_);
  write_run();
  std::vector<Record>{}.swap(records_);
  for (std::size_t run = 0; failed_ == 0 && run < runs_.size(); ++run)
    if (fill(runs_[run])) heap_.push_back(run);
  for (auto place = heap_.size() / 2; place-- > 0;) settle(place);
}

bool SpillSorter::next(Record& record) {
  if (!reading_) begin_reading();
  if (failed_ != 0) return false;
  if (runs_.empty()) {
    if (taken_ == records_.size()) return false;
    record = records_[taken_++];
    return true;
  }
  if (heap_.empty()) return false;
  auto& run = runs_[heap_.front()];
  record = run.ahead[run.taken++];
  if (!fill(run)) {
    heap_.front() = heap_.back();
    heap_.pop_back();
  }
  if (!heap_.empty()) settle(0);
  return true;
}

Result<void> SpillSorter::status() const {
  if (failed_ != 0) return system_error("use a file in", folder_, failed_);
  return {};
}

}  // namespace news::build
