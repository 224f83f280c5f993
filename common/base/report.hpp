#pragma once

#include <string_view>

#include "common/base/error.hpp"
#include "common/base/exit_code.hpp"

namespace news {

/// Prints "program: what" and, where there is one, "  hint: ..." on stderr, control characters
/// replaced (errors quote input), and gives ExitCode::error.
ExitCode report(std::string_view program, const Error& error);

/// One line of talk on stderr: "program: note"; control characters replaced.
void note(std::string_view program, std::string_view text);

}  // namespace news
