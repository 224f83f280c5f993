#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <utility>

namespace news::build {

/// Work that one thread gives, several do in any order, and one takes back in the order given.
/// Bounded: push() waits while too much lies between giving and taking. One item always fits,
/// however large. All members may be called from any thread.
template <class Work, class Done>
class OrderedQueue {
 public:
  OrderedQueue(std::size_t most_bytes, std::size_t most_items)
      : most_bytes_{most_bytes}, most_items_{most_items} {}

  struct Item {
    std::size_t number = 0;
    Work work{};
  };

  /// False: the taker has stopped, give no more.
  bool push(Work work, std::size_t bytes) {
    std::unique_lock lock{mutex_};
    room_.wait(lock, [&] { return stopped_ || weights_.empty() || has_room(bytes); });
    if (stopped_) return false;
    weights_.push_back(bytes);
    bytes_ += bytes;
    waiting_.push_back({given_++, std::move(work)});
    work_.notify_one();
    return true;
  }

  /// No more will be pushed.
  void finish() {
    const std::lock_guard lock{mutex_};
    finished_ = true;
    work_.notify_all();
    done_.notify_all();
  }

  /// The next piece of work; nothing once there will be none.
  std::optional<Item> next_work() {
    std::unique_lock lock{mutex_};
    work_.wait(lock, [this] { return stopped_ || finished_ || !waiting_.empty(); });
    return pop_waiting();
  }

  /// The same, waiting no longer than `patience`.
  std::optional<Item> next_work_within(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    work_.wait_for(lock, patience, [this] { return stopped_ || finished_ || !waiting_.empty(); });
    return pop_waiting();
  }

  void give_back(std::size_t number, Done done) {
    const std::lock_guard lock{mutex_};
    results_.emplace(number, std::move(done));
    done_.notify_one();
  }

  /// The next result in order, waiting for it no longer than `patience`.
  std::optional<Done> take(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    done_.wait_for(lock, patience,
                   [this] { return results_.contains(taken_) || (finished_ && taken_ == given_); });
    const auto found = results_.find(taken_);
    if (found == results_.end()) return std::nullopt;
    auto done = std::move(found->second);
    results_.erase(found);
    ++taken_;
    bytes_ -= weights_.front();
    weights_.pop_front();
    room_.notify_one();
    return done;
  }

  [[nodiscard]] bool all_taken() {
    const std::lock_guard lock{mutex_};
    return finished_ && taken_ == given_;
  }

  /// True once the giver has left; waits for that no longer than `patience`.
  [[nodiscard]] bool giver_left_within(std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    return done_.wait_for(lock, patience, [this] { return finished_; });
  }

  /// Whether the taker has; for a giver who has nothing to push for long.
  [[nodiscard]] bool is_stopped() {
    const std::lock_guard lock{mutex_};
    return stopped_;
  }

  /// Wakes everybody up to leave.
  void stop() {
    const std::lock_guard lock{mutex_};
    stopped_ = true;
    waiting_.clear();
    room_.notify_all();
    work_.notify_all();
  }

 private:
  [[nodiscard]] bool has_room(std::size_t bytes) const {
    return weights_.size() < most_items_ && bytes_ + bytes <= most_bytes_;
  }

  std::optional<Item> pop_waiting() {
    if (waiting_.empty()) return std::nullopt;
    auto item = std::move(waiting_.front());
    waiting_.pop_front();
    return item;
  }

  const std::size_t most_bytes_;
  const std::size_t most_items_;
  std::mutex mutex_{};
  std::condition_variable room_{};
  std::condition_variable work_{};
  std::condition_variable done_{};
  std::deque<Item> waiting_{};
  std::map<std::size_t, Done> results_{};
  std::deque<std::size_t> weights_{};  ///< Of what lies between giving and taking, in order.
  std::size_t bytes_ = 0;
  std::size_t given_ = 0;
  std::size_t taken_ = 0;
  bool finished_ = false;
  bool stopped_ = false;
};

}  // namespace news::build
