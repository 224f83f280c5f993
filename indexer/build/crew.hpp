#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

#include "indexer/build/ordered_queue.hpp"

namespace news::build {

/// What a crew does; shared with a reader that may be left behind, so it owns all that it uses.
template <class Work, class Done>
struct Job {
  using Queue = OrderedQueue<Work, Done>;
  using Worker = std::function<Done(typename Queue::Item)>;

  Job(std::size_t most_bytes, std::size_t most_items) : queue{most_bytes, most_items} {}

  Queue queue;
  std::function<void(Queue&)> read{};     ///< Pushes all work, and finishes the queue.
  std::function<Worker()> make_worker{};  ///< One for each thread.
};

/// The threads; however the build ends, they are told to stop and waited for.
template <class Work, class Done>
class Crew {
 public:
  Crew(std::shared_ptr<Job<Work, Done>> job, unsigned workers)
      : job_{std::move(job)}, reader_{[mine = job_] { mine->read(mine->queue); }} {
    for (unsigned i = 0; i < workers; ++i) workers_.emplace_back([mine = job_] { work(*mine); });
  }

  ~Crew() {
    job_->queue.stop();
    workers_.clear();
    // A read of an idle pipe cannot be woken; the thread then owns all that it may still touch.
    if (job_->queue.giver_left_within(farewell))
      reader_.join();
    else
      reader_.detach();
  }

  Crew(const Crew&) = delete;
  Crew& operator=(const Crew&) = delete;

 private:
  /// How long a reader that was told to stop may take before it is left behind in its pipe.
  static constexpr std::chrono::milliseconds farewell{1000};

  static void work(Job<Work, Done>& job) {
    const auto worker = job.make_worker();
    while (auto item = job.queue.next_work()) {
      const auto number = item->number;
      job.queue.give_back(number, worker(*std::move(item)));
    }
  }

  std::shared_ptr<Job<Work, Done>> job_;
  std::thread reader_;
  std::vector<std::jthread> workers_{};
};

}  // namespace news::build
