#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "common/base/result.hpp"
#include "searcher/ask/alert.hpp"
#include "searcher/ask/batch.hpp"
#include "searcher/ask/evaluation.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"
#include "searcher/ask/surroundings.hpp"
#include "searcher/typed.hpp"

namespace news::searcher {

enum class Task : std::uint8_t {
  search,
  show,
  diff,
  pair,
  status,
  explain,
  interact,
  evaluate,
  batch,
  alert,
  serve,
  save,
  saved,
  help,
  version
};

/// What to do, decided from what was typed and where the program stands.
struct Options {
  Task task = Task::search;
  ask::Setup setup{};
  ask::Request request{};
  std::vector<std::string> ids{};  ///< For Task::show; "-": read them from standard input. For
                                   ///< Task::diff and Task::pair the two to compare. For
                                   ///< Task::explain the one to weigh in, where there is one.
  ask::Evaluation evaluation{};    ///< For Task::evaluate.
  std::string save_as{};           ///< For Task::save.
  ask::Batch batch{};              ///< For Task::batch.
  ask::Alert alert{};              ///< For Task::alert.
};

/// First step: the arguments (without the program's name) as they were typed. An option that does
/// not exist, lacks its argument or has one too many is an Error (bad_option). Of a repeated single
/// option the last counts.
[[nodiscard]] Result<Typed> read_typed(std::span<const std::string> arguments);

/// Second step: what to do. Checks every value and that the options go together.
[[nodiscard]] Result<Options> resolve(const Typed& typed, const ask::Surroundings& around);

}  // namespace news::searcher
