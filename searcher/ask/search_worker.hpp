#pragma once

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
/// the next comes is never asked.
class SearchWorker {
 public:
  /// A worker for an index that can be opened. setup and base must outlive it. Error (io): no
  /// thread, or no pipe.
  [[nodiscard]] static Result<std::unique_ptr<SearchWorker>> start(const Setup& setup,
                                                                   const Request& base);
  /// Waits for the search that is running.
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
  struct Questions {
    std::optional<tui::Search> search{};
    std::optional<tui::Load> load{};
    std::optional<tui::Chart> chart{};

    [[nodiscard]] bool none() const { return !search && !load && !chart; }
  };

  SearchWorker(const Setup& setup, const Request& base);
  void run();
  void take_one(Questions& one);
  [[nodiscard]] tui::Event answer_to(const tui::Search& asked);
  [[nodiscard]] tui::Event answer_to(const tui::Load& asked);
  [[nodiscard]] tui::Event answer_to(const tui::Chart& asked);
  void give(tui::Event answer);

  ScreenSearch searches_;
  LiveIndex live_;
  Watch* watch_;
  int ends_[2] = {-1, -1};
  std::mutex mutex_{};
  std::condition_variable asked_{};
  Questions waiting_{};
  std::vector<tui::Event> answers_{};
  bool ending_ = false;
  std::thread thread_{};
};

}  // namespace news::ask
