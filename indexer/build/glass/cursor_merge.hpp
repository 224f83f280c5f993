#pragma once

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <vector>

#include "common/base/result.hpp"

namespace news::build::glass {

/// Several runs as one, in order; of what is equal the earlier run comes first.
template <class Cursor>
class CursorMerge {
 public:
  explicit CursorMerge(const std::vector<std::filesystem::path>& runs) {
    cursors_.reserve(runs.size());
    for (std::size_t run = 0; run < runs.size(); ++run) {
      cursors_.emplace_back(runs[run]);
      if (!cursors_[run].next()) continue;
      heap_.push_back(run);
      std::push_heap(heap_.begin(), heap_.end(), later());
    }
  }

  [[nodiscard]] bool at_end() const { return heap_.empty(); }
  [[nodiscard]] std::size_t run() const { return heap_.front(); }
  [[nodiscard]] Cursor& top() { return cursors_[heap_.front()]; }

  void advance() {
    std::pop_heap(heap_.begin(), heap_.end(), later());
    if (cursors_[heap_.back()].next())
      std::push_heap(heap_.begin(), heap_.end(), later());
    else
      heap_.pop_back();
  }

  /// Whether all was read to its end.
  [[nodiscard]] Result<void> status() const {
    for (const auto& cursor : cursors_)
      if (const auto read = cursor.status(); !read) return read;
    return {};
  }

 private:
  [[nodiscard]] auto later() const {
    return [this](std::size_t one, std::size_t other) {
      if (cursors_[other].comes_before(cursors_[one])) return true;
      return !cursors_[one].comes_before(cursors_[other]) && one > other;
    };
  }

  std::vector<Cursor> cursors_{};
  std::vector<std::size_t> heap_{};
};

}  // namespace news::build::glass
