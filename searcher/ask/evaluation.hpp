#pragma once

#include <string>

#include "common/base/exit_code.hpp"
#include "searcher/ask/ask_topic.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// What to ask and what to judge, as paths of files; empty: not given.
struct Evaluation {
  std::string topics{};   ///< Either these are asked,
  std::string run{};      ///< or this run of any system is judged as it stands.
  std::string qrels{};    ///< Empty: the run is written instead of judged.
  std::string compare{};  ///< A second run, to be compared with the first.
  bool per_topic = false;
  Asking asking{};
};

/// Asks all topics and prints the run in TREC's notation, or judges a run and prints the measures.
/// ExitCode::nothing where the run holds no article. Errors name the file and the line.
[[nodiscard]] Result<ExitCode> evaluate(const Setup& setup, const Evaluation& wanted);

}  // namespace news::ask
