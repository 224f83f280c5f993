#include "indexer/build/spill_sorter.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <utility>

#include <unistd.h>

#include "indexer/build/glass/system_error.hpp"

namespace news::build {
namespace {

using group::Record;

/// So many records of a run are read at a time: 64 KB.
constexpr std::size_t records_ahead = 4096;

}  // namespace

SpillSorter::SpillSorter(std::filesystem::path folder, std::size_t most_records)
    : folder_{std::move(folder)}, most_records_{std::max<std::size_t>(most_records, 1)} {}

SpillSorter::~SpillSorter() {
  if (file_ >= 0) ::close(file_);
}

auto SpillSorter::later() const {
  return [this](std::size_t one, std::size_t other) {
    return runs_[other].ahead[runs_[other].taken] < runs_[one].ahead[runs_[one].taken];
  };
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
  std::sort(records_.begin(), records_.end());
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
  if (runs_.empty()) return std::sort(records_.begin(), records_.end());
  write_run();
  std::vector<Record>{}.swap(records_);
  for (std::size_t run = 0; failed_ == 0 && run < runs_.size(); ++run)
    if (fill(runs_[run])) heap_.push_back(run);
  std::make_heap(heap_.begin(), heap_.end(), later());
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
  std::pop_heap(heap_.begin(), heap_.end(), later());
  auto& run = runs_[heap_.back()];
  record = run.ahead[run.taken++];
  if (fill(run))
    std::push_heap(heap_.begin(), heap_.end(), later());
  else
    heap_.pop_back();
  return true;
}

Result<void> SpillSorter::status() const {
  if (failed_ != 0) return system_error("use a file in", folder_, failed_);
  return {};
}

}  // namespace news::build
