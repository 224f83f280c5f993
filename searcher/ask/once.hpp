#pragma once

#include <string>
#include <vector>

#include "common/base/exit_code.hpp"
#include "searcher/ask/request.hpp"
#include "searcher/ask/setup.hpp"

namespace news::ask {

/// Searches once and prints the page, the count, or nothing. ExitCode::nothing where nothing
/// matches.
[[nodiscard]] Result<ExitCode> once(const Setup& setup, const Request& request);

/// Prints how a request was understood.
[[nodiscard]] Result<ExitCode> explain(const Setup& setup, const Request& request,
                                       std::string_view id = {});

/// Saves the text of a request under a name, for @name, and tells where.
[[nodiscard]] Result<ExitCode> save(const Setup& setup, const Request& request,
                                    const std::string& name);

/// Prints the saved queries by name, a line each: name, tab, query. One that cannot be read is told
/// and passed over. ExitCode::nothing where there is none.
[[nodiscard]] Result<ExitCode> list_saved(const Setup& setup);

/// Prints whole articles, or with setup.removed what was taken out of them. An id that is not
/// there, or begins several, is told and passed over, and makes ExitCode::nothing.
///
/// ids: "-" stands for the ids on standard input, one a line, or ended by NUL with style.nul.
[[nodiscard]] Result<ExitCode> show(const Setup& setup, const std::vector<std::string>& ids);

/// Prints what changed from one article to another; ExitCode::nothing where nothing did. An id that
/// is not there or begins several, and the same article twice, is an Error.
[[nodiscard]] Result<ExitCode> diff(const Setup& setup, const std::string& before,
                                    const std::string& after);

/// Prints why two articles are or are not in one story; ExitCode::nothing where they are not.
/// Errors as of diff(), and an index without stories.
[[nodiscard]] Result<ExitCode> pair(const Setup& setup, const std::string& one,
                                    const std::string& other);

/// Prints what the index holds.
[[nodiscard]] Result<ExitCode> status(const Setup& setup);

/// Tells a failure: on stderr, and for programs that read JSON also on stdout.
ExitCode fail(const Setup& setup, const Error& error);

}  // namespace news::ask
