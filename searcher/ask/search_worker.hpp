#pragma once

#include <atomic>
#include <condition_variable>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/ask/live_index.hpp"
#include "searcher/ask/screen_search.hpp"

namespace news::ask {

/// Searches for the full screen on a thread of its own, with an index of its own, so that keys
/// never wait. Of each kind of question it keeps only the newest: one that is still waiting when
/// the next comes is never asked, one that is running is stopped, and its answer never given. A
/// list is answered twice where the first answer, a hurried one, leaves something open.
class SearchWorker {
 public:
  /// A worker for an index that can be opened. setup and base must outlive it. Error (io): no
  /// thread, or no pipe.
  [[nodiscard]] static Result<std::unique_ptr<SearchWorker>> start(const Setup& setup,
                                                                   const Request& base);
  /// Stops the search that is running.
  ~SearchWorker();
  SearchWorker(const SearchWorker&) = delete;
  SearchWorker& operator=(const SearchWorker&) = delete;

  void ask(tui::Search question);
  void ask(tui::Chart question);
  void ask(tui::Load question);

  /// Can be read from once there are answers.
  [[nodiscard]] int descriptor() const { return ends_[0]; }

  /// The answers since the last call, oldest first.
  [[nodiscard]] std::vector<tui::Event> answers();

 private:
  /// What was answered in a hurry and is asked again, when nothing else is.
  struct Again {
    tui::Search search{};
  };
  struct Questions {
    std::optional<tui::Search> search{};
    std::optional<tui::Load> load{};
    std::optional<Again> again{};
    std::optional<tui::Chart> chart{};

    [[nodiscard]] bool none() const { return !search && !load && !again && !chart; }
  };

  /// What comes of a question.
  struct Given {
    std::optional<tui::Event> answer{};
    std::optional<Again> again{};
  };

  SearchWorker(const Setup& setup, const Request& base);
  void run();
  [[nodiscard]] Questions take_one();
  [[nodiscard]] Given asked(const Questions& one);
  [[nodiscard]] Given answer_to(const tui::Search& asked);
  [[nodiscard]] Given answer_to(const Again& asked);
  [[nodiscard]] Given answer_to(const tui::Load& asked);
  [[nodiscard]] Given answer_to(const tui::Chart& asked);
  void give(const Questions& one, Given given);

  ScreenSearch searches_;
  LiveIndex live_;
  Watch* watch_;
  int ends_[2] = {-1, -1};
  std::mutex mutex_{};
  std::condition_variable asked_{};
  Questions waiting_{};
  Questions running_{};            ///< None, or one.
  std::atomic<bool> stop_{false};  ///< What is running is not wanted any more.
  std::vector<tui::Event> answers_{};
  bool ending_ = false;
  std::thread thread_{};
};

}  // namespace news::ask
