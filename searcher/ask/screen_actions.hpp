#pragma once

#include <optional>
#include <string>
#include <vector>

#include "searcher/ask/live_index.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/search_worker.hpp"
#include "searcher/ask/setup.hpp"
#include "searcher/tui/effect.hpp"
#include "searcher/tui/event.hpp"
#include "searcher/tui/terminal.hpp"

namespace news::ask {

/// Carries out what the full screen wants done.
class ScreenActions {
 public:
  /// All of these must outlive it.
  ScreenActions(const Setup& setup, const Request& base, SearchWorker& worker,
                tui::Terminal& terminal)
      : setup_{setup}, base_{base}, worker_{worker}, terminal_{terminal}, live_{setup} {}

  /// What comes of it at once: a list, or a word to the person.
  std::optional<tui::Event> operator()(const tui::Search& search);
  std::optional<tui::Event> operator()(const tui::Chart& chart);
  std::optional<tui::Event> operator()(const tui::Load& load);
  std::optional<tui::Event> operator()(const tui::Read& read);
  std::optional<tui::Event> operator()(const tui::Edit& edit);
  std::optional<tui::Event> operator()(const tui::Visit& visit);
  std::optional<tui::Event> operator()(const tui::Compare& compare);
  std::optional<tui::Event> operator()(const tui::Save& save);
  std::optional<tui::Event> operator()(const tui::Hold& command);
  std::optional<tui::Event> operator()(const tui::ListSaved&);
  std::optional<tui::Event> operator()(const tui::ListPast&);
  std::optional<tui::Event> operator()(const tui::Remember& query);
  std::optional<tui::Event> operator()(const tui::Suspend&);
  std::optional<tui::Event> operator()(const tui::Redraw&);
  std::optional<tui::Event> operator()(const tui::Leave& leave);

  /// Whether more keys came together with the one whose effects are next.
  void expect_more_keys(bool more) { more_keys_ = more; }

  /// How the person left, once they did.
  [[nodiscard]] const std::optional<tui::Leave>& left() const { return left_; }

  /// The queries of before, newest first.
  [[nodiscard]] std::vector<std::pair<std::string, std::string>> past() const;

 private:
  const Setup& setup_;
  const Request& base_;
  SearchWorker& worker_;
  tui::Terminal& terminal_;
  LiveIndex live_;
  bool more_keys_ = false;
  std::optional<tui::Leave> left_{};
};

}  // namespace news::ask
