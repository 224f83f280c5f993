#pragma once

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <cstddef>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace news::ask {

/// Makes the values 0 to `count` with several threads and takes them in that order, on the calling
/// thread, so that the number of threads never shows. Only a few wait to be taken at a time.
///
/// workers: one for each thread; make(worker, i) gives value i and may throw nothing. take(value)
/// says whether others are still wanted.
template <class Worker, class Make, class Take>
void in_order(std::size_t count, std::vector<Worker>& workers, Make make, Take take) {
  using Value = decltype(make(workers.front(), std::size_t{}));
  const std::size_t room = 8 * workers.size();
  std::vector<std::optional<Value>> waiting(room);
  std::mutex lock;
  std::condition_variable changed;
  std::size_t begun = 0;
  std::size_t taken = 0;
  const auto work = [&](Worker& worker) {
    for (;;) {
      std::unique_lock hold{lock};
      changed.wait(hold, [&] { return begun >= count || begun < taken + room; });
      if (begun >= count) return;
      const auto i = begun++;
      hold.unlock();
      auto value = make(worker, i);
      hold.lock();
      waiting[i % room] = std::move(value);
      changed.notify_all();
    }
  };
  std::vector<std::jthread> threads;
  for (auto& worker : workers) threads.emplace_back(work, std::ref(worker));
  for (std::size_t i = 0; i < count; ++i) {
    std::unique_lock hold{lock};
    changed.wait(hold, [&] { return waiting[i % room].has_value(); });
    const auto value = std::move(*waiting[i % room]);
    waiting[i % room].reset();
    hold.unlock();
    const bool more = take(value);
    hold.lock();
    taken = i + 1;
    if (!more) begun = count;
    changed.notify_all();
    if (!more) break;
  }
}

}  // namespace news::ask
