#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/ask/session.hpp"

namespace news::ask {

/// A command of a session: what does it and what :help says come from this one row.
struct Command {
  std::string_view name{};      ///< Without the colon.
  std::string_view argument{};  ///< Its name in the help, in brackets where it may be left out;
                                ///< empty: nothing may stand after the command.
  std::string_view help{};      ///< One line.
  std::string_view more{};      ///< What :help NAME adds.
  std::string_view example{};   ///< With a colon.
  Step (*run)(State state, std::string_view value) = nullptr;  ///< value: trimmed.
};

/// What is asked for, and in which order.
[[nodiscard]] std::span<const Command> asking_commands();

/// One article, or two.
[[nodiscard]] std::span<const Command> reading_commands();

/// All matches together, what is kept, and the session itself.
[[nodiscard]] std::span<const Command> whole_commands();

/// Does what stands behind a colon: "sort newest". A name that is none is told, with the nearest.
[[nodiscard]] Step run_command(State state, std::string_view line);

/// What :help says; with the name of a command, with or without its colon, of that one.
[[nodiscard]] std::string session_help(std::string_view name = {});

/// The nearest name of several, ready to be said: "; did you mean :facet?". Else "".
[[nodiscard]] std::string did_you_mean(std::string_view name,
                                       const std::vector<std::string_view>& known,
                                       std::string_view sign = "");

/// Without blanks at its ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);
[[nodiscard]] std::optional<std::size_t> number_in(std::string_view text);

/// False where neither text nor a filter nor likeness asks for anything.
[[nodiscard]] bool asks_something(const Request& request);

/// The first page of the request as it now is; without anything asked, only what was changed.
[[nodiscard]] Step search_anew(State state);

/// A query that was typed, or is asked again: the filters stay.
[[nodiscard]] Step ask_for(State state, std::string_view text);

/// The id of the article that a person means by a rank on the screen or by its id. The Error's
/// `what` says why there is none.
[[nodiscard]] Result<std::string> id_at(const State& state, std::string_view word);

/// Tells something and changes nothing.
[[nodiscard]] Step say(State state, std::string text);

}  // namespace news::ask
