#pragma once

#include <string>

#include "searcher/ask/answer.hpp"
#include "searcher/ask/live_index.hpp"
#include "searcher/ask/session.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Does what a step of a session wants: prints it on standard output, of the index as it is then.
/// What a person can mend is told on standard error and the session goes on.
class LineActor {
 public:
  /// keeps_queries: those that are typed are kept for later sessions.
  LineActor(const Setup& setup, bool keeps_queries)
      : setup_{setup}, keeps_queries_{keeps_queries} {}
  LineActor(const LineActor&) = delete;
  LineActor& operator=(const LineActor&) = delete;

  /// An Error where the index cannot be read now.
  [[nodiscard]] Result<void> look_at_index();

  /// Gives the state to go on with; `before` where the step's request cannot be answered. An Error,
  /// as that standard output cannot be written, ends the session.
  [[nodiscard]] Result<State> act(Step next, const State& before);

 private:
  /// A page and the index that gave it.
  struct Given {
    const index::OpenIndex* index = nullptr;
    Answer answer{};
  };

  [[nodiscard]] Result<Given> answer_to(const Request& request);
  [[nodiscard]] Result<State> search(State state, const State& before, bool remembers);
  [[nodiscard]] Result<ExitCode> done(const Action& action, const State& state);
  [[nodiscard]] Result<ExitCode> chart(Request request, const retrieve::ChartsWish& wish);
  [[nodiscard]] Result<ExitCode> json(Request request);
  [[nodiscard]] Result<ExitCode> tell_address(const std::string& id);
  [[nodiscard]] Result<ExitCode> open_in_editor(const std::string& id);
  [[nodiscard]] bool has_person() const;  ///< At a terminal, which other programs may take over.
  [[nodiscard]] Setup for_articles() const;
  void keep(const std::string& query);

  Setup setup_;  ///< Its clock is that of the line.
  LiveIndex live_{setup_};
  bool keeps_queries_ = false;
  bool told_of_history_ = false;
};

}  // namespace news::ask
